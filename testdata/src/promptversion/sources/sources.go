// Package sources has several places that prompts come from, behind one interface.
package sources

import (
	"context"
	"io"
	"net/http"
	"os"
)

type Source interface {
	Find(ctx context.Context, name string) (string, error)
}

type Builtin struct{}

func (Builtin) Find(ctx context.Context, name string) (string, error) { return "Be brief.", nil }

type File struct{ Path string }

func (f File) Find(ctx context.Context, name string) (string, error) {
	b, err := os.ReadFile(f.Path)
	return string(b), err
}

type Hub struct{ URL string }

func (h *Hub) Find(ctx context.Context, name string) (string, error) {
	resp, err := http.Get(h.URL + "/" + name)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}
