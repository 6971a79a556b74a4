package choices

import (
	"context"
	"os/exec"
	"testing"

	"github.com/anthropics/anthropic-sdk-go"
)

type provider interface {
	Chat(ctx context.Context) (string, error)
}

type real struct{ client anthropic.Client }

func (r real) Chat(ctx context.Context) (string, error) {
	m, err := r.client.Messages.New(ctx, anthropic.MessageNewParams{})
	if err != nil {
		return "", err
	}
	return m.Content[0].Text, nil
}

// What a test puts together is no program; what it does itself with an answer is done.
func TestRun(t *testing.T) {
	var p provider = real{anthropic.NewClient()}
	text, err := p.Chat(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if err := run(text); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("sh", "-c", text).Run(); err != nil { // want `model output .* reaches command argument`
		t.Fatal(err)
	}
}
