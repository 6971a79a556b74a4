// Package option stubs what the tests use of github.com/anthropics/anthropic-sdk-go/option.
package option

import (
	"net/http"

	"github.com/anthropics/anthropic-sdk-go/internal/requestconfig"
)

type RequestOption = requestconfig.RequestOption

func WithAPIKey(value string) RequestOption { return nil }

func WithAuthToken(value string) RequestOption { return nil }

func WithBaseURL(base string) RequestOption { return nil }

type HTTPClient interface {
	Do(*http.Request) (*http.Response, error)
}

func WithHTTPClient(client HTTPClient) RequestOption { return nil }

func WithHeader(key, value string) RequestOption { return nil }

func WithJSONSet(key string, value any) RequestOption { return nil }

func WithHeaderAdd(key, value string) RequestOption { return nil }

type MiddlewareNext = func(*http.Request) (*http.Response, error)

type Middleware = func(*http.Request, MiddlewareNext) (*http.Response, error)

func WithMiddleware(middlewares ...Middleware) RequestOption { return nil }

func WithQuery(key, value string) RequestOption { return nil }

func WithQueryAdd(key, value string) RequestOption { return nil }

func WithMaxRetries(retries int) RequestOption { return nil }

func WithRequestBody(contentType string, body any) RequestOption { return nil }
