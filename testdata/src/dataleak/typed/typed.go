// Package typed brings tools and the loop together that calls them: neither knows the other.
package typed

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"dataleak/typed/bank"
	"dataleak/typed/loop"
	"dataleak/typed/registry"
)

func run(ctx context.Context, client *anthropic.Client, book *bank.Book) error {
	tools := registry.New()
	book.Accounts(tools) // want `personal data \(field Account.CardNumber\) is sent to the model in a tool result`
	book.Balances(tools)
	bank.Session(tools) // want `a secret \(environment variable BANK_SESSION_TOKEN\) is sent to the model in a tool result`
	bank.State(tools)
	l := &loop.Loop{Client: client, Tools: tools}
	return l.Run(ctx, nil)
}
