// Package clients shows credentials to clients of a server.
package clients

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/gin-gonic/gin"
)

const endpoint = "https://api.anthropic.com/v1/messages"

func settings(w http.ResponseWriter, r *http.Request) {
	answer := map[string]string{"model": os.Getenv("MODEL"), "key": os.Getenv("ANTHROPIC_API_KEY")}
	json.NewEncoder(w).Encode(answer) // want `gets into an HTTP answer`
}

func byGin(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"key": os.Getenv("ANTHROPIC_API_KEY")}) // want `an HTTP answer`
	c.JSON(http.StatusOK, gin.H{"configured": os.Getenv("ANTHROPIC_API_KEY") != ""})
}

func page(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<script>const key = %q</script>", os.Getenv("ANTHROPIC_API_KEY")) // want `an HTTP answer`
}

// byHand sends a request with the key where it belongs.
func byHand(key string, debug bool) error {
	req, err := http.NewRequest("POST", endpoint, nil)
	if err != nil {
		return err
	}
	req.Header.Set("x-api-key", key)
	req.Header.Set("anthropic-version", "2023-06-01")
	log.Println("POST", req.URL, req.Header.Get("anthropic-version"))
	if debug {
		dump, _ := httputil.DumpRequestOut(req, false)
		log.Printf("%s", dump) // want `a credential \(.*\) gets into the log`
	}
	log.Println("key", key) // want `a credential \(.*\) gets into the log`
	_, err = http.DefaultClient.Do(req)
	return err
}

func query(key string) {
	http.Get("https://proxy.example.com/v1/messages?key=" + os.Getenv("ANTHROPIC_API_KEY")) // want `a URL`
	u, _ := url.Parse(endpoint)
	q := u.Query()
	q.Set("api_key", os.Getenv("ANTHROPIC_API_KEY"))
	u.RawQuery = q.Encode()                                                      // want `the query of a URL`
	anthropic.NewClient(option.WithQuery("key", os.Getenv("ANTHROPIC_API_KEY"))) // want `the query of a URL`
}

func middleware() anthropic.Client {
	return anthropic.NewClient(option.WithMiddleware(func(req *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		log.Println(req.Method, req.URL.Path)
		log.Println(req.Header) // want `a credential \(header of a request with the client's key\) gets into the log`
		for name, values := range req.Header {
			log.Println(name, values) // want `gets into the log`
		}
		log.Println(req.Header.Get("User-Agent"))
		h := req.Header.Clone()
		h.Del("Cookie")
		log.Println(h) // want `gets into the log`
		h.Del("x-api-key")
		h.Del("Authorization")
		log.Println(h)
		sent := req.Clone(req.Context())
		sent.Header.Del("X-Api-Key")
		delete(sent.Header, "Authorization")
		log.Println(sent.Header)
		return next(req)
	}))
}
