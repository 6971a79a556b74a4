// Package refund stubs what the tests use of github.com/stripe/stripe-go/v84/refund.
package refund

import "github.com/stripe/stripe-go/v84"

func New(params *stripe.RefundParams) (*stripe.Refund, error) { return nil, nil }

func Get(id string, params *stripe.RefundParams) (*stripe.Refund, error) { return nil, nil }
