package kept

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"

	"keyexposure/kept/account"
)

// What the program's own helpers are given may be anything: what they show of it depends on its type.

func respond(c *gin.Context, v any) { c.JSON(http.StatusOK, gin.H{"data": v}) } // want `a credential \(field Account.Token\) gets into an HTTP answer`

func logf(format string, args ...any) {
	log.Printf(format, args...) // want `a credential \(field settings.APIKey\) gets into the log`
}

func debug(v any) { slog.Debug("value", "v", v) } // want `a credential \(field settings.APIKey\) gets into the log`

type envelope[T any] struct {
	OK   bool
	Data T
}

func wrap[T any](w http.ResponseWriter, v T) {
	json.NewEncoder(w).Encode(envelope[T]{true, v}) // want `a credential \(field Row.Secret\) gets into an HTTP answer`
}

func print[T any](v T) { fmt.Println(v) } // want `a credential \(field Row.Secret\) gets into standard output`

func shown(c *gin.Context, w http.ResponseWriter, s *server, a *account.Account, rows []account.Row) {
	respond(c, a)
	logf("settings: %+v", s.set)
	debug(&s.set)
	wrap(w, rows)
	print(rows[0])
}

// The same helpers show nothing of these.

func respondOnly(c *gin.Context, v any) { c.JSON(http.StatusOK, v) }

func logOnly(format string, args ...any) { log.Printf(format, args...) }

func wrapOnly[T any](w http.ResponseWriter, v T) { json.NewEncoder(w).Encode(envelope[T]{true, v}) }

func printOnly[T any](v T) { fmt.Println(v) }

type hidden struct {
	Name string
	Key  string `json:"-"`
}

// quiet tells its name only.
type quiet struct{ Name, Key string }

func (q quiet) String() string { return q.Name }

func newHidden(a *account.Account) hidden { return hidden{a.Name, a.Token} }

func newQuiet(a *account.Account) quiet { return quiet{a.Name, a.Token} }

func unshown(c *gin.Context, w http.ResponseWriter, s *server, a *account.Account, h hidden, q quiet) {
	respondOnly(c, h)
	respondOnly(c, s.public())
	respondOnly(c, account.Tell(a))
	logOnly("quiet: %v", q)
	logOnly("model %s, key set: %t", s.set.Model, s.set.APIKey != "")
	wrapOnly(w, []account.Brief{account.Tell(a)})
	printOnly(q)
	printOnly(s.public())
}
