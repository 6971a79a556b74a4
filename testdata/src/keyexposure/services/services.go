// Package services shows credentials beside the answers of servers.
package services

import (
	"context"
	"errors"
	"expvar"
	"fmt"
	"html/template"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"github.com/spf13/viper"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
)

type config struct {
	Model  string
	APIKey string
}

type server struct {
	cfg    config
	log    *zap.Logger
	client anthropic.Client
}

func newServer(log *zap.Logger) *server {
	viper.BindEnv("anthropic_api_key", "ANTHROPIC_API_KEY")
	cfg := config{os.Getenv("MODEL"), viper.GetString("anthropic_api_key")}
	expvar.NewString("model").Set(cfg.Model)
	expvar.NewString("key").Set(cfg.APIKey)                          // want `a credential \(.*\) gets into what expvar shows`
	expvar.Publish("config", expvar.Func(func() any { return cfg })) // want `what expvar shows`
	expvar.Publish("set", expvar.Func(func() any { return cfg.APIKey != "" }))
	return &server{cfg, log, anthropic.NewClient(option.WithAPIKey(cfg.APIKey))}
}

var (
	page  = template.Must(template.New("page").Parse(`<p>{{.Model}} {{.APIKey}}</p>`))
	quiet = template.Must(template.New("quiet").Parse(`<p>{{.Model}}{{if .APIKey}} with a key{{end}}</p>`))
)

func (s *server) plain(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Key", s.cfg.APIKey) // want `a header of an HTTP answer`
	w.Header().Set("X-Model", s.cfg.Model)
	h := w.Header()
	h.Add("X-Key", s.cfg.APIKey)                                      // want `a header of an HTTP answer`
	http.SetCookie(w, &http.Cookie{Name: "key", Value: s.cfg.APIKey}) // want `a cookie`
	http.SetCookie(w, &http.Cookie{Name: "model", Value: s.cfg.Model})
	page.Execute(w, s.cfg) // want `an HTTP answer`
	quiet.Execute(w, s.cfg)
	http.Redirect(w, r, "/?key="+s.cfg.APIKey, http.StatusFound) // want `the query of a URL`
}

func (s *server) gin(c *gin.Context) {
	c.SetCookie("key", s.cfg.APIKey, 60, "/", "", true, true) // want `a cookie`
	c.SetCookie("model", s.cfg.Model, 60, "/", "", true, true)
	c.Writer.Header().Set("X-Key", s.cfg.APIKey)   // want `a header of an HTTP answer`
	c.Writer.WriteString(s.cfg.APIKey)             // want `an HTTP answer`
	c.Error(errors.New("bad key " + s.cfg.APIKey)) // want `the log`
	fmt.Fprintln(gin.DefaultWriter, s.cfg.APIKey)  // want `standard output`
	c.JSON(http.StatusOK, viper.AllSettings())     // want `a credential \(all settings\) gets into an HTTP answer`
	c.JSON(http.StatusOK, gin.H{"model": viper.GetString("model")})
}

func (s *server) echo(c echo.Context) error {
	c.Logger().Infof("key %s", s.cfg.APIKey) // want `the log`
	c.Logger().Infof("key %t", s.cfg.APIKey != "")
	c.Logger().Info(s.cfg)                                      // want `the log`
	c.SetCookie(&http.Cookie{Name: "key", Value: s.cfg.APIKey}) // want `a cookie`
	w := c.Response()
	w.Header().Set("X-Key", s.cfg.APIKey)             // want `a header of an HTTP answer`
	fmt.Fprintf(w, "data: %s\n\n", s.cfg.APIKey)      // want `an HTTP answer`
	w.Write([]byte("data: " + s.cfg.APIKey + "\n\n")) // want `an HTTP answer`
	w.Write([]byte("data: " + s.cfg.Model + "\n\n"))
	w.Flush()
	return nil
}

func (s *server) valid() error {
	if len(s.cfg.APIKey) < 20 {
		return fmt.Errorf("the key %q is too short", s.cfg.APIKey)
	}
	return nil
}

func (s *server) grpc(ctx context.Context, question string) error {
	if err := s.valid(); err != nil {
		return status.Error(codes.Internal, err.Error()) // want `the status that a gRPC client gets`
	}
	switch question {
	case "":
		return status.Errorf(codes.Unauthenticated, "no question for %s", s.cfg.APIKey) // want `the status`
	case "?":
		return status.Newf(codes.Unavailable, "%s was refused", s.cfg.APIKey).Err() // want `the status`
	case "!":
		return status.Errorf(codes.Unauthenticated, "the key has %d bytes", len(s.cfg.APIKey))
	}
	grpc.SetHeader(ctx, metadata.Pairs("key", s.cfg.APIKey)) // want `the metadata that a gRPC client gets`
	grpc.SetTrailer(ctx, metadata.Pairs("model", s.cfg.Model))
	md := metadata.New(map[string]string{"model": s.cfg.Model})
	md.Set("key", s.cfg.APIKey)
	return grpc.SendHeader(ctx, md) // want `the metadata`
}

type account struct {
	apiKey string
	org    string
}

func (a account) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("org", a.org)
	enc.AddInt("key", len(a.apiKey))
	return nil
}

type loud struct{ apiKey string }

func (l *loud) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("key", l.apiKey) // want `the log`
	return nil
}

func (s *server) zap() {
	a := account{s.cfg.APIKey, "org"}
	s.log.Info("account", zap.Object("account", a))
	s.log.Info("account", zap.Object("account", &loud{s.cfg.APIKey}))
	s.log.Sugar().Debugf("%+v", a) // want `the log`
	s.log.Sugar().Debugf("%s", a.org)
	s.log.Check(zapcore.DebugLevel, "key "+s.cfg.APIKey).Write() // want `the log`
	if ce := s.log.Check(zapcore.DebugLevel, "account"); ce != nil {
		ce.Write(zap.String("key", s.cfg.APIKey)) // want `the log`
		ce.Write(zap.Bool("key", s.cfg.APIKey != ""))
	}
}
