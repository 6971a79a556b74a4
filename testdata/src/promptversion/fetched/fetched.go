// Package fetched takes system prompts from a database and from the network.
package fetched

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

const standard = "You are a support agent. Answer in one paragraph."

type store struct{ db *sql.DB }

func (s *store) prompt(ctx context.Context, tenant string) (string, error) {
	var text string
	err := s.db.QueryRowContext(ctx, "SELECT prompt FROM tenants WHERE id = $1", tenant).Scan(&text)
	if err != nil {
		return "", fmt.Errorf("prompt of %s: %w", tenant, err)
	}
	return text, nil
}

type prompter interface {
	prompt(ctx context.Context, tenant string) (string, error)
}

type service struct {
	client  anthropic.Client
	prompts prompter
}

func (s *service) ask(ctx context.Context, tenant, question string) (*anthropic.Message, error) {
	system, err := s.prompts.prompt(ctx, tenant)
	if err != nil {
		return nil, err
	}
	return s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: system}}, // want `\(database row\)`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
}

func start(ctx context.Context, db *sql.DB) (*anthropic.Message, error) {
	s := &service{anthropic.NewClient(), &store{db}}
	return s.ask(ctx, "acme", "Where is my parcel?")
}

type tenant struct {
	Name    string
	Persona string
	Formal  bool
}

func byTenant(ctx context.Context, db *sql.DB) (anthropic.MessageNewParams, error) {
	var t tenant
	if err := db.QueryRowContext(ctx, "SELECT name, persona, formal FROM tenants").Scan(&t.Name, &t.Persona, &t.Formal); err != nil {
		return anthropic.MessageNewParams{}, err
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System: []anthropic.TextBlockParam{ // want `\(database row\)`
			{Text: t.Persona},
			{Text: fmt.Sprintf("The customer is called %s.", t.Name)},
			{Text: tone(t.Formal)},
		},
	}, nil
}

// A bool chooses among constants.
func tone(formal bool) string {
	if formal {
		return "Be formal."
	}
	return "Be friendly."
}

func remote(ctx context.Context, client anthropic.Client) (*anthropic.Message, error) {
	resp, err := http.Get("https://config.example.com/prompt")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: string(b)}}, // want `\(HTTP response\)`
	})
}

func registry(ctx context.Context) (anthropic.MessageNewParams, error) {
	resp, err := http.Get("https://prompts.example.com/v1/support")
	if err != nil {
		return anthropic.MessageNewParams{}, err
	}
	defer resp.Body.Close()
	var out struct {
		Prompt string `json:"prompt"`
		Model  string `json:"model"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		return anthropic.MessageNewParams{}, err
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		Model:     out.Model,
		System:    []anthropic.TextBlockParam{{Text: out.Prompt}}, // want `\(HTTP response\)`
	}, nil
}

// Documents are what a prompt is about.
func documents(ctx context.Context, db *sql.DB) (anthropic.MessageNewParams, error) {
	rows, err := db.QueryContext(ctx, "SELECT body FROM documents")
	if err != nil {
		return anthropic.MessageNewParams{}, err
	}
	defer rows.Close()
	system := standard + "\n\n<documents>\n"
	for rows.Next() {
		var body string
		if err := rows.Scan(&body); err != nil {
			return anthropic.MessageNewParams{}, err
		}
		system += "<document>\n" + body + "\n</document>\n"
	}
	system += "</documents>"
	return anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: system}}}, rows.Err()
}

// The name of a prompt comes from the database, its text does not.
func named(ctx context.Context, db *sql.DB) (anthropic.MessageNewParams, error) {
	var name string
	if err := db.QueryRowContext(ctx, "SELECT style FROM tenants").Scan(&name); err != nil {
		return anthropic.MessageNewParams{}, err
	}
	styles := map[string]string{"terse": "Answer in one word.", "long": standard}
	text, ok := styles[name]
	if !ok {
		text = standard
	}
	return anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: text}}}, nil
}

// What a conversation was about goes into a turn.
func history(ctx context.Context, db *sql.DB) (anthropic.MessageNewParams, error) {
	var summary string
	if err := db.QueryRowContext(ctx, "SELECT summary FROM chats").Scan(&summary); err != nil {
		return anthropic.MessageNewParams{}, err
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: standard}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(summary))},
	}, nil
}
