// Package roles keeps a conversation in records whose role says what becomes of their text.
package roles

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"undelimited/roles/chat"
)

type session struct {
	claude   *chat.Claude
	plain    *chat.Plain
	any      chat.Provider
	messages []chat.Message
}

// What is the system prompt's is no turn.
func (s *session) instruct(dir string) {
	rules, _ := os.ReadFile(dir + "/RULES.md")
	s.messages = append(s.messages, chat.Message{Role: chat.System, Text: "Keep to the rules of this project: " + string(rules)})
}

func (s *session) ask(ctx context.Context, r *http.Request) {
	page := fetch(r.FormValue("url"))
	s.claude.Chat(ctx, []chat.Message{
		{Role: chat.System, Text: "Answer from what you know of this page: " + page},
		{Role: chat.User, Text: r.FormValue("question")},
	})
	s.claude.Chat(ctx, []chat.Message{{Role: chat.User, Text: "Answer the question from this page: " + page}})                            // want `mixed with instructions in a message`
	s.claude.Chat(ctx, []chat.Message{{Role: chat.User, Parts: []chat.Part{{Text: "Answer the question from this page: " + page}}}})      // want `mixed with instructions in a message`
	s.plain.Chat(ctx, []chat.Message{{Role: chat.User, Text: "Answer the question from this page: " + page}})                             // want `mixed with instructions in a message`
	s.plain.Chat(ctx, []chat.Message{{Role: chat.System, Text: "Answer the question from this page: " + page}, chat.FromTool("1", page)}) // and neither is this
	s.any.Chat(ctx, []chat.Message{{Role: chat.System, Text: "Answer the question from this page: " + page}})
	s.any.Chat(ctx, []chat.Message{{Role: chat.User, Text: "Answer the question from this page: " + page}}) // want `mixed with instructions in a message`
	s.any.Chat(ctx, s.messages)
}

// What a tool answers is told of where it is mixed with instructions.
func (s *session) use(ctx context.Context, url string) {
	s.claude.Chat(ctx, append(s.messages, chat.FromTool("1", fetch(url))))
	s.claude.Chat(ctx, append(s.messages, chat.FromTool("1", "Answer the question from this page and nothing else: "+fetch(url)))) // want `mixed with instructions in a tool result`
	s.plain.Chat(ctx, append(s.messages, chat.FromTool("1", "Answer the question from this page and nothing else: "+fetch(url))))
}

// A summary is made of what was said, whatever it was: another record, with a role of its own.
func (s *session) summarize(ctx context.Context, url string) {
	old := chat.FromTool("1", fetch(url))
	s.claude.Chat(ctx, []chat.Message{{Role: chat.User, Text: fmt.Sprintf("Summarize what the tool has answered: %s", old.Text)}}) // want `mixed with instructions in a message`
	s.claude.Chat(ctx, []chat.Message{{Role: chat.System, Text: fmt.Sprintf("You know what the tool has answered: %s", old.Text)}})
}

func fetch(url string) string {
	resp, err := http.Get(url)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	var text string
	fmt.Fscan(resp.Body, &text)
	return text
}
