package app

import (
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"

	"undelimited/render"
)

func (a *app) chained(w http.ResponseWriter, r *http.Request) {
	var s render.Script
	s.Say("Find every unusual clause in the contract below.").Say(r.FormValue("text"))
	said(r.Context(), a.client, anthropic.NewTextBlock(s.Text())) // want `remote input .*script.go:\d+ joined with instructions`
}

func (a *app) lineByLine(w http.ResponseWriter, r *http.Request) {
	s := &render.Script{}
	s.Say("Find every unusual clause in the contract below.")
	s.Sayf("%s", r.FormValue("text"))
	said(r.Context(), a.client, anthropic.NewTextBlock(s.Text())) // want `remote input .*script.go:\d+ joined with instructions`
}

func (a *app) enclosed(w http.ResponseWriter, r *http.Request) {
	s := &render.Script{}
	s.Say("Find every unusual clause in the contract.").Say("<contract>").Say(r.FormValue("text")).Say("</contract>")
	said(r.Context(), a.client, anthropic.NewTextBlock(s.Text()))
}

func (a *app) enclosedAtOnce(w http.ResponseWriter, r *http.Request) {
	var s render.Script
	s.Say("Find every unusual clause in the contract.").Sayf("<contract>%s</contract>", r.FormValue("text"))
	said(r.Context(), a.client, anthropic.NewTextBlock(s.Text()))
}

// The instructions have a place of their own.
func (a *app) ruled(w http.ResponseWriter, r *http.Request) {
	var s render.Script
	s.Rule("Find every unusual clause in the contract.").Say(r.FormValue("text"))
	said(r.Context(), a.client, anthropic.NewTextBlock(s.Text()))
}

// What is said to one is not said to the other.
func (a *app) two(w http.ResponseWriter, r *http.Request) {
	var one, other render.Script
	one.Say("Find every unusual clause in the contract.").Say("It is about pigs.")
	other.Say(r.FormValue("text")).Say("Regards")
	said(r.Context(), a.client, anthropic.NewTextBlock(one.Text()), anthropic.NewTextBlock(other.Text()))
}
