package items

import (
	"context"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"
)

// What is left to be asked is what the model has not answered well so far.

func grade(ctx context.Context, c anthropic.Client, texts []string) (map[string]string, error) {
	out := map[string]string{}
	for _, t := range texts {
		msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 10, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(t))}})
		if err != nil {
			return nil, err
		}
		out[t] = msg.Content[0].Text
	}
	return out, nil
}

func keys(m map[string]bool) (out []string) {
	for k := range m {
		out = append(out, k)
	}
	return out
}

func untilAllAreGraded(ctx context.Context, c anthropic.Client, left map[string]bool) error {
	for len(left) > 0 { // want `only the model can end this loop`
		grades, err := grade(ctx, c, keys(left))
		if err != nil {
			return err
		}
		for t, g := range grades {
			if len(g) != 1 {
				continue
			}
			delete(left, t)
		}
	}
	return nil
}

func untilNoneIsBad(ctx context.Context, c anthropic.Client, left []string) error {
	for len(left) > 0 { // want `only the model can end this loop`
		grades, err := grade(ctx, c, left)
		if err != nil {
			return err
		}
		var bad []string
		for _, t := range left {
			if len(grades[t]) != 1 {
				bad = append(bad, t)
			}
		}
		left = bad
	}
	return nil
}

func untilAllAreDone(ctx context.Context, c anthropic.Client, texts []string) error {
	done := map[string]bool{}
	for len(done) < len(texts) { // want `only the model can end this loop`
		grades, err := grade(ctx, c, texts)
		if err != nil {
			return err
		}
		for t, g := range grades {
			if len(g) == 1 {
				done[t] = true
			}
		}
	}
	return nil
}

func untilAllAreGradedOrTired(ctx context.Context, c anthropic.Client, left map[string]bool) error {
	for pass := 0; len(left) > 0; pass++ {
		if pass > 3 {
			return errors.New("some are never graded")
		}
		grades, err := grade(ctx, c, keys(left))
		if err != nil {
			return err
		}
		for t, g := range grades {
			if len(g) == 1 {
				delete(left, t)
			}
		}
	}
	return nil
}

func eachOnce(ctx context.Context, c anthropic.Client, left map[string]bool) (good int, err error) {
	for len(left) > 0 {
		t := keys(left)[0]
		grades, err := grade(ctx, c, []string{t})
		if err != nil {
			return good, err
		}
		if grades[t] == "A" {
			good++
		}
		delete(left, t)
	}
	return good, nil
}

func eachOfTheQueue(ctx context.Context, c anthropic.Client, queue []string) (bad []string, err error) {
	for len(queue) > 0 {
		t := queue[0]
		queue = queue[1:]
		grades, err := grade(ctx, c, []string{t})
		if err != nil {
			return bad, err
		}
		if grades[t] != "A" {
			bad = append(bad, t)
			continue
		}
	}
	return bad, nil
}

func inRounds(ctx context.Context, c anthropic.Client, left []string) error {
	for round := 0; len(left) > 0 && round < 3; round++ {
		grades, err := grade(ctx, c, left)
		if err != nil {
			return err
		}
		var bad []string
		for _, t := range left {
			if grades[t] != "A" {
				bad = append(bad, t)
			}
		}
		left = bad
	}
	return nil
}
