// Package retries hands funcs that ask Claude to those who call them again.
package retries

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/avast/retry-go/v4"
	retry5 "github.com/avast/retry-go/v5"
	"github.com/cenkalti/backoff/v4"
	goretry "github.com/sethvargo/go-retry"

	"turncap/again"
)

type asker struct{ client anthropic.Client }

var errShape = errors.New("wrong shape")

// call fails only if the call does.
func (a *asker) call(ctx context.Context, q string) (string, error) {
	msg, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(q))}})
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}

// list fails as well if the answer is no list.
func (a *asker) list(ctx context.Context) ([]string, error) {
	text, err := a.call(ctx, "List the colours as JSON.")
	if err != nil {
		return nil, err
	}
	var out []string
	if json.Unmarshal([]byte(text), &out) != nil {
		return nil, errShape
	}
	return out, nil
}

func (a *asker) forever(ctx context.Context) ([]string, error) {
	return again.Until(ctx, a.list) // want `only the model can end this retry`
}

func (a *asker) untilSaid(ctx context.Context) {
	again.UntilDone(func() bool { // want `only the model can end this retry`
		text, _ := a.call(ctx, "Done?")
		return strings.Contains(text, "yes")
	})
}

// Claude may be down for long; the answer is taken as it is.
func (a *asker) transport(ctx context.Context) (string, error) {
	return again.Until(ctx, func(ctx context.Context) (string, error) { return a.call(ctx, "Hello") })
}

func (a *asker) times(ctx context.Context) ([]string, error) {
	return again.Times(ctx, 3, a.list)
}

func (a *asker) aMinute(ctx context.Context) error {
	return again.For(time.Minute, func() error {
		_, err := a.list(ctx)
		return err
	})
}

// count is a bound of the func's own.
func (a *asker) counts(ctx context.Context) {
	n := 0
	again.UntilDone(func() bool {
		n++
		text, _ := a.call(ctx, "Done?")
		return n > 5 || strings.Contains(text, "yes")
	})
}

func (a *asker) policies(ctx context.Context) {
	op := func() error {
		_, err := a.list(ctx)
		return err
	}
	b := backoff.NewExponentialBackOff()
	b.MaxElapsedTime = 0
	_ = backoff.Retry(op, b)                                                                      // want `only the model can end this retry`
	_ = backoff.Retry(op, backoff.NewExponentialBackOff(backoff.WithMaxElapsedTime(0)))           // want `only the model can end this retry`
	_ = backoff.Retry(op, backoff.WithContext(backoff.NewConstantBackOff(time.Second), ctx))      // want `only the model can end this retry`
	_ = backoff.Retry(op, endless())                                                              // want `only the model can end this retry`
	_ = retry.Do(op, retry.Attempts(0))                                                           // want `only the model can end this retry`
	_ = retry.Do(op, retry.UntilSucceeded())                                                      // want `only the model can end this retry`
	_, _ = retry.DoWithData(func() ([]string, error) { return a.list(ctx) }, retry.Attempts(0))   // want `only the model can end this retry`
	_ = backoff.Retry(op, backoff.NewExponentialBackOff())                                        // a quarter of an hour
	_ = backoff.Retry(op, backoff.NewExponentialBackOff(backoff.WithMaxElapsedTime(time.Minute))) // a minute
	_ = backoff.Retry(op, backoff.WithMaxRetries(backoff.NewConstantBackOff(time.Second), 3))     // three times
	_ = retry.Do(op, retry.Attempts(3))                                                           // three times
	_ = retry.Do(op)                                                                              // ten times
	c := backoff.NewExponentialBackOff()
	c.MaxElapsedTime = time.Hour
	_ = backoff.Retry(op, c)
}

func endless() backoff.BackOff {
	b := backoff.NewExponentialBackOff()
	b.MaxElapsedTime = 0
	return b
}

// final errors end the retries.
func (a *asker) final(ctx context.Context) error {
	return backoff.Retry(func() error {
		_, err := a.list(ctx)
		if errors.Is(err, errShape) {
			return backoff.Permanent(err)
		}
		return err
	}, endless())
}

// down ends the retries where the call fails: the answer still decides about the others.
func (a *asker) down(ctx context.Context) error {
	return backoff.Retry(func() error { // want `only the model can end this retry`
		text, err := a.call(ctx, "A letter?")
		if err != nil {
			return backoff.Permanent(err)
		}
		if len(text) > 1 {
			return errors.New("not a letter: " + text)
		}
		return nil
	}, endless())
}

func (a *asker) retriers(ctx context.Context) {
	op := func() error {
		_, err := a.list(ctx)
		return err
	}
	_ = retry5.New(retry5.Attempts(0)).Do(op) // want `only the model can end this retry`
	_ = retry5.New(retry5.Attempts(4)).Do(op)
	_ = retry5.New().Do(op)                                                                                          // ten times
	_, _ = retry5.NewWithData[[]string](retry5.UntilSucceeded()).Do(func() ([]string, error) { return a.list(ctx) }) // want `only the model can end this retry`
}

// short is tried again if the answer is too long.
func (a *asker) short(ctx context.Context) error {
	text, err := a.call(ctx, "A word?")
	if err != nil {
		return err
	}
	if strings.Contains(text, " ") {
		return goretry.RetryableError(errors.New("too long"))
	}
	return nil
}

// reached is tried again if there is no answer.
func (a *asker) reached(ctx context.Context) error {
	_, err := a.list(ctx)
	if errors.Is(err, errShape) {
		return err
	}
	if _, err := a.call(ctx, "Hello"); err != nil {
		return goretry.RetryableError(err)
	}
	return nil
}

func (a *asker) wrapped(ctx context.Context) {
	_ = goretry.Do(ctx, goretry.NewExponential(time.Second), a.short)                               // want `only the model can end this retry`
	_ = goretry.Do(ctx, goretry.WithJitterPercent(5, goretry.NewExponential(time.Second)), a.short) // want `only the model can end this retry`
	_ = goretry.Constant(ctx, time.Second, a.short)                                                 // want `only the model can end this retry`
	_ = goretry.Do(ctx, goretry.WithMaxRetries(3, goretry.NewExponential(time.Second)), a.short)
	_ = goretry.Constant(ctx, time.Second, a.reached)
}

// here is again.Until at home, with a test of the caller's.
func here[T any](f func() (T, error), ok func(error) bool) (T, error) {
	for {
		v, err := f()
		if err == nil || ok(err) {
			return v, err
		}
	}
}

func (a *asker) home(ctx context.Context) {
	_, _ = here(func() ([]string, error) { return a.list(ctx) }, // want `only the model can end this retry`
		func(err error) bool { return !errors.Is(err, errShape) })
	n := 0
	_, _ = here(func() ([]string, error) { return a.list(ctx) },
		func(err error) bool { n++; return n > 3 })
}

func parse(s string) (out []string, err error) { return out, json.Unmarshal([]byte(s), &out) }

func (a *asker) parsed(ctx context.Context) {
	ask := func(ctx context.Context) (string, error) { return a.call(ctx, "List the colours as JSON.") }
	_, _ = again.Parsed(ctx, ask, parse) // want `only the model can end this retry`
	_, _ = again.ParsedTimes(ctx, 3, ask, parse)
	_, _ = yes(func() string { // want `only the model can end this retry`
		s, _ := a.call(ctx, "Yes or no?")
		return s
	})
	_, _ = yes(func() string {
		a.call(ctx, "Hello")
		return time.Now().String()
	})
	_, _ = again.Lines(func() (string, error) { return a.call(ctx, "Hello") }) // until the call fails
}

// yes asks until the answer begins well.
func yes(ask func() string) (string, error) {
	s := ask()
	for !strings.HasPrefix(strings.ToLower(s), "yes") {
		s = ask()
	}
	return s, nil
}

// patient gives the call some attempts.
func (a *asker) patient(ctx context.Context, q string) (string, error) {
	return backoff.RetryWithData(func() (string, error) { return a.call(ctx, q) }, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 3))
}

// Each round has its attempts; the rounds have no limit.
func (a *asker) rounds(ctx context.Context, q string) (string, error) {
	for { // want `only the model can end this loop`
		text, err := a.patient(ctx, q)
		if err != nil {
			return "", err
		}
		if strings.HasPrefix(text, "done") {
			return text, nil
		}
		q += text
	}
}

// The error is made beforehand.
func (a *asker) insisting(ctx context.Context) error {
	errLong := errors.New("too long")
	return backoff.Retry(func() error { // want `only the model can end this retry`
		text, err := a.call(ctx, "Briefly?")
		if err != nil {
			return backoff.Permanent(err)
		}
		if strings.Contains(text, "\n") {
			return errLong
		}
		return nil
	}, backoff.NewConstantBackOff(time.Second))
}
