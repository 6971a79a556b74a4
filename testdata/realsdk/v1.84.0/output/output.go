// Package output uses what Claude answers as more than text.
package output

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"html/template"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type assistant struct {
	client anthropic.Client
	db     *sql.DB
	root   string
}

func (a *assistant) ask(ctx context.Context, question string) (string, error) {
	message, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, block := range message.Content {
		if text, ok := block.AsAny().(anthropic.TextBlock); ok {
			b.WriteString(text.Text)
		}
	}
	return b.String(), nil
}

func (a *assistant) query(ctx context.Context, question string) (*sql.Rows, error) {
	statement, err := a.ask(ctx, question)
	if err != nil {
		return nil, err
	}
	return a.db.QueryContext(ctx, statement) // want `model output \(text of Claude's answer\) becomes the text of an SQL statement`
}

var statements = map[string]string{"orders": "SELECT * FROM orders", "users": "SELECT * FROM users"}

func (a *assistant) choose(ctx context.Context, question string) (*sql.Rows, error) {
	name, err := a.ask(ctx, question)
	if err != nil {
		return nil, err
	}
	statement, ok := statements[name]
	if !ok {
		return nil, errors.New("no such table")
	}
	return a.db.QueryContext(ctx, statement)
}

func (a *assistant) page(w http.ResponseWriter, r *http.Request) {
	answer, err := a.ask(r.Context(), r.FormValue("question"))
	if err != nil {
		return
	}
	w.Write([]byte("<article>" + answer + "</article>")) // want `becomes an HTTP answer`
	template.Must(template.New("page").Parse("<article>{{.}}</article>")).Execute(w, answer)
}

type file struct{ Path, Text string }

func (a *assistant) write(block anthropic.ToolUseBlock) error {
	var in file
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(a.root, in.Path), []byte(in.Text), 0o600) // want `becomes a file path`
}

func (a *assistant) writeBelow(block anthropic.ToolUseBlock) error {
	var in file
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	path := filepath.Join(a.root, in.Path)
	if !strings.HasPrefix(path, filepath.Clean(a.root)+string(filepath.Separator)) {
		return os.ErrPermission
	}
	return os.WriteFile(path, []byte(in.Text), 0o600)
}
