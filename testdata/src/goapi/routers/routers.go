// Package routers reads what clients send with the routers that people use.
package routers

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/bwmarrin/discordgo"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/gorilla/websocket"
	"github.com/labstack/echo/v4"
	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type ask struct {
	Question string `json:"question"`
	Limit    int    `json:"limit"`
}

func ginHandler(c *gin.Context) {
	var in ask
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	exec.Command("tool", in.Question).Run()        // want `remote request body reaches command argument`
	exec.Command("tool", c.Query("q")).Run()       // want `remote query parameter reaches command argument`
	exec.Command("tool", c.Param("q")).Run()       // want `remote path parameter reaches command argument`
	exec.Command("tool", c.Request.URL.Path).Run() // want `remote HTTP request reaches command argument`
	exec.Command("tool", c.PostForm("q")).Run()    // want `remote form value reaches command argument`
	exec.Command("tool", c.FullPath()).Run()
}

func chiHandler(w http.ResponseWriter, r *http.Request) {
	exec.Command("tool", chi.URLParam(r, "name")).Run() // want `remote path parameter reaches command argument`
}

func echoHandler(c echo.Context) error {
	var in ask
	if err := c.Bind(&in); err != nil {
		return err
	}
	exec.Command("tool", in.Question).Run()                   // want `remote request body reaches command argument`
	exec.Command("tool", c.QueryParam("q")).Run()             // want `remote query parameter reaches command argument`
	exec.Command("tool", c.Request().Header.Get("X-Q")).Run() // want `remote HTTP request reaches command argument`
	return nil
}

func fiberHandler(c *fiber.Ctx) error {
	in := new(ask)
	if err := c.BodyParser(in); err != nil {
		return err
	}
	exec.Command("tool", in.Question).Run()      // want `remote request body reaches command argument`
	exec.Command("tool", string(c.Body())).Run() // want `remote request body reaches command argument`
	exec.Command("tool", c.Params("q")).Run()    // want `remote path parameter reaches command argument`
	return nil
}

func muxHandler(w http.ResponseWriter, r *http.Request) {
	exec.Command("tool", mux.Vars(r)["name"]).Run() // want `remote path parameter reaches command argument`
}

var upgrader websocket.Upgrader

func socket(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	for {
		_, msg, err := conn.ReadMessage()
		if err != nil {
			return
		}
		exec.Command("tool", string(msg)).Run() // want `remote websocket message reaches command argument`
		var in ask
		if err := conn.ReadJSON(&in); err != nil {
			return
		}
		exec.Command("tool", in.Question).Run() // want `remote websocket message reaches command argument`
	}
}

func queues(nc *nats.Conn, r *kafka.Reader) {
	nc.Subscribe("q", func(m *nats.Msg) {
		exec.Command("tool", string(m.Data)).Run() // want `remote queue message reaches command argument`
	})
	m, err := r.ReadMessage(context.Background())
	if err != nil {
		return
	}
	exec.Command("tool", string(m.Value)).Run() // want `remote queue message reaches command argument`
}

func chat(s *discordgo.Session, m *discordgo.MessageCreate) {
	exec.Command("tool", m.Content).Run() // want `remote chat message reaches command argument`
}
