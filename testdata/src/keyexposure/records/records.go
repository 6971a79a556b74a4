// Package records shows whole records that hold credentials.
package records

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// Config is read from a file.
type Config struct {
	APIKey string
	Model  string
}

func load() Config {
	var cfg Config
	json.Unmarshal([]byte("{}"), &cfg)
	return cfg
}

func client(cfg Config) anthropic.Client { return anthropic.NewClient(option.WithAPIKey(cfg.APIKey)) }

func run(w http.ResponseWriter) {
	cfg := load()
	log.Printf("config: %+v", cfg) // want `a credential \(.*\) gets into the log`
	log.Printf("model: %s", cfg.Model)
	slog.Info("config", "cfg", cfg) // want `gets into the log`
	json.NewEncoder(w).Encode(cfg)  // want `gets into an HTTP answer`
	client(cfg)
}

// Quiet leaves its key out of JSON, but not of other texts.
type Quiet struct {
	APIKey string `json:"-" env:"ANTHROPIC_API_KEY"`
	Model  string `json:"model"`
}

func quiet(cfg Quiet, w http.ResponseWriter) {
	json.NewEncoder(w).Encode(cfg)
	data, _ := json.Marshal(&cfg)
	log.Printf("config: %s", data)
	log.Printf("config: %+v", cfg) // want `a credential \(field Quiet.APIKey\) gets into the log`
	writeJSON(w, cfg)
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(v)
}

// Secret does not tell itself.
type Secret string

func (Secret) String() string               { return "[secret]" }
func (Secret) GoString() string             { return "[secret]" }
func (Secret) MarshalText() ([]byte, error) { return []byte("[secret]"), nil }

type safe struct {
	Key   Secret
	Model string
}

type unsafe struct {
	key   Secret // fmt calls no methods of what is not exported
	Model string
}

func secrets(key Secret) {
	s, u := safe{Key: key}, unsafe{key: key}
	fmt.Println(key)
	fmt.Println(string(key)) // want `standard output`
	fmt.Printf("%+v\n", s)
	fmt.Printf("%#v\n", s)
	fmt.Printf("%+v\n", u) // want `standard output`
	anthropic.NewClient(option.WithAPIKey(string(key)))
}

// Redacted shows itself without the key.
type Redacted struct {
	APIKey string
	Model  string
}

func (r *Redacted) String() string { return r.Model }

func redacted(r Redacted) {
	log.Println(&r)
	log.Println(r) // want `gets into the log`
	log.Printf("%v", &r)
	anthropic.NewClient(option.WithAPIKey(r.APIKey))
}

type logged struct {
	APIKey string
	Model  string
}

func (l logged) LogValue() slog.Value { return slog.StringValue(l.Model) }

func values(l logged) {
	slog.Info("config", "cfg", l)
	anthropic.NewClient(option.WithAPIKey(l.APIKey))
}

type app struct {
	Name   string
	Config *Config
}

func pointers(a app) {
	log.Printf("%+v", a)         // prints an address
	log.Printf("%+v", *a.Config) // want `gets into the log`
	anthropic.NewClient(option.WithAPIKey(a.Config.APIKey))
}

// sealed encodes itself without the key.
type sealed struct{ ID, APIKey string }

func (s sealed) MarshalJSON() ([]byte, error) { return json.Marshal(s.ID) }

func status(w http.ResponseWriter, s sealed) {
	anthropic.NewClient(option.WithAPIKey(s.APIKey))
	json.NewEncoder(w).Encode(s)
	json.NewEncoder(w).Encode(map[string]any{"ok": true, "key": s})
	json.NewEncoder(w).Encode(map[string]any{"ok": true, "key": s.APIKey}) // want `an HTTP answer`
	fmt.Fprintf(w, "%v", map[string]any{"ok": true, "key": s})             // want `an HTTP answer`
}
