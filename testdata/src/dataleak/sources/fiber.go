package sources

import (
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gofiber/fiber/v2"
)

func fromFiber(c *fiber.Ctx) (a, b, ok anthropic.ContentBlockParamUnion) {
	a = anthropic.NewTextBlock(c.Get("Authorization"))  // want `a secret \(HTTP header Authorization\)`
	b = anthropic.NewTextBlock(c.Cookies("session_id")) // want `a secret \(cookie named session_id\)`
	ok = anthropic.NewTextBlock(c.Get("User-Agent") + c.Cookies("theme"))
	return a, b, ok
}
