// Package tenants keeps credentials deep in what it is made of, beside what may be shown.
package tenants

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type claude struct {
	APIKey string
	Model  string
}

type settings struct {
	Addr   string
	Claude claude
}

func read() *settings {
	return &settings{Addr: ":8080", Claude: claude{APIKey: os.Getenv("ANTHROPIC_API_KEY"), Model: "claude-sonnet-5-5"}}
}

type asker struct {
	client anthropic.Client
	key    string
}

func newAsker(key string) *asker {
	return &asker{client: anthropic.NewClient(option.WithAPIKey(key)), key: key}
}

type site struct {
	cfg   *settings
	asker *asker
}

func (s *site) tell(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Model", s.cfg.Claude.Model)
	w.Header().Set("X-Key", s.cfg.Claude.APIKey) // want `gets into a header of an HTTP answer`
}

func serve() {
	cfg := read()
	s := &site{cfg: cfg, asker: newAsker(cfg.Claude.APIKey)}
	http.HandleFunc("/tell", s.tell)
	log.Printf("serving %s at %s", cfg.Claude.Model, cfg.Addr)
}

// A tenant brings a key.
type tenant struct {
	Name         string
	AnthropicKey string
}

type tenants struct{ byHost map[string]tenant }

func (t *tenants) put(host string, tn tenant) { t.byHost[host] = tn }

func (t *tenants) get(host string) (tenant, bool) {
	tn, ok := t.byHost[host]
	return tn, ok
}

type tenantKey struct{}

func with(ctx context.Context, t tenant) context.Context {
	return context.WithValue(ctx, tenantKey{}, t)
}

func from(ctx context.Context) (tenant, bool) {
	t, ok := ctx.Value(tenantKey{}).(tenant)
	return t, ok
}

type front struct{ tenants *tenants }

func (f *front) find(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t, ok := f.tenants.get(r.Host)
		if !ok {
			http.NotFound(w, r)
			return
		}
		log.Print("request for ", t.Name)
		next.ServeHTTP(w, r.WithContext(with(r.Context(), t)))
	})
}

func (f *front) whoami(w http.ResponseWriter, r *http.Request) {
	t, _ := from(r.Context())
	fmt.Fprintln(w, t.Name)
	fmt.Fprintln(w, t.AnthropicKey) // want `gets into an HTTP answer`
	_ = newAsker(t.AnthropicKey)
}

func main() {
	serve()
	f := &front{tenants: &tenants{byHost: map[string]tenant{}}}
	f.tenants.put("acme.example", tenant{Name: "acme", AnthropicKey: os.Getenv("ANTHROPIC_API_KEY")})
	http.Handle("/whoami", f.find(http.HandlerFunc(f.whoami)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
