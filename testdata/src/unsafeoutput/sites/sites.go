// Package sites fetches pages whose URL the model chooses.
package sites

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type in struct{ URL string }

var hosts = []string{"https://pkg.go.dev/", "https://go.dev/doc/"}

func Register() {
	toolrunner.NewBetaToolFromJSONSchema("a", "a", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		if !strings.HasPrefix(i.URL, "https://pkg.go.dev/") {
			return r, errors.New("x")
		}
		_, err = http.Get(i.URL)
		return
	})
	toolrunner.NewBetaToolFromJSONSchema("b", "b", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		for _, h := range hosts {
			if strings.HasPrefix(i.URL, h) {
				_, err = http.Get(i.URL)
				return
			}
		}
		return
	})
	toolrunner.NewBetaToolFromJSONSchema("c", "c", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		known := false
		for _, h := range hosts {
			if i.URL == h {
				known = true
			}
		}
		if !known {
			return
		}
		_, err = http.Get(i.URL)
		return
	})
	toolrunner.NewBetaToolFromJSONSchema("d", "d", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		known := false
		for _, h := range hosts {
			if strings.HasPrefix(i.URL, h) {
				known = true
				break
			}
		}
		if !known {
			return
		}
		_, err = http.Get(i.URL)
		return
	})
	toolrunner.NewBetaToolFromJSONSchema("e", "e", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		if !isAllowedURL(i.URL) {
			return
		}
		_, err = http.Get(i.URL)
		return
	})
	toolrunner.NewBetaToolFromJSONSchema("f", "f", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		if !strings.HasPrefix(i.URL, "https://") {
			return r, errors.New("x")
		}
		_, err = http.Get(i.URL) // want `becomes a URL unchecked`
		return
	})
}

func isAllowedURL(u string) bool {
	for _, h := range hosts {
		if strings.HasPrefix(u, h) {
			return true
		}
	}
	return false
}

// Open looks for the host, and not for its end.
func Open() {
	toolrunner.NewBetaToolFromJSONSchema("open", "open", func(ctx context.Context, i in) (r anthropic.BetaToolResultBlockParamContentUnion, err error) {
		if strings.HasPrefix(i.URL, "https://pkg.go.dev") { // and https://pkg.go.dev.example
			_, err = http.Get(i.URL) // want `becomes a URL unchecked`
		}
		return
	})
}
