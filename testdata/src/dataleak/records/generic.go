package records

import (
	"encoding/json"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

// look sends a record of any type.
func look[T any](v T) (anthropic.MessageParam, error) {
	b, err := json.MarshalIndent(v, "", "  ")
	return anthropic.NewUserMessage(anthropic.NewTextBlock(string(b))), err // want `a secret \(field user.PasswordHash\)` `a secret \(field user.PasswordHash\)`
}

type listing struct {
	ID           int
	Plan         string
	PasswordHash string `json:"-"`
}

func looks(u *user, us []user, l listing, ls []listing) {
	look(u)
	look(us)
	look(l)
	look(ls)
	look(u.Plan)
}

// dump is given anything.
func dump(v any) string { return fmt.Sprintf("%#v", v) }

func dumped(u user) anthropic.ContentBlockParamUnion {
	return anthropic.NewTextBlock(dump(u)) // want `field user.PasswordHash`
}

func dumpedPlan(u user) anthropic.ContentBlockParamUnion {
	return anthropic.NewTextBlock(dump(struct{ Plan string }{u.Plan}))
}
