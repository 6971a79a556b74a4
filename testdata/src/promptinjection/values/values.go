// Package values calls what it chooses, and hands a library's connection to who knows an interface only.
package values

import (
	"net/http"

	"github.com/gorilla/websocket"

	"promptinjection/values/bot"
)

func serve(w http.ResponseWriter, r *http.Request, up *websocket.Upgrader) {
	conn, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	b := bot.New(conn) // want `remote input`
	b.Serve(r.Context())
}

func chosen(w http.ResponseWriter, r *http.Request, b *bot.Bot) {
	f := b.Fixed
	if r.FormValue("name") != "" {
		f = b.Greet
	}
	f(r.Context(), r.FormValue("name")) // want `remote input`
}

func fixed(w http.ResponseWriter, r *http.Request, b *bot.Bot) {
	f := b.Fixed
	f(r.Context(), r.FormValue("name"))
}
