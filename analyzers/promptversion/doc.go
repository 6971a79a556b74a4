// Package promptversion defines an analyzer that reports system prompts that no version control
// holds.
//
// # Analyzer promptversion
//
// promptversion: report system prompts that come from the environment, the network or a database
//
// A system prompt decides what a program does as much as its code does. One that comes at run time
// from an environment variable, an HTTP answer or a database can be neither reviewed nor rolled
// back, and nobody can tell which one was in force when something went wrong:
//
//	System: []anthropic.TextBlockParam{{Text: os.Getenv("SYSTEM_PROMPT")}} // reported
//
// Keep it in the repository and let what is outside choose among what is inside:
//
//	//go:embed prompts/*.md
//	var prompts embed.FS
//
//	name := "terse"
//	if os.Getenv("VERBOSE") != "" {
//		name = "verbose"
//	}
//	text, err := prompts.ReadFile("prompts/" + name + ".md")
//
// Reported are texts that are a system prompt, or a part of one that stands for itself: a sentence
// or a paragraph of its own.
//
// Not reported: constants, embedded files and files beside the program; flags; variables and rows
// that choose among constants, numbers and booleans; data that fills a gap in a sentence, follows a
// label or a heading or is enclosed in tags, such as a name or a document. What remote parties write
// into a system prompt is reported by promptinjection, a secret in it by dataleak.
package promptversion
