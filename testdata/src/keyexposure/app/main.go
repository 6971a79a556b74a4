// Package app is a server in several packages.
package app

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"keyexposure/app/claude"
	"keyexposure/app/config"
	"keyexposure/app/logx"
)

func main() {
	cfg, err := config.Load("config.json")
	if err != nil {
		log.Fatal(err)
	}
	logx.Infof("listening on %s with %s", cfg.Addr, cfg.Model)
	logx.Infof("token %s", cfg.Token) // want `a credential \(.*\) gets into the log`
	logx.Dump("config", cfg)          // want `a credential \(.*\) gets into the log`
	cfg.Summary()
	c, err := claude.New(cfg.Token)
	if err != nil {
		log.Fatal(err) // want `a credential \(.*\) gets into the log`
	}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if _, err := claude.New(cfg.Token); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError) // want `an HTTP answer`
		}
	})
	_ = c
}

func verbose() {
	cfg, err := config.Load("config.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg.Dump() // want `a credential \(.*\) gets into the log`
	claude.New(cfg.Token)
}

func more(w http.ResponseWriter) {
	cfg, err := config.Load("config.json")
	if err != nil {
		logx.Fatal(err)
	}
	cfg.Write(w)                    // want `a credential \(field Token\) gets into an HTTP answer`
	json.NewEncoder(w).Encode(*cfg) // want `an HTTP answer`
	json.NewEncoder(w).Encode(cfg.Public())
	logx.Fatal(fmt.Errorf("%s is no token", cfg.Token)) // want `standard error`
	logx.Fatal(fmt.Errorf("%s is no address", cfg.Addr))
	t := logx.NewTracer(os.Stdout)
	t.Event(cfg.Token) // want `standard output`
	t.Event(cfg.Addr)
	file := logx.NewTracer(create())
	file.Event(cfg.Token)
	claude.New(cfg.Token)
}

func create() *os.File {
	f, err := os.Create("trace")
	if err != nil {
		logx.Fatal(err)
	}
	return f
}

func named() {
	log.Println(config.Env("ANTHROPIC_API_KEY", "")) // want `a credential \(environment variable ANTHROPIC_API_KEY\) gets into the log`
	log.Println(config.Env("ANTHROPIC_MODEL", "claude"))
	for _, name := range []string{"HOME", "ANTHROPIC_API_KEY"} {
		log.Println(name, os.Getenv(name)) // want `environment variable ANTHROPIC_API_KEY`
	}
	for _, name := range []string{"HOME", "PATH"} {
		log.Println(name, os.Getenv(name))
	}
}

func opened(debug bool) *claude.Client {
	cfg, err := config.Load("config.json")
	if err != nil {
		logx.Fatal(err)
	}
	return claude.Open(&claude.Options{Token: cfg.Token, Debug: debug})
}
