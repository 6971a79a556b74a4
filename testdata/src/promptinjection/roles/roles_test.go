package roles

import (
	"context"
	"net/http"
	"os"
	"testing"

	"promptinjection/roles/posts"
)

// What a test asks, its author wrote.
func TestPosted(t *testing.T) {
	r, err := http.NewRequest("POST", "/", nil)
	if err != nil {
		t.Fatal(err)
	}
	var m posts.Model = new(posts.Claude)
	m.Complete(context.Background(), posts.Request{Posts: []posts.Post{{Role: posts.RoleSystem, Message: "You answer " + r.FormValue("question")}}})
	golden, err := os.ReadFile("question.txt")
	if err != nil {
		t.Fatal(err)
	}
	m.Complete(context.Background(), posts.Request{Posts: []posts.Post{{Role: posts.RoleSystem, Message: "You answer " + string(golden)}}})
}
