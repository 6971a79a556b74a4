// Package asking uses the options of another package.
package asking

import (
	"net/http"

	"promptinjection/asked"
)

var client asked.Client

func mixed(w http.ResponseWriter, r *http.Request) {
	client.Do(r.Context(), asked.Instructed("You serve "+r.FormValue("guild")+"."), asked.Asked(r.FormValue("q"))) // want `remote input`
}

func apart(w http.ResponseWriter, r *http.Request) {
	client.Do(r.Context(), asked.Instructed("You serve guilds."), asked.Asked("The guild is "+r.FormValue("guild")))
}

func collected(w http.ResponseWriter, r *http.Request) {
	opts := []asked.Option{asked.Asked(r.FormValue("q"))}
	if guild := r.FormValue("guild"); guild != "" {
		opts = append(opts, asked.Instructed("You serve "+guild+".")) // want `remote input`
	}
	client.Do(r.Context(), opts...)
}

func known(w http.ResponseWriter, r *http.Request) {
	opts := []asked.Option{asked.Asked(r.FormValue("q"))}
	switch guild := r.FormValue("guild"); guild {
	case "bakers", "smiths":
		opts = append(opts, asked.Instructed("You serve the "+guild+"."))
	}
	client.Do(r.Context(), opts...)
}

func agent(w http.ResponseWriter, r *http.Request) {
	asked.New(asked.Role(r.FormValue("role")), asked.Plugin("mail")).Run(r.Context(), "Sort the mail.") // want `remote input`
}

func plugin(w http.ResponseWriter, r *http.Request) {
	asked.New(asked.Role("a postman"), asked.Plugin(r.FormValue("plugin"))).Run(r.Context(), r.FormValue("q"))
}
