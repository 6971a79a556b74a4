// Package bank has tools, which it adds to a registry that it is handed.
package bank

import (
	"context"
	"errors"
	"os"

	"dataleak/typed/registry"
)

type Account struct {
	ID         string
	CardNumber string
	Balance    int
}

type Masked struct {
	ID, Card string
	Balance  int
}

type Book struct{ accounts map[string]Account }

type byID struct{ ID string }

func maskCard(number string) string {
	if len(number) < 4 {
		return ""
	}
	return number[len(number)-4:]
}

func (b *Book) Accounts(r *registry.Registry) {
	registry.Add(r, "account", func(_ context.Context, in byID) (Account, error) {
		a, ok := b.accounts[in.ID]
		if !ok {
			return Account{}, errors.New("no such account")
		}
		return a, nil
	})
}

func (b *Book) Balances(r *registry.Registry) {
	registry.Add(r, "balance", func(_ context.Context, in byID) (Masked, error) {
		a, ok := b.accounts[in.ID]
		if !ok {
			return Masked{}, errors.New("no such account")
		}
		return Masked{ID: a.ID, Card: maskCard(a.CardNumber), Balance: a.Balance}, nil
	})
	registry.Add(r, "empty", func(context.Context, byID) (Account, error) { return Account{}, nil })
}

func Session(r *registry.Registry) { registry.Add(r, "session", session) }

func session(context.Context, struct{}) (map[string]string, error) {
	return map[string]string{"user": os.Getenv("BANK_USER"), "token": os.Getenv("BANK_SESSION_TOKEN")}, nil
}

func State(r *registry.Registry) { registry.Add(r, "state", state) }

func state(context.Context, struct{}) (map[string]bool, error) {
	return map[string]bool{"session": os.Getenv("BANK_SESSION_TOKEN") != ""}, nil
}
