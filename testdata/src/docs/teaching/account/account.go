// Package account takes out what is secret in a way of its own.
package account

import (
	"encoding/json"
	"regexp"

	"github.com/anthropics/anthropic-sdk-go"
)

type account struct {
	Plan     string
	Password string
}

var private = regexp.MustCompile(`"Password":"[^"]*"`)

// public returns the record without what is nobody's business.
//
//claudelint:redacts
func public(record []byte) string {
	return string(private.ReplaceAll(record, []byte(`"Password":""`)))
}

func describe(a account) (anthropic.ContentBlockParamUnion, error) {
	record, err := json.Marshal(a)
	return anthropic.NewTextBlock("<account>" + public(record) + "</account>"), err
}
