// Package stripe stubs what the tests use of github.com/stripe/stripe-go/v84.
package stripe

type Refund struct{}

type RefundParams struct {
	Amount *int64
	Charge *string
}
