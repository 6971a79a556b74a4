// Package questions has tools before which somebody is asked by a message, or by what another package
// has for it.
package questions

import (
	"context"
	"fmt"
	"net/smtp"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/slack-go/slack"

	"toolapproval/questions/desk"
)

// A screen is where a person sees the program; each front end has its own.
type screen interface {
	Dialog(title, body string) button
	Prompt(ctx context.Context, body string) (verdict, error)
	Notice(body string) verdict
}

type button string

const (
	okay   button = "ok"
	cancel button = "cancel"
)

type verdict int

const (
	deny verdict = iota
	allow
)

type service struct {
	desk   *desk.Desk
	screen screen
	guard  desk.Guard
	quota  desk.Quota
	clerk  clerk
}

// A clerk says yes or no to what it reads; it is none of this package's business who that is.
type clerk interface {
	Signs(ctx context.Context, what string) (bool, error)
	Has(ctx context.Context, key string) (bool, error)
	Notify(ctx context.Context, what string) (bool, error)
}

func (s *service) call(ctx context.Context, block anthropic.ToolUseBlock) error {
	switch block.Name {
	case "held":
		a, err := s.desk.Hold(ctx, block.ID, "clean up?")
		if err != nil || !a.Approved {
			return err
		}
		return os.RemoveAll("/srv/held")
	case "held_dropped":
		if _, err := s.desk.Hold(ctx, block.ID, "clean up?"); err != nil {
			return err
		}
		return os.RemoveAll("/srv/held") // want `a tool call removes files here`
	case "parked":
		if !s.desk.Park(block.ID, "clean up?") {
			return nil
		}
		return os.RemoveAll("/srv/parked")
	case "hurried":
		if !s.desk.Hurry(block.ID, "clean up?") {
			return nil
		}
		return os.RemoveAll("/srv/hurried") // want `a tool call removes files here`
	case "patient":
		if !s.desk.Patient(block.ID, "clean up?") {
			return nil
		}
		return os.RemoveAll("/srv/patient")
	case "tell":
		_, _, err := s.desk.API.PostMessage("#all", slack.MsgOptionText("hello", true)) // want `a tool call sends a message here`
		return err
	case "tell_and_ask": // the message is none that asks
		if err := smtp.SendMail("mail:25", nil, "bot@example.com", []string{"all@example.com"}, nil); err != nil { // want `a tool call sends e-mail here`
			return err
		}
		if !s.desk.Park(block.ID, "and clean up?") {
			return nil
		}
		return os.RemoveAll("/srv/told")
	case "guarded":
		c, err := s.guard.Decide(ctx, "guarded", block.ID)
		if err != nil {
			return err
		}
		if c == desk.Refuse {
			return nil
		}
		return os.RemoveAll("/srv/guarded")
	case "guarded_all":
		c, err := s.guard.Decide(ctx, "guarded", block.ID)
		if err != nil || c != desk.Allow && c != desk.AllowAll {
			return err
		}
		return os.RemoveAll("/srv/guarded")
	case "guarded_dropped":
		if _, err := s.guard.Decide(ctx, "guarded", block.ID); err != nil {
			return err
		}
		return os.RemoveAll("/srv/guarded") // want `a tool call removes files here`
	case "dialog":
		if s.screen.Dialog("Clean up", "really?") == okay {
			return os.RemoveAll("/srv/dialog")
		}
	case "dialog_closed":
		if s.screen.Dialog("Clean up", "really?") != "" {
			return os.RemoveAll("/srv/dialog") // want `a tool call removes files here`
		}
	case "prompted":
		v, err := s.screen.Prompt(ctx, "clean up?")
		if err != nil || v == deny {
			return err
		}
		return os.RemoveAll("/srv/prompted")
	case "prompted_dropped":
		if _, err := s.screen.Prompt(ctx, "clean up?"); err != nil {
			return err
		}
		return os.RemoveAll("/srv/prompted") // want `a tool call removes files here`
	case "noticed":
		if s.screen.Notice("cleaning up") == allow {
			return os.RemoveAll("/srv/noticed") // want `a tool call removes files here`
		}
	case "signed":
		ok, err := s.clerk.Signs(ctx, fmt.Sprintf("%s wants %s", block.Name, block.Input))
		if err != nil || !ok {
			return err
		}
		return os.RemoveAll("/srv/signed")
	case "signed_dropped":
		if _, err := s.clerk.Signs(ctx, "the model wants "+string(block.Input)); err != nil {
			return err
		}
		return os.RemoveAll("/srv/signed") // want `a tool call removes files here`
	case "counted": // what is handed over is a key
		if ok, err := s.clerk.Has(ctx, "quota/"+block.ID); err != nil || !ok {
			return err
		}
		return os.RemoveAll("/srv/counted") // want `a tool call removes files here`
	case "notified":
		if ok, err := s.clerk.Notify(ctx, "cleaning up for "+block.ID); err != nil || !ok {
			return err
		}
		return os.RemoveAll("/srv/notified") // want `a tool call removes files here`
	case "pressed":
		if err := s.desk.Press("clean up?"); err != nil {
			return err
		}
		return os.RemoveAll("/srv/pressed")
	case "pressed_or_lost":
		if err := s.desk.PressOrLose("clean up?"); err != nil {
			return err
		}
		return os.RemoveAll("/srv/pressed") // want `a tool call removes files here`
	case "judged":
		c, err := s.quota.Judge(ctx, "judged")
		if err != nil {
			return err
		}
		if c == desk.Refuse {
			return nil
		}
		return os.RemoveAll("/srv/judged") // want `a tool call removes files here`
	}
	return nil
}
