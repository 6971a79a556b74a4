package flows

import (
	"context"
	"net/http"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A talk gathers rules in a list, one chain for each request.
type talk struct {
	rules []string
	notes []string
}

func newTalk() *talk { return &talk{rules: []string{"You are a guide."}} }

func (t *talk) rule(s string) *talk {
	t.rules = append(t.rules, s)
	return t
}

func (t *talk) calm() *talk { return t.rule("Stay calm.") }

// note keeps what a later method reads.
func (t *talk) note(s string) { t.notes = append(t.notes, s) }

func (t *talk) hold(ctx context.Context) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: strings.Join(t.rules, "\n")}}, // want `remote input \(form value\)` `user input \(command-line argument\)`
	})
}

func (t *talk) sum(ctx context.Context) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: strings.Join(t.notes, "\n")}}, // want `remote input \(form value\)`
	})
}

func guided(_ http.ResponseWriter, r *http.Request) {
	newTalk().rule("Answer in one sentence.").calm().hold(r.Context())
}

func ruled(_ http.ResponseWriter, r *http.Request) {
	newTalk().calm().rule(r.FormValue("rule")).hold(r.Context())
}

func ruledStepwise() {
	t := newTalk()
	if len(os.Args) > 1 {
		t.rule("Never talk about " + os.Args[1])
	}
	t.calm()
	t.hold(context.Background())
}

type desk struct{ talk *talk }

func (d *desk) noted(_ http.ResponseWriter, r *http.Request) { d.talk.note(r.FormValue("note")) }

func (d *desk) summed(_ http.ResponseWriter, r *http.Request) { d.talk.sum(r.Context()) }
