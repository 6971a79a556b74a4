// Package logs shows credentials in logs and on standard output.
package logs

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"strings"
	"testing"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/spf13/cobra"
)

const keyVariable = "ANTHROPIC_API_KEY"

func environment() {
	key := os.Getenv("ANTHROPIC_API_KEY")
	log.Println("using key", key)                      // want `a credential \(environment variable ANTHROPIC_API_KEY\) gets into the log; leave it out, or show a few of its characters`
	log.Printf("using key %s", os.Getenv(keyVariable)) // want `a credential`
	token, ok := os.LookupEnv("CLAUDE_CODE_OAUTH_TOKEN")
	if !ok {
		log.Fatal("no token")
	}
	fmt.Printf("token=%q\n", token)                   // want `gets into standard output`
	fmt.Fprintln(os.Stderr, "token", token)           // want `gets into standard error`
	os.Stdout.WriteString("token " + token)           // want `gets into standard output`
	io.WriteString(os.Stderr, strings.ToUpper(token)) // want `gets into standard error`
	slog.Info("starting", "key", key)                 // want `gets into the log`
	slog.Info("starting", slog.String("key", key))    // want `gets into the log`
	slog.With("key", key).Info("starting")            // want `gets into the log`
	panic("bad key " + key)                           // want `gets into the message of a panic`
}

func harmless() {
	key := os.Getenv("ANTHROPIC_API_KEY")
	log.Println("key is set:", key != "", "length", len(key))
	log.Printf("key %T ends in %s", key, key[len(key)-4:])
	log.Printf("key ends in %s", key[max(0, len(key)-4):])
	log.Printf("key is %s", key[max(2, len(key)-40):]) // want `credential`
	log.Printf("key begins with %s...", key[:8])
	log.Println("key", mask(key), redactKey(key), shorten(key))
	sum := sha256.Sum256([]byte(key))
	log.Println("key", hex.EncodeToString(sum[:4]))
	log.Println("home", os.Getenv("HOME"), "github", os.Getenv("GITHUB_TOKEN"))
	slog.Debug("base", "url", os.Getenv("ANTHROPIC_BASE_URL"), "model", os.Getenv("ANTHROPIC_MODEL"))
	if key == "" {
		log.Fatal("set ANTHROPIC_API_KEY")
	}
	if !strings.HasPrefix(key, "sk-ant-") {
		fmt.Fprintln(os.Stderr, "the key should begin with sk-ant-")
	}
	os.WriteFile("key", []byte(key), 0o600)
}

func mask(s string) string {
	if len(s) < 8 {
		return "****"
	}
	return s[:4] + strings.Repeat("*", len(s)-8) + s[len(s)-4:]
}

func redactKey(s string) string { return strings.Replace(s, s, "[redacted]", 1) }

// shorten shows which key it is.
//
//claudelint:redacts
func shorten(s string) string { return strings.ToLower(s) }

// given is a key as soon as a client has it.
func given(settings map[string]string) anthropic.Client {
	key := settings["key"]
	log.Println("key", key) // want `a credential \(.*\) gets into the log`
	log.Println("region", settings["region"])
	return anthropic.NewClient(option.WithAPIKey(strings.TrimSpace(key)))
}

func flags() {
	key := flag.String("key", "", "API `key`")
	model := flag.String("model", "", "model")
	verbose := flag.Bool("v", false, "verbose")
	flag.Parse()
	if *verbose {
		fmt.Println("key", *key, "model", *model) // want `a credential \(.*\) gets into standard output`
		fmt.Println("model", *model)
	}
	anthropic.NewClient(option.WithAPIKey(*key))
}

func defaults(cmd *cobra.Command) {
	var key string
	flag.StringVar(&key, "key", os.Getenv("ANTHROPIC_API_KEY"), "key") // want `gets into the default of a flag, which -h prints`
	flag.String("model", os.Getenv("ANTHROPIC_MODEL"), "model")
	cmd.Flags().StringVarP(&key, "key", "k", os.Getenv("ANTHROPIC_API_KEY"), "key") // want `the default of a flag`
	cmd.Flags().StringVarP(&key, "other", "k", "", "key")
	if key == "" {
		key = os.Getenv("ANTHROPIC_API_KEY")
	}
	fmt.Fprintln(cmd.OutOrStdout(), key) // want `standard output`
	cmd.Println("key:", key)             // want `standard output`
	cmd.Println("key set:", key != "")
}

func inTest(t *testing.T) {
	key := os.Getenv("ANTHROPIC_API_KEY")
	if key == "" {
		t.Skip("ANTHROPIC_API_KEY is not set")
	}
	if key == "" || key != "sk-test" {
		t.Errorf("the key is %q, want that of the test", key)
	}
}

type server struct {
	apiKey string
	name   string
	log    *slog.Logger
}

func newServer(apiKey, name string) *server {
	return &server{apiKey: apiKey, name: name, log: slog.Default()}
}

func (s *server) client() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey(s.apiKey))
}

func (s *server) start() {
	s.log.Info("starting", "name", s.name)
	s.log.Debug("starting", "key", s.apiKey) // want `gets into the log`
}

func debugf(format string, args ...any) {
	log.Printf("debug: "+format, args...) // want `gets into the log`
}

func wrapped() {
	debugf("key %s", os.Getenv("ANTHROPIC_API_KEY"))
	debugf("model %s", os.Getenv("ANTHROPIC_MODEL"))
}
