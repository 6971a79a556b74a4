// Command exposure is a server whose operators, users and logs see more than they should.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// Config is read from a file and the environment.
type Config struct {
	Addr   string `json:"addr"`
	APIKey string `json:"api_key"`
	Model  string `json:"model"`
}

// View is what the page of settings may show.
type View struct {
	Addr  string `json:"addr"`
	Model string `json:"model"`
	Key   string `json:"key"`
}

func main() {
	key := flag.String("key", os.Getenv("ANTHROPIC_API_KEY"), "key of the API") // want `a credential .* gets into`
	path := flag.String("config", "config.json", "settings")
	flag.Parse()
	cfg, err := load(*path)
	if err != nil {
		log.Fatal(err)
	}
	if cfg.APIKey == "" {
		cfg.APIKey = *key
	}
	slog.Info("starting", "config", cfg) // want `a credential .* gets into`
	slog.Info("starting", "addr", cfg.Addr, "hasKey", cfg.APIKey != "")
	s, err := newServer(cfg)
	if err != nil {
		log.Fatal(err) // want `a credential .* gets into`
	}
	http.HandleFunc("GET /settings", s.settings)
	http.HandleFunc("GET /view", s.view)
	http.HandleFunc("POST /ask", s.ask)
	log.Fatal(http.ListenAndServe(cfg.Addr, nil))
}

func load(path string) (*Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	defer f.Close()
	cfg := &Config{Addr: "localhost:8080", Model: string(anthropic.ModelClaudeOpus5_5)}
	return cfg, json.NewDecoder(f).Decode(cfg)
}

type server struct {
	cfg    *Config
	client anthropic.Client
}

func newServer(cfg *Config) (*server, error) {
	if !strings.HasPrefix(cfg.APIKey, "sk-ant-") {
		return nil, fmt.Errorf("%q is no key of Anthropic", cfg.APIKey)
	}
	return &server{cfg: cfg, client: anthropic.NewClient(
		option.WithAPIKey(cfg.APIKey),
		option.WithDebugLog(log.Default()), // leaves the key out
		option.WithMiddleware(trace),
	)}, nil
}

// trace logs every request to Claude.
func trace(req *http.Request, next option.MiddlewareNext) (*http.Response, error) {
	log.Println(req.Method, req.URL.Path, req.Header.Get("anthropic-version"))
	if dump, err := httputil.DumpRequestOut(req, false); err == nil {
		log.Printf("%s", dump) // want `a credential .* gets into`
	}
	quiet := req.Clone(req.Context())
	quiet.Header.Del("x-api-key")
	return next(req)
}

func (s *server) settings(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.cfg) // want `a credential .* gets into`
}

func (s *server) view(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(View{Addr: s.cfg.Addr, Model: s.cfg.Model, Key: mask(s.cfg.APIKey)})
}

func mask(key string) string {
	if len(key) < 12 {
		return "***"
	}
	return key[:7] + "..." + key[len(key)-4:]
}

func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	msg, err := s.client.Messages.New(context.Background(), anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeOpus5_5,
		MaxTokens: 1000,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("q")))},
	})
	var failed *anthropic.Error
	switch {
	case errors.As(err, &failed):
		log.Printf("%s", failed.DumpRequest(false)) // leaves the key out
		log.Println(failed.Request.Header)          // want `a credential .* gets into`
		http.Error(w, failed.Error(), http.StatusBadGateway)
		return
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	for _, block := range msg.Content {
		fmt.Fprintln(w, block.Text)
	}
}
