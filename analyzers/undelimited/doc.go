// Package undelimited defines an analyzer that reports text from outside that is mixed with
// instructions in a message.
//
// # Analyzer undelimited
//
// undelimited: report untrusted or external text that nothing separates from instructions
//
// A message may hold both what Claude is to do and what it is to do it with. Where nothing shows
// where the one ends and the other begins, a document can give instructions of its own:
//
//	page, err := io.ReadAll(resp.Body)
//	...
//	prompt := "Summarize this page:\n" + string(page) // reported where it is sent
//	anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))
//
// A tag, a code fence, an encoding or a content block of its own shows it:
//
//	prompt := "Summarize the page in the tags.\n<page>\n" + string(page) + "\n</page>"
//
//	anthropic.NewUserMessage(
//		anthropic.NewTextBlock("Summarize the page below."),
//		anthropic.NewTextBlock(string(page)),
//	)
//
// Reported is what remote parties and people at the terminal write, and what is read from files,
// HTTP answers and databases, where constant text beside it commands, asks or speaks to Claude, in
// a message or in the result of a tool. A string parameter that is named for a person's words, of a
// function that nothing in its package calls, counts as typed at the terminal.
//
// Not reported: a message that is nothing but a person's words or a document; labels, such as
// "User: "; what is enclosed in tags or code fences, or encoded (%q, JSON, XML, HTML); checked
// values, numbers, booleans and times; the results of tools as such.
//
// The flag -undelimited.params sets the parameter names, separated by commas.
package undelimited
