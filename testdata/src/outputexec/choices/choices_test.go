package choices

import (
	"context"
	"os/exec"
	"testing"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/choices/chat"
)

type provider interface {
	Chat(ctx context.Context) (*chat.Response, error)
}

// What a test puts together is no program; what it does itself with an answer is done.
func TestRun(t *testing.T) {
	var p provider = &claude{anthropic.NewClient()}
	r, err := p.Chat(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	text := *r.Choices[0].Message.Content
	if err := run(text); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("sh", "-c", text).Run(); err != nil { // want `model output .* reaches command argument`
		t.Fatal(err)
	}
}
