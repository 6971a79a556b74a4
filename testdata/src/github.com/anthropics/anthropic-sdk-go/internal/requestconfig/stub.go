// Package requestconfig stubs what the tests use of github.com/anthropics/anthropic-sdk-go/internal/requestconfig.
package requestconfig

type RequestConfig struct{}

type RequestOption interface {
	Apply(*RequestConfig) error
}
