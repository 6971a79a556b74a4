// Package records sends whole records.
package records

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

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

// Records in maps and lists of anything.
func inMap(u *user, orders []string) (anthropic.MessageParam, error) {
	b, err := json.Marshal(map[string]any{"user": u, "orders": orders})
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err // want `a secret \(field user.PasswordHash\)`
}

func inList(u user) (anthropic.MessageParam, error) {
	b, err := json.Marshal([]any{"user", u})
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err // want `a secret \(field user.PasswordHash\)`
}

func inMapSafely(u *user, orders []string) (anthropic.MessageParam, error) {
	b, err := json.Marshal(map[string]any{"user": view{Plan: u.Plan}, "orders": orders})
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err
}

// A helper that encodes and sends.
func describe(task string, v any) (anthropic.MessageParam, error) {
	b, err := json.Marshal(v)
	return anthropic.NewUserMessage(anthropic.NewTextBlock(task + "\n<data>" + string(b) + "</data>")), err // want `a secret \(field user.PasswordHash\)`
}

func described(u *user) (anthropic.MessageParam, error) { return describe("Describe the user.", u) }

func describedSafely(u *user) (anthropic.MessageParam, error) {
	return describe("Describe the user.", view{Plan: u.Plan})
}

// Fields that are overwritten, and fields that are read but left out.
func overwritten(u user) (anthropic.MessageParam, error) {
	u.PasswordHash = ""
	b, err := json.Marshal(u)
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err
}

func overwrittenAll(us []user) (anthropic.MessageParam, error) {
	for i := range us {
		us[i].PasswordHash = redact(us[i].PasswordHash)
	}
	b, err := json.Marshal(us)
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err
}

func overwrittenSometimes(u user, admin bool) (anthropic.MessageParam, error) {
	if !admin {
		u.PasswordHash = ""
	}
	b, err := json.Marshal(u)
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err // want `a secret \(field user.PasswordHash\)`
}

func redact(s string) string { return strings.Repeat("*", len(s)) }

func read(a account) (anthropic.MessageParam, error) {
	if a.Password == "" {
		return anthropic.MessageParam{}, nil
	}
	login(a.Password)
	b, err := json.Marshal(a)
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err
}

func login(password string) {}

// A variable that is assigned to itself.
func again(a account, b bool) string {
	v := a
	for b {
		w := v
		v = w
		b = login2(&w, &v)
	}
	return fmt.Sprintf("%v", v)
}

func login2(_, _ *account) bool { return false }

type serverConfig struct {
	Name  string
	Token string
}

func encodedEach(servers []serverConfig) (anthropic.ContentBlockParamUnion, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, s := range servers {
		if err := enc.Encode(s); err != nil {
			return anthropic.ContentBlockParamUnion{}, err
		}
	}
	return anthropic.NewTextBlock(b.String()), nil // want `a secret \(field serverConfig.Token\)`
}

// The names of the servers are no secret.
func namedEach(servers []serverConfig) (anthropic.ContentBlockParamUnion, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, s := range servers {
		if err := enc.Encode(s.Name); err != nil {
			return anthropic.ContentBlockParamUnion{}, err
		}
	}
	return anthropic.NewTextBlock(b.String()), nil
}

// A token of a text is not one of a service.
type lexeme struct {
	Token string
	Line  int
}

type page struct {
	Items []string
	Token string
}

func lexed(l []lexeme, p page) (anthropic.ContentBlockParamUnion, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, x := range l {
		if err := enc.Encode(x); err != nil {
			return anthropic.ContentBlockParamUnion{}, err
		}
	}
	err := enc.Encode(p)
	return anthropic.NewTextBlock(b.String()), err
}
