package raw

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
)

type tool struct {
	Name        string         `json:"name"`
	InputSchema map[string]any `json:"input_schema"`
}

type block struct {
	Type  string          `json:"type"`
	Text  string          `json:"text"`
	Name  string          `json:"name"`
	Input json.RawMessage `json:"input"`
}

type answer struct {
	Content []block `json:"content"`
}

type request struct {
	Model     string `json:"model"`
	MaxTokens int    `json:"max_tokens"`
	Messages  []any  `json:"messages"`
	Tools     []tool `json:"tools"`
}

func send(ctx context.Context, r request) (*answer, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint, bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var out answer
	return &out, json.NewDecoder(res.Body).Decode(&out)
}

func text(name string) map[string]any {
	return map[string]any{"type": "object", "properties": map[string]any{name: map[string]any{"type": "string"}}}
}

var tables = []string{"jobs", "users"}

func Query(ctx context.Context, db *sql.DB, messages []any) error {
	out, err := send(ctx, request{
		Model: "claude-opus-5-5", MaxTokens: 1024, Messages: messages,
		Tools: []tool{
			{Name: "report", InputSchema: text("sql")}, // want `the tool "report" takes any statement of the model's choice`
			{Name: "count", InputSchema: text("table")},
		},
	})
	if err != nil {
		return err
	}
	for _, b := range out.Content {
		if err := run(ctx, db, b); err != nil {
			return err
		}
	}
	return nil
}

func run(ctx context.Context, db *sql.DB, b block) error {
	var in struct{ SQL, Table string }
	if err := json.Unmarshal(b.Input, &in); err != nil {
		return err
	}
	switch b.Name {
	case "report":
		_, err := db.QueryContext(ctx, in.SQL)
		return err
	case "count":
		if !slices.Contains(tables, in.Table) {
			return errors.New("no such table")
		}
		_, err := db.QueryContext(ctx, "SELECT count(*) FROM "+in.Table)
		return err
	}
	return nil
}
