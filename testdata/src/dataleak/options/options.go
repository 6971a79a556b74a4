// Package options hands records to options that encode them later.
package options

import (
	"context"
	"fmt"

	"dataleak/options/llm"
)

type employee struct {
	Name         string
	Team         string
	PasswordHash string
}

type card struct {
	Name string
	Team string
}

func (e employee) card() card { return card{e.Name, e.Team} }

type staff interface {
	ByID(id int) (*employee, error)
}

func review(ctx context.Context, l *llm.LLM, s staff, id int) error {
	e, err := s.ByID(id)
	if err != nil {
		return err
	}
	l.Ask(ctx, llm.Part("Review this."), llm.JSON(e))   // want `a secret \(field employee.PasswordHash\) is sent to the model`
	l.Ask(ctx, llm.Part("Review this."), llm.Value(*e)) // want `a secret \(field employee.PasswordHash\) is sent to the model`
	l.Ask(ctx, llm.Part("Welcome."), llm.JSON(e.card()), llm.Value(e.Name))
	l.Ask(ctx, llm.Part("Review this."), llm.Part(fmt.Sprintf("%+v", *e))) // want `a secret \(field employee.PasswordHash\) is sent to the model`
	_, err = llm.Decode[card](ctx, l, llm.Part("Which team?"), llm.JSON(e.card()))
	return err
}
