// Package roles puts what people send into records whose role says what becomes of it.
package roles

import (
	"context"
	"net/http"

	"promptinjection/roles/posts"
	"undelimited/roles/chat"
)

type desk struct {
	claude  *chat.Claude
	any     chat.Provider
	history []chat.Message
}

func (d *desk) answer(ctx context.Context, r *http.Request) {
	question := r.FormValue("question")
	d.claude.Chat(ctx, []chat.Message{{Role: chat.System, Text: "You answer politely."}, {Role: chat.User, Text: question}})
	d.any.Chat(ctx, []chat.Message{{Role: chat.System, Text: "You answer politely."}, {Role: chat.User, Text: question}})
	d.claude.Chat(ctx, []chat.Message{{Role: chat.System, Text: "You answer questions like this one: " + question}}) // want `becomes part of the system prompt`
	d.any.Chat(ctx, []chat.Message{{Role: chat.System, Text: "You answer questions like this one: " + question}})    // want `becomes part of the system prompt`

	d.history = append(d.history, chat.Message{Role: chat.User, Text: question})
	d.claude.Chat(ctx, d.history)
}

// The role comes from outside, too: it may be any.
func (d *desk) relay(ctx context.Context, r *http.Request) {
	role := chat.Role(r.FormValue("role"))
	d.claude.Chat(ctx, []chat.Message{{Role: role, Text: r.FormValue("text")}}) // want `becomes part of the system prompt`
	if role == chat.User || role == chat.Assistant {
		d.claude.Chat(ctx, []chat.Message{{Role: role, Text: r.FormValue("text")}})
	}
}

func posted(ctx context.Context, m posts.Model, r *http.Request) {
	question := r.FormValue("question")
	m.Complete(ctx, posts.Request{Posts: []posts.Post{
		{Role: posts.RoleSystem, Message: "You answer politely."},
		{Role: posts.RoleUser, Message: question},
	}})
	m.Complete(ctx, posts.Request{Posts: []posts.Post{{Role: posts.RoleSystem, Message: "You answer questions like this: " + question}}}) // want `becomes part of the system prompt`
}

func digest(ctx context.Context, c *posts.Claude, r *http.Request) {
	c.Digest(ctx, []posts.Note{{Priority: posts.ForUser, Text: r.FormValue("note")}}) // want `becomes part of the system prompt`
}
