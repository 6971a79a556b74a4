// Package maxtokens defines an analyzer that reports requests without max_tokens.
//
// # Analyzer maxtokens
//
// maxtokens: report requests that set no max_tokens
//
// A request says by max_tokens how long, and how expensive, an answer may become. The SDK sends a
// field that nobody has set as 0:
//
//	client.Messages.New(ctx, anthropic.MessageNewParams{ // reported
//		Model:    anthropic.ModelClaudeSonnet4_6,
//		Messages: messages,
//	})
//
// Set it where the request is made, or on every way to where it is sent:
//
//	client.Messages.New(ctx, anthropic.MessageNewParams{
//		MaxTokens: 1024,
//		Model:     anthropic.ModelClaudeSonnet4_6,
//		Messages:  messages,
//	})
//
// The request is followed through variables, branches, closures, helpers that make it or fill it
// in, and packages. It is reported where it begins to exist without the field, or, if that is in
// another package, where it is handed on. So is a number that is still 0 when it is sent as
// max_tokens. JSON that the program posts to the Messages API itself, from a struct, a map or a
// text, is a request too, as are batches, tool runners, and Bedrock's Converse without
// InferenceConfig.MaxTokens.
//
// A number that comes with an HTTP request or a message, from a form, a query, a text or a decoded
// body, is reported where nothing compares it with an upper limit before it becomes max_tokens:
// whoever sends it would choose what the answer costs.
//
// Not reported: a constant 0, which warms the prompt cache; requests that count tokens or list
// models; requests whose field or body an option sets; what the package does not show, as fields
// that are decoded, bound to flags or filled in by libraries.
//
// With -maxtokens.strict, requests are reported too whose library puts a limit of its own in the
// place of a missing one.
package maxtokens
