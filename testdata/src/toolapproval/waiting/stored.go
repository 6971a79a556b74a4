package waiting

import (
	"context"
	"errors"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/waiting/store"
)

type archive struct {
	store  *store.Store
	review func(ctx context.Context, e *store.Entry) (bool, error)
}

func (a *archive) call(ctx context.Context, use anthropic.ToolUseBlock, id int64) error {
	switch use.Name {
	case "awaited":
		st, err := a.store.Await(ctx, id)
		if err != nil {
			return err
		}
		if st != store.Approved {
			return errors.New("not approved")
		}
		return os.RemoveAll("a")
	case "decided":
		switch st, err := a.store.Await(ctx, id); {
		case err != nil:
			return err
		case st == store.Approved:
			return os.RemoveAll("b")
		case st == store.Rejected:
			return os.RemoveAll("c") // want `removes files here, and nobody is asked`
		}
	case "stored":
		e, err := a.store.Get(ctx, id)
		if err != nil {
			return err
		}
		if e.Status != store.Approved {
			return errors.New("not approved")
		}
		return os.RemoveAll("d")
	case "sent":
		e, err := store.Parse(use.Input)
		if err != nil {
			return err
		}
		if e.Status != store.Approved {
			return errors.New("not approved")
		}
		return os.RemoveAll("e") // want `removes files here, and nobody is asked`
	case "known":
		e, err := a.store.Get(ctx, id)
		if err != nil || e.Status == store.Rejected {
			return err
		}
		return os.RemoveAll("f") // want `removes files here, and nobody is asked`
	case "reviewed":
		if ok, err := a.review(ctx, &store.Entry{ID: id}); err != nil || !ok {
			return errors.New("not approved")
		}
		return os.RemoveAll("g")
	case "shown":
		if _, err := a.review(ctx, &store.Entry{ID: id}); err != nil {
			return err
		}
		return os.RemoveAll("h") // want `removes files here, and nobody is asked`
	}
	return nil
}
