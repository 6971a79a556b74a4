// Package answers shows on pages what Claude writes.
package answers

import (
	"context"
	"html"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
)

type server struct{ client anthropic.Client }

func (s *server) poem(ctx context.Context) string {
	msg, err := s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("A poem."))}})
	if err != nil {
		return ""
	}
	return msg.Content[0].Text
}

func (s *server) page(c *fiber.Ctx) error {
	c.Type("html")
	return c.SendString("<pre>" + s.poem(context.Background()) + "</pre>") // want `model output .*becomes .*HTML`
}

func (s *server) header(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/html; charset=utf-8")
	return c.Send([]byte(s.poem(context.Background()))) // want `model output .*becomes .*HTML`
}

func (s *server) chain(c *fiber.Ctx) error {
	return c.Type("html", "utf-8").SendString(s.poem(context.Background())) // want `model output .*becomes .*HTML`
}

func (s *server) plain(c *fiber.Ctx) error {
	return c.SendString(s.poem(context.Background()))
}

func (s *server) text(c *fiber.Ctx) error {
	c.Type("txt")
	return c.SendString(s.poem(context.Background()))
}

func (s *server) escaped(c *fiber.Ctx) error {
	c.Type("html")
	return c.SendString("<pre>" + html.EscapeString(s.poem(context.Background())) + "</pre>")
}

func (s *server) story(c *fiber.Ctx) error {
	c.Set("X-Title", s.poem(context.Background())) // want `model output .*becomes .*header`
	if c.Query("file") != "" {
		return c.SendFile(s.poem(context.Background())) // want `model output .*becomes .*path`
	}
	return c.Redirect(s.poem(context.Background())) // want `model output .*becomes .*URL`
}

// The type that is named tells whether a browser takes it for HTML.
func (s *server) data(c *gin.Context) {
	c.Data(http.StatusOK, "text/html; charset=utf-8", []byte("<p>"+s.poem(context.Background()))) // want `model output .*becomes .*HTML`
	c.Data(http.StatusOK, "text/plain; charset=utf-8", []byte(s.poem(context.Background())))
	c.Data(http.StatusOK, "text/html", []byte(html.EscapeString(s.poem(context.Background()))))
}
