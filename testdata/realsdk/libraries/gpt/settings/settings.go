// Package settings has what a program asks of which maker, where nothing else is set.
package settings

// Models are the models of the makers that the program knows.
var Models = map[string]string{
	"anthropic": "claude-sonnet-5-5",
	"openai":    "gpt-4o",
}
