package sources

import (
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gofiber/fiber/v2"
)

func fromFiber(c *fiber.Ctx) (a, b, ok anthropic.ContentBlockParamUnion) {
	a = anthropic.NewTextBlock(c.Get("Authorization"))  // want `a secret \(HTTP header Authorization\)`
	b = anthropic.NewTextBlock(c.Cookies("session_id")) // want `a secret \(cookie named session_id\)`
	ok = anthropic.NewTextBlock(c.Get("User-Agent") + c.Cookies("theme"))
	return a, b, ok
}

func headersOfFiber(c *fiber.Ctx) (a, b, ok anthropic.ContentBlockParamUnion) {
	all := c.GetReqHeaders()
	a = anthropic.NewTextBlock(fmt.Sprintf("Why is this forbidden? %v", all))                  // want `a secret \(all HTTP headers\)`
	b = anthropic.NewTextBlock(fmt.Sprintf("Why is this forbidden? %v", all["Authorization"])) // want `a secret \(all HTTP headers\)`
	ok = anthropic.NewTextBlock(fmt.Sprintf("Why is this forbidden? %v", all["Accept"]))
	return a, b, ok
}
