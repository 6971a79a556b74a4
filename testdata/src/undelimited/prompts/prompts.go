// Package prompts holds the texts that a program sends.
package prompts

import _ "embed"

const Summary = "Summarize the article below in three sentences.\n\n%s"

const SummaryTagged = "Summarize the article in the tags.\n<article>\n%s\n</article>"

// Classify is a variable, so that tests can change it.
var Classify = "Classify the mail as spam or not. Answer with one word.\n"

//go:embed extract.txt
var Extract string

// Labels carry no instruction.
var Label = "Article:\n"
