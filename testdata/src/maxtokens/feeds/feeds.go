// Package feeds has handlers that helpers make.
package feeds

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/feeds/svc"
	"maxtokens/feeds/web"
)

type server struct{ client anthropic.Client }

func routes(s *server, o *svc.Service) {
	http.Handle("/long", web.JSON(o.Long)) // want `a remote party chooses this number without an upper bound.*filled in from a request's body and passed to Service.Long`
	http.Handle("/bounded", web.JSON(o.Bounded))
	http.Handle("/checked", web.JSON(o.Checked))
	http.Handle("/own", web.JSON(s.own))
	http.Handle("/ownbounded", web.JSON(s.bounded))
	http.Handle("/here", here(s.ofHelper))
	http.Handle("/nothing", web.Of(s.ofNothing))
	http.HandleFunc("/decoded", s.decoded)
	http.HandleFunc("/into", s.into)
}

func (s *server) own(ctx context.Context, in svc.Ask) (string, error) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Max}) // want `without an upper bound`
	return "", nil
}

func (s *server) bounded(ctx context.Context, in svc.Ask) (string, error) {
	if in.Max > 4000 {
		in.Max = 4000
	}
	s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Max})
	return "", nil
}

func here[In any](f func(context.Context, In)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return
		}
		f(r.Context(), in)
	}
}

func (s *server) ofHelper(ctx context.Context, in svc.Ask) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Max}) // want `without an upper bound`
}

func (s *server) ofNothing(ctx context.Context, in svc.Ask) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Max})
}

func (s *server) decoded(w http.ResponseWriter, r *http.Request) {
	in, err := web.Decode[svc.Ask](r)
	if err != nil {
		return
	}
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.Max}) // want `without an upper bound`
	if in.Max < 1 || in.Max > 500 {
		return
	}
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.Max})
}

func (s *server) into(w http.ResponseWriter, r *http.Request) {
	var in svc.Ask
	if err := web.Into(r, &in); err != nil {
		return
	}
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.Max}) // want `without an upper bound`
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: max(1, min(in.Max, 500))})
}
