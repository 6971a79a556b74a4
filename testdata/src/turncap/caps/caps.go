// Package caps holds agent loops that end by something other than the model.
package caps

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

const maxTurns = 25

type options struct {
	MaxSteps int
	Budget   float64
}

type agent struct {
	client  anthropic.Client
	history []anthropic.MessageParam
	opts    options
	limit   int
	spent   float64
}

func newAgent(c anthropic.Client, opts options) *agent {
	if opts.MaxSteps <= 0 {
		opts.MaxSteps = 50
	}
	return &agent{client: c, opts: opts, limit: 12}
}

func (a *agent) infer(ctx context.Context) (*anthropic.Message, error) {
	msg, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: a.history})
	if err != nil {
		return nil, err
	}
	a.history = append(a.history, msg.ToParam())
	return msg, nil
}

func more(msg *anthropic.Message) bool { return msg.StopReason == anthropic.StopReasonToolUse }

func (a *agent) constant(ctx context.Context) error {
	for i := 0; i < maxTurns; i++ {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return errors.New("too many turns")
}

func (a *agent) rangeOverInt(ctx context.Context) error {
	for range 3 {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

func (a *agent) inTheBody(ctx context.Context) error {
	turns := 0
	for {
		if turns >= maxTurns {
			return errors.New("too many turns")
		}
		turns++
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
}

func (a *agent) atTheEnd(ctx context.Context) (err error) {
	for turn := 1; ; turn++ {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
		if turn == 10 {
			return errors.New("too many turns")
		}
	}
}

func (a *agent) down(ctx context.Context) error {
	for left := a.limit; left > 0; left-- {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

func (a *agent) field(ctx context.Context) error {
	for step := 0; step < a.opts.MaxSteps; step++ {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

func parameter(ctx context.Context, a *agent, n int) error {
	for i := 1; i <= n; i++ {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

var turns = flag.Int("turns", 20, "at most so many calls")

func (a *agent) flag(ctx context.Context) error {
	for i := 0; i < *turns; i++ {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

// The constructor sets what would be switched off by zero.
func (a *agent) defaulted(ctx context.Context) error {
	for i := 0; ; i++ {
		if a.opts.MaxSteps > 0 && i >= a.opts.MaxSteps {
			return errors.New("too many turns")
		}
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
}

// A default in the function itself.
func (a *agent) localDefault(ctx context.Context, max int) error {
	if max == 0 {
		max = 30
	}
	for i := 0; max > 0; i++ {
		if i >= max {
			break
		}
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

func (a *agent) cost(ctx context.Context) error {
	for {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
		a.spent += float64(msg.Usage.OutputTokens) * 15 / 1e6
		if a.spent > a.opts.Budget {
			return fmt.Errorf("spent %.2f", a.spent)
		}
	}
}

func (a *agent) tokens(ctx context.Context) error {
	var used int64
	for used < 200_000 {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
		used += msg.Usage.InputTokens + msg.Usage.OutputTokens
	}
	return nil
}

func (a *agent) wallClock(ctx context.Context) error {
	start := time.Now()
	for time.Since(start) < 5*time.Minute {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

func (a *agent) deadline(ctx context.Context) error {
	deadline := time.Now().Add(time.Minute)
	for {
		if time.Now().After(deadline) {
			return context.DeadlineExceeded
		}
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
}

func (a *agent) timeout(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for ctx.Err() == nil {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return ctx.Err()
}

func (a *agent) timer(ctx context.Context) error {
	timeout := time.After(time.Minute)
	for {
		select {
		case <-timeout:
			return context.DeadlineExceeded
		default:
		}
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
}

// The history is the counter.
func (a *agent) historyLength(ctx context.Context) error {
	for len(a.history) < 40 {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

type counter struct{ n, max int }

func (c *counter) next() bool {
	c.n++
	return c.n <= c.max
}

func (c *counter) spend() error {
	if c.n++; c.n > c.max {
		return errors.New("spent")
	}
	return nil
}

func (a *agent) helper(ctx context.Context) error {
	turn := counter{max: 10}
	for turn.next() {
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
	return nil
}

func (a *agent) helperError(ctx context.Context, c *counter) error {
	for {
		if err := c.spend(); err != nil {
			return err
		}
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
}

// Stop conditions as closures.
func (a *agent) conditions(ctx context.Context) error {
	turn := 0
	stops := []func() bool{func() bool { return turn >= 20 }}
	for ; ; turn++ {
		for _, stop := range stops {
			if stop() {
				return nil
			}
		}
		msg, err := a.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
	}
}

// A bounded loop around a loop that retries.
func (a *agent) retries(ctx context.Context) (msg *anthropic.Message, err error) {
	for attempt := 0; ; attempt++ {
		msg, err = a.infer(ctx)
		if err == nil || attempt == 3 {
			return msg, err
		}
		time.Sleep(time.Duration(attempt) * time.Second)
	}
}

// Errors, not answers, decide here: a retry without end is no agent loop.
func (a *agent) keepTrying(ctx context.Context) *anthropic.Message {
	for {
		msg, err := a.infer(ctx)
		if err == nil {
			return msg
		}
		time.Sleep(time.Second)
	}
}

func (a *agent) each(ctx context.Context, questions []string) error {
	for _, q := range questions {
		a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(q)))
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if len(msg.Content) == 0 {
			break
		}
	}
	return nil
}

// A stream is read; Claude is called once.
func (a *agent) stream(ctx context.Context) (text string, err error) {
	stream := a.client.Messages.NewStreaming(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
	for stream.Next() {
		event := stream.Current()
		if event.Type == "message_stop" {
			break
		}
		text += event.Delta.Text
	}
	return text, stream.Err()
}

func (a *agent) counts(ctx context.Context) error {
	for {
		n, err := a.client.Messages.CountTokens(ctx, anthropic.MessageCountTokensParams{Messages: a.history})
		if err != nil {
			return err
		}
		if n.InputTokens < 100_000 {
			return nil
		}
		a.history = a.history[1:]
	}
}

// Stop conditions that somebody else gives.
type StopCondition func(steps []*anthropic.Message) bool

type Runner struct {
	agent    *agent
	StopWhen []StopCondition
}

func (r *Runner) Run(ctx context.Context) error {
	var steps []*anthropic.Message
	for {
		msg, err := r.agent.infer(ctx)
		if err != nil || !more(msg) {
			return err
		}
		steps = append(steps, msg)
		for _, stop := range r.StopWhen {
			if stop(steps) {
				return nil
			}
		}
	}
}

// A Desk is set up by who has a meter.
type Desk struct {
	agent  *agent
	Meter  interface{ Spent() int64 }
	Budget int64
	Good   int
}

func (d *Desk) metered(ctx context.Context) error {
	for done := false; !done; {
		if d.Meter.Spent() > d.Budget {
			return errors.New("spent")
		}
		msg, err := d.agent.infer(ctx)
		if err != nil {
			return err
		}
		done = !more(msg)
	}
	return nil
}

func (d *Desk) goodEnough(ctx context.Context) error {
	for { // want `only the model can end this loop`
		msg, err := d.agent.infer(ctx)
		if err != nil {
			return err
		}
		if len(msg.Content[0].Text) >= d.Good {
			return nil
		}
	}
}

// Each agent of a crew may have three turns.
func visits(ctx context.Context, crew map[string]*agent, name string) error {
	seen := map[string]int{}
	for name != "" {
		if seen[name]++; seen[name] > 3 {
			return errors.New("too many turns")
		}
		msg, err := crew[name].infer(ctx)
		if err != nil {
			return err
		}
		name = msg.Content[0].Text
	}
	return nil
}

// A map that is made anew each time counts nothing.
func anew(ctx context.Context, crew map[string]*agent, name string) error {
	for name != "" { // want `only the model can end this loop`
		seen := map[string]int{}
		if seen[name]++; seen[name] > 3 {
			return errors.New("too many turns")
		}
		msg, err := crew[name].infer(ctx)
		if err != nil {
			return err
		}
		name = msg.Content[0].Text
	}
	return nil
}

// filled goes on until there is enough text, or the model has ended.
func filled(ctx context.Context, a *agent, size int) (string, error) {
	out := ""
	for len(out) < size {
		msg, err := a.infer(ctx)
		if err != nil {
			return out, err
		}
		out += msg.Content[0].Text
		if msg.StopReason != anthropic.StopReasonMaxTokens {
			break
		}
	}
	return out, nil
}

// replaced keeps the last text only.
func replaced(ctx context.Context, a *agent, size int) (out string, err error) {
	for len(out) < size { // want `only the model can end this loop`
		msg, err := a.infer(ctx)
		if err != nil {
			return out, err
		}
		out = msg.Content[0].Text
	}
	return out, nil
}
