// Package proxy has closures that know the whole gateway.
package proxy

import (
	"encoding/json"
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"

	"keyexposure/proxied/conf"
)

type Proxy struct {
	name string
	cfg  *conf.Config
}

func New(name string, cfg *conf.Config) *Proxy { return &Proxy{name: name, cfg: cfg} }

func (p *Proxy) Handler() (http.Handler, error) {
	target, err := url.Parse(p.cfg.Upstream.BaseURL)
	if err != nil {
		return nil, err
	}
	rp := &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) { pr.SetURL(target) },
		ModifyResponse: func(resp *http.Response) error {
			log.Println(p.name, resp.StatusCode)
			return nil
		},
	}
	mux := http.NewServeMux()
	mux.Handle("/v1/", rp)
	mux.HandleFunc("GET /where", p.where)
	return mux, nil
}

func (p *Proxy) where(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"base": p.cfg.Upstream.BaseURL})
}

func (p *Proxy) Debug() http.Handler {
	show := func(w http.ResponseWriter, r *http.Request) { json.NewEncoder(w).Encode(p.cfg.Upstream) }
	return http.HandlerFunc(show)
}
