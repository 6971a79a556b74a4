// Package answers looks at what a person answered, or does not: constants, records, errors.
package answers

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/answers/desk"
)

// An asker is implemented by whoever uses the package.
type asker interface {
	Question(ctx context.Context, text string) bool
}

type kit struct {
	desk      *desk.Desk
	asker     asker
	approvals *approvals
	in        *bufio.Scanner
	always    map[string]bool
}

type verdict struct {
	OK bool
	By string
}

type approvals struct{ wait map[string]chan verdict }

func (a *approvals) Wait(ctx context.Context, id string) (verdict, error) {
	ch := make(chan verdict, 1)
	a.wait[id] = ch
	select {
	case v := <-ch:
		return v, nil
	case <-ctx.Done():
		return verdict{}, ctx.Err()
	}
}

func (a *approvals) Record(id string) error { return nil }

type choice string

const (
	yes   choice = "y"
	no    choice = "n"
	never choice = "x"
)

func (k *kit) choose(title string) choice {
	fmt.Println(title)
	for k.in.Scan() {
		switch k.in.Text() {
		case "y":
			return yes
		case "x":
			return never
		}
	}
	return no
}

// sendConfirmation asks nobody.
func sendConfirmation(ctx context.Context) error { return nil }

func (k *kit) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "enum":
		if k.desk.Decide(ctx, "enum") != desk.Allow {
			return nil
		}
		return os.RemoveAll("enum")
	case "enum dropped":
		if k.desk.Decide(ctx, "enum") == desk.Deny {
			fmt.Println("they said no")
		}
		return os.RemoveAll("enum") // want `a tool call removes files here`
	case "enum denied":
		if k.desk.Decide(ctx, "enum") == desk.Deny {
			return os.RemoveAll("enum") // want `a tool call removes files here`
		}
	case "not denied":
		if k.desk.Decide(ctx, "enum") == desk.Deny {
			return nil
		}
		return os.RemoveAll("enum")
	case "error":
		err := k.desk.Guard(ctx, "error")
		if errors.Is(err, desk.ErrDenied) {
			return nil
		}
		if err != nil {
			return err
		}
		return os.RemoveAll("error")
	case "error dropped":
		_ = k.desk.Guard(ctx, "error")
		return os.RemoveAll("error") // want `a tool call removes files here`
	case "record":
		o, err := k.desk.Review(ctx, "record")
		if err != nil {
			return err
		}
		if !o.Approved {
			return errors.New(o.Feedback)
		}
		return os.RemoveAll("record")
	case "record dropped":
		o, err := k.desk.Review(ctx, "record")
		if err != nil {
			return err
		}
		fmt.Println(o.Feedback)
		return os.RemoveAll("record") // want `a tool call removes files here`
	case "interface":
		if !k.asker.Question(ctx, "remove it?") {
			return nil
		}
		return os.RemoveAll("interface")
	case "waits":
		v, err := k.approvals.Wait(ctx, use.ID)
		if err != nil {
			return err
		}
		if !v.OK {
			return nil
		}
		return os.RemoveAll("waits")
	case "waits for nothing":
		v, err := k.approvals.Wait(ctx, use.ID)
		if err != nil {
			return err
		}
		fmt.Println("answered by", v.By)
		return os.RemoveAll("waits") // want `a tool call removes files here`
	case "tells":
		if err := k.approvals.Record(use.ID); err != nil {
			return err
		}
		if err := sendConfirmation(ctx); err != nil {
			return err
		}
		return os.RemoveAll("tells") // want `a tool call removes files here`
	case "remembers":
		if !k.always[use.Name] {
			switch k.choose("remember it?") {
			case no:
				return nil
			case never:
				k.always[use.Name] = false
				return nil
			}
		}
		return os.RemoveAll("remembers")
	}
	return nil
}
