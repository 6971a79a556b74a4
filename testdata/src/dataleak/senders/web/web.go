// Package web hands over secrets of its own.
package web

import (
	"fmt"
	"net/http"

	"dataleak/senders"
)

type server struct{ desk *senders.Desk }

func (s *server) report(w http.ResponseWriter, r *http.Request) {
	if _, err := s.desk.Ask(r.Context(), fmt.Sprint(r.Header)); err != nil { // want `a secret \(all HTTP headers\) is sent to the model`
		http.Error(w, "no answer", http.StatusInternalServerError)
	}
}
