// Package kept shows credentials that a server keeps in a record of its settings: its handlers are
// called by others, and read them there.
package kept

import (
	"encoding/json"
	"fmt"
	"html/template"
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/websocket"

	"keyexposure/kept/account"
)

type settings struct {
	APIKey string
	Model  string
}

type public struct {
	Model  string
	KeySet bool
}

type server struct {
	set settings
}

func newServer() *server {
	key := os.Getenv("ANTHROPIC_API_KEY")
	if key == "" {
		key = account.Key()
	}
	return &server{set: settings{APIKey: key, Model: "claude-sonnet-5-5"}}
}

func (s *server) public() public { return public{Model: s.set.Model, KeySet: s.set.APIKey != ""} }

var (
	admin = template.Must(template.New("admin").Parse(`<p>{{.Model}}</p><p>{{.APIKey}}</p>`))
	about = template.Must(template.New("about").Parse(`<p>{{.Model}}</p>`))
)

func (s *server) config(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.set) // want `a credential \(field settings.APIKey\) gets into an HTTP answer`
	json.NewEncoder(w).Encode(s.public())
	admin.Execute(w, s.set) // want `a credential \(field APIKey\) gets into an HTTP answer`
	about.Execute(w, s.set)
}

func (s *server) ask(c *gin.Context) {
	if err := s.call(); err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()}) // want `an HTTP answer`
		c.JSON(http.StatusBadGateway, gin.H{"error": "upstream"})
	}
	admin.Execute(c.Writer, s.set) // want `an HTTP answer`
	about.Execute(c.Writer, s.set)
}

func (s *server) call() error {
	return fmt.Errorf("call with %+v failed", s.set)
}

func accounts(w http.ResponseWriter, a *account.Account) {
	json.NewEncoder(w).Encode(account.Show(a)) // want `an HTTP answer`
	json.NewEncoder(w).Encode(account.Tell(a))
	log.Println(a.Name)
}

func (s *server) events(c *websocket.Conn) {
	c.WriteJSON(s.set) // want `a websocket message`
	c.WriteJSON(s.public())
	c.WriteMessage(websocket.TextMessage, []byte(s.set.APIKey)) // want `a websocket message`
	c.WriteMessage(websocket.TextMessage, []byte(s.set.Model))
}

// A session's token is no credential of a client of Claude, whatever else is one.
type session struct{ Token string }

func login(w http.ResponseWriter, token string) {
	json.NewEncoder(w).Encode(session{Token: token})
}

func routes(mux *http.ServeMux, r *gin.Engine) {
	s := newServer()
	mux.HandleFunc("/config", s.config)
	r.POST("/ask", s.ask)
}

func texts() {
	loud, quiet := account.Texts()
	log.Println("loud:", loud) // want `a credential \(.*\) gets into the log`
	log.Println("quiet:", quiet)
	log.Printf("%v", loud) // want `the log`
	log.Printf("%v", quiet)
}
