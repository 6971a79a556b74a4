// Package stripe stubs what the tests use of github.com/stripe/stripe-go/v84.
package stripe

import (
	"context"
	"net/http"
)

type Refund struct{}

type RefundParams struct {
	Amount *int64
	Charge *string
}

type RefundCreateParams struct {
	Amount *int64
	Charge *string
}

type v1RefundService struct{ Key string }

// Create has a body, which posts to an address that it puts together, as the library's does.
func (c v1RefundService) Create(ctx context.Context, params *RefundCreateParams) (*Refund, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.stripe.com/v1/refunds?charge="+*params.Charge, nil)
	if err != nil {
		return nil, err
	}
	_, err = http.DefaultClient.Do(req)
	return nil, err
}

type Client struct {
	V1Refunds *v1RefundService
}

func String[T ~string](v T) *string {
	s := string(v)
	return &s
}
