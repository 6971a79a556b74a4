// Package rpc is a gRPC service.
package rpc

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"google.golang.org/grpc/metadata"

	"promptinjection/rpc/pb"
)

type server struct {
	pb.UnimplementedConciergeServer
	client anthropic.Client
}

func (s *server) Ask(ctx context.Context, in *pb.AskRequest) (*pb.AskReply, error) {
	s.send(ctx, "You are a concierge. Answer in "+in.GetLanguage().String()+".")
	s.send(ctx, "You are a concierge. The guest is "+in.GetGuest()+".")
	s.send(ctx, prefs(in))
	if md, ok := metadata.FromIncomingContext(ctx); ok {
		if v := md.Get("x-house"); len(v) > 0 {
			s.send(ctx, "The house is "+v[0])
		}
	}
	return nil, s.do(ctx, newPrompt().line("You are a concierge. The guest is "+in.GetGuest()+"."))
}

var guestName = regexp.MustCompile(`^[A-Z][a-z]{1,30}$`)

// Draft asks for the guest's name as Ask does, but looks at it first.
func (s *server) Draft(ctx context.Context, in *pb.AskRequest) (*pb.AskReply, error) {
	if !guestName.MatchString(in.GetGuest()) {
		return nil, nil
	}
	p := newPrompt().line("You are a concierge. The guest is " + in.GetGuest() + ".")
	extra := in.GetExtra().GetFields()
	s.send(ctx, fmt.Sprintf("You are a concierge of %v stars.", extra["stars"].GetNumberValue()))
	s.send(ctx, "You are a concierge. The guest likes "+extra["likes"].GetStringValue())
	return nil, s.do(ctx, p)
}

type prompt struct{ lines []string }

func newPrompt() *prompt { return &prompt{} }

func (p *prompt) line(l string) *prompt {
	p.lines = append(p.lines, l)
	return p
}

func (s *server) do(ctx context.Context, p *prompt) error {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: strings.Join(p.lines, "\n")}}}) // want `gRPC request.*rpc.go:30`
	return nil
}

func prefs(in *pb.AskRequest) string {
	lines := []string{"You are a concierge."}
	for k, v := range in.GetPrefs() {
		lines = append(lines, fmt.Sprintf("The guest's %s: %s", k, v))
	}
	return strings.Join(lines, "\n")
}

// A method of another name is none of the service's.
func (s *server) Other(ctx context.Context, in *pb.AskRequest) (*pb.AskReply, error) {
	s.send(ctx, "You are a concierge. The guest is "+in.Guest+".")
	return nil, nil
}

// What is no service has methods of its own.
type desk struct{ client anthropic.Client }

func (d *desk) Ask(ctx context.Context, in *pb.AskRequest) (*pb.AskReply, error) {
	d.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "The guest is " + in.Guest}}})
	return nil, nil
}

// An older generator has no struct to embed.
type old struct{ client anthropic.Client }

func (o *old) Tell(ctx context.Context, in *pb.AskRequest) (*pb.AskReply, error) {
	o.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "The guest is " + in.Guest}}}) // want `gRPC request`
	o.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "Answer in " + in.GetLanguage().String()}}})
	return nil, nil
}

func (o *old) Retell(ctx context.Context, in *pb.AskRequest) (*pb.AskReply, error) {
	o.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "The guest is " + in.Guest}}})
	return nil, nil
}

func (s *server) send(ctx context.Context, system string) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: system}}}) // want `gRPC request.*rpc.go:23` `gRPC request.*rpc.go:24` `metadata of a gRPC request` `rpc.go:43 joined`
}
