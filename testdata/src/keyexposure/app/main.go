// Package app is a server in several packages.
package app

import (
	"log"
	"net/http"

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
