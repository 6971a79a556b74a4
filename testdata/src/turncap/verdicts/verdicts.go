// Package verdicts asks again until the answer will do.
package verdicts

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/tmc/langchaingo/chains"
)

type verdict struct{ Score int }

func (v verdict) valid() error {
	if v.Score < 1 || v.Score > 10 {
		return errors.New("verdicts: out of range")
	}
	return nil
}

type judge struct {
	client anthropic.Client
	chain  chains.Chain
}

func (j *judge) ask(ctx context.Context, text string) (v verdict, err error) {
	msg, err := j.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	})
	if err != nil {
		return v, err
	}
	err = json.Unmarshal([]byte(msg.Content[0].Text), &v)
	return v, err
}

func (j *judge) score(ctx context.Context, text string) (verdict, error) {
	for { // want `only the model can end this loop.* the answer decides \(v.valid\(\) == nil`
		v, err := j.ask(ctx, text)
		if err != nil {
			return v, err
		}
		if v.valid() == nil {
			return v, nil
		}
	}
}

func (j *judge) scoreThrice(ctx context.Context, text string) (verdict, error) {
	for range 3 {
		v, err := j.ask(ctx, text)
		if err != nil {
			return v, err
		}
		if v.valid() == nil {
			return v, nil
		}
	}
	return verdict{}, errors.New("verdicts: none")
}

func (j *judge) sure(ctx context.Context, question string) (string, error) {
	for { // want `only the model can end this loop`
		out, err := chains.Run(ctx, j.chain, question)
		if err != nil || !strings.Contains(out, "NOT SURE") {
			return out, err
		}
	}
}

func (j *judge) sureSoon(ctx context.Context, question string) (out string, err error) {
	for n := 0; n < 3; n++ {
		out, err = chains.Run(ctx, j.chain, question)
		if err != nil || !strings.Contains(out, "NOT SURE") {
			return out, err
		}
	}
	return out, nil
}

// Each question is one that a list has.
func (j *judge) all(ctx context.Context, questions []string) {
	for _, q := range questions {
		chains.Run(ctx, j.chain, q)
	}
}
