// Package proxied runs a gateway.
package proxied

import (
	"net/http"

	"keyexposure/proxied/conf"
	"keyexposure/proxied/proxy"
)

func run() error {
	cfg, err := conf.Load()
	if err != nil {
		return err
	}
	p := proxy.New("gateway", cfg)
	h, err := p.Handler()
	if err != nil {
		return err
	}
	go http.ListenAndServe("127.0.0.1:8081", p.Debug()) // want `environment variable ANTHROPIC_API_KEYS\) gets into an HTTP answer`
	return http.ListenAndServe(cfg.Listen, h)
}
