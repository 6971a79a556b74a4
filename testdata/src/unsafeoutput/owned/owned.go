// Package owned has records with methods, which a function makes and keeps to itself: what others store in theirs is
// not in them.
package owned

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type input struct {
	Path string `json:"path"`
}

func (in *input) full() string { return filepath.Join("/data", in.Path) }

func (in *input) validate() error {
	if !filepath.IsLocal(in.Path) {
		return errors.New("outside")
	}
	return nil
}

func parse(raw json.RawMessage, in any) error { return json.Unmarshal(raw, in) }

func read(raw json.RawMessage) ([]byte, error) {
	var in input
	if err := parse(raw, &in); err != nil {
		return nil, err
	}
	return os.ReadFile(in.full()) // want `becomes a file path unchecked`
}

func readLocal(raw json.RawMessage) ([]byte, error) {
	var in input
	if err := parse(raw, &in); err != nil {
		return nil, err
	}
	if err := in.validate(); err != nil {
		return nil, err
	}
	return os.ReadFile(in.full())
}

type query struct {
	table string
	limit int
}

func from(table string) *query     { return &query{table: table} }
func (q *query) max(n int) *query  { q.limit = n; return q }
func (q *query) name() string      { return fmt.Sprintf("%s-%d", q.table, q.limit) }
func (q *query) set(table string)  { q.table = table }
func (q *query) load(raw []byte)   { q.table = string(raw) }
func (q *query) keep(to *[]*query) { *to = append(*to, q) }
func (q *query) open() (string, error) {
	b, err := os.ReadFile(q.name()) // want `becomes a file path unchecked`
	return string(b), err
}

var kept []*query

func queries(raw json.RawMessage) {
	os.Remove(from(string(raw)).max(1).name()) // want `becomes a file path unchecked`
	os.Remove(from("teams").max(1).name())

	q := &query{table: "teams"}
	q.max(3)
	q.set(string(raw))
	os.Remove(q.name()) // want `becomes a file path unchecked`

	var late query
	late.load(raw)
	os.Remove(late.name()) // want `becomes a file path unchecked`
	if b, err := late.open(); err == nil {
		fmt.Println(b)
	}

	shared := &query{table: "teams"}
	shared.keep(&kept)
	os.Remove(shared.name()) // want `becomes a file path unchecked`
}

func run(msg *anthropic.Message) {
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
			switch use.Name {
			case "read":
				_, _ = read(use.Input)
			case "read_local":
				_, _ = readLocal(use.Input)
			case "queries":
				queries(use.Input)
			}
		}
	}
}
