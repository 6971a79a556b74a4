package cleared

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"sort"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// Headers of a request by hand, one by one, by their own names.
func post() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	var all []string
	for name := range req.Header {
		all = append(all, name)
		log.Println(name, req.Header.Get(name)) // want `a credential`
	}
	sort.Strings(all)
	for _, name := range all {
		log.Println(name, req.Header[name]) // want `a credential`
	}
	return http.DefaultClient.Do(req)
}

// Those but the key.
func postQuietly() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	var some []string
	for name := range req.Header {
		if name != "X-Api-Key" {
			some = append(some, name)
		}
	}
	sort.Strings(some)
	for _, name := range some {
		log.Println(name, req.Header.Get(name))
	}
	for name := range req.Header {
		if strings.EqualFold(name, "x-api-key") {
			continue
		}
		log.Println(name, req.Header[name], req.Header.Get(name))
	}
	return http.DefaultClient.Do(req)
}

var hidden = map[string]bool{"X-Api-Key": true}

// A logger that leaves out what a list of names says.
func postListed() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	for name, values := range req.Header {
		if hidden[name] {
			continue
		}
		log.Printf("%s=%s", name, strings.Join(values, ","))
	}
	for name, values := range req.Header {
		log.Printf("%s=%s", name, strings.Join(values, ",")) // want `a credential`
	}
	return http.DefaultClient.Do(req)
}

// Several keys, of which one is used.
func rotated(n int) anthropic.Client {
	keys := strings.Split(os.Getenv("ANTHROPIC_API_KEYS"), ",")
	fmt.Println("using key", n, "of", len(keys))
	fmt.Println("using key", keys[n]) // want `a credential \(key of the client\)`
	return anthropic.NewClient(option.WithAPIKey(keys[n]))
}
