// Package account holds the accounts in whose name Claude is called.
package account

import (
	"log"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// An Account is one customer's.
type Account struct {
	Name  string
	Token string
}

// A Row is what the list of accounts shows.
type Row struct {
	Name   string
	Secret string
}

// A Brief is a row that tells the end of the token only.
type Brief struct {
	Name   string
	Secret string
}

// Client returns a client for the account.
func (a Account) Client() anthropic.Client { return anthropic.NewClient(option.WithAPIKey(a.Token)) }

// Show makes the row of an account.
func Show(a *Account) Row { return Row{Name: a.Name, Secret: a.Token} }

// Tell makes the brief row of an account.
func Tell(a *Account) Brief { return Brief{Name: a.Name, Secret: mask(a.Token)} }

func mask(s string) string {
	if len(s) < 4 {
		return "…"
	}
	return "…" + s[len(s)-4:]
}

// Default reads the account of the process.
func Default() *Account { return &Account{"default", fromEnv()} }

func fromEnv() string { return strings.TrimSpace(os.Getenv("ANTHROPIC_API_KEY")) }

// Key returns the key of the process.
func Key() string { return os.Getenv("ANTHROPIC_API_KEY") }

func show(a *Account) {
	log.Println(a.Name, a.Token != "")
	log.Println(Tell(a))
	log.Println(Show(a)) // want `a credential \(field Row.Secret\) gets into the log`
}
