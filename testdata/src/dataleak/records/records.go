// Package records sends whole records.
package records

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

type user struct {
	ID           int
	Plan         string
	Email        string
	PasswordHash string
}

func marshalled(u *user) (anthropic.MessageParam, error) {
	b, err := json.MarshalIndent(u, "", "  ")
	if err != nil {
		return anthropic.MessageParam{}, err
	}
	return anthropic.NewUserMessage(anthropic.NewTextBlock("<user>" + string(b) + "</user>")), nil // want `a secret \(field user.PasswordHash\)`
}

func printed(us []user) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("Users: %+v", us))) // want `a secret \(field user.PasswordHash\)`
}

func encoded(u user) (anthropic.MessageParam, error) {
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(u); err != nil {
		return anthropic.MessageParam{}, err
	}
	return anthropic.NewUserMessage(anthropic.NewTextBlock(b.String())), nil // want `a secret \(field user.PasswordHash\)`
}

type ticket struct {
	Title string
	Owner *user
}

func nested(t ticket) (anthropic.ContentBlockParamUnion, error) {
	b, err := json.Marshal(t)
	return anthropic.NewToolResultBlock("id", string(b), false), err // want `a secret \(field user.PasswordHash\)`
}

// A pointer below the top is printed as an address.
func address(t ticket) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("%v", t)))
}

func mustJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func helper(u *user) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(mustJSON(u))) // want `a secret \(field user.PasswordHash\)`
}

type account struct {
	Plan     string
	Password string `json:"-"`
	secret   string
}

func left(a account) (anthropic.MessageParam, error) {
	b, err := json.Marshal(a)
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err
}

func leftByHelper(a account) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(mustJSON(a)))
}

type view struct {
	Plan  string
	Email string
	Cards int
}

func copied(u *user) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(mustJSON(view{Plan: u.Plan, Email: u.Email})))
}

type token struct{ AccessToken string }

func (token) String() string { return "token" }

func itself(t token) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("%v", t)))
}

type limits struct {
	HasPassword bool
	Tokens      int
	MaxTokens   int64
}

func numbers(l limits) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("%+v", l)))
}
