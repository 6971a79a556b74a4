// Package promptinjection defines an analyzer that reports untrusted input in a system prompt.
//
// # Analyzer promptinjection
//
// promptinjection: report untrusted input that becomes part of a system prompt
//
// The system prompt is where a program tells Claude what it is for and what it must never do.
// Words from outside that stand there are obeyed like the program's own:
//
//	system := "You are a support agent. The customer says: " + r.FormValue("q")
//	client.Messages.New(ctx, anthropic.MessageNewParams{
//		System: []anthropic.TextBlockParam{{Text: system}}, // reported
//		...
//	})
//
// Such words belong in a user message:
//
//	client.Messages.New(ctx, anthropic.MessageNewParams{
//		System:   []anthropic.TextBlockParam{{Text: "You are a support agent."}},
//		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("q")))},
//		...
//	})
//
// Reported is what a remote party chooses (HTTP requests, websocket and queue messages, chat) in
// any part of a system prompt, and what a person at the terminal types (standard input,
// arguments, flags) where it is mixed with instruction text. A string parameter that is named for a
// person's words, of a function that nothing in its package calls, counts as typed at the
// terminal.
//
// Not reported: values checked against constants, an allowlist or a pattern; numbers, booleans and
// times; a whole system prompt chosen by flag, file or configuration; input in a user message; input
// that is enclosed in tags and encoded (%q, JSON, XML) or stripped of tags. Tags alone do not cure
// it: the instructions are the wrong place.
//
// The flag -promptinjection.params sets the parameter names, separated by commas.
package promptinjection
