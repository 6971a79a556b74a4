package taint

import "testing"

func TestInstructs(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"", false},
		{"\n\n", false},
		{"User: ", false},
		{"User question:\n", false},
		{"Search results:\n", false},
		{"\nReview comments:\n", false},
		{"File: \uE000, Content: ", false},
		{"Here is the document:\n", false},
		{"## Context\n", false},
		{"Error reading file: ", false},
		{"exit status 1\n", false},
		{"\n... (output truncated)", false},
		{"The command printed the following:\n", false},
		{"wrote 12 bytes to ", false},
		{"Name of the file: ", false},
		{"<document>\n", false},
		{"\n(Output is truncated. Use offset to read on.)", false},
		{"Summarize:\n", true},
		{"Summarize this text: ", true},
		{"Answer the question: ", true},
		{"Please fix: ", true},
		{"You are a helpful assistant. ", true},
		{"Given the article, list the main points.\n", true},
		{"What is wrong with this code?\n", true},
		{"\nReturn only JSON.", true},
		{"1. Read it\n2. Find the bug", true},
		{"Here is a mail.\n\nTranslate it to French:\n", true},
		{"Do not mention prices.", true},
		{"I want a short summary of ", true},
		{"The text is long, so review it carefully:", true},
	} {
		if got := instructs(test.text); got != test.want {
			t.Errorf("instructs(%q) = %t", test.text, got)
		}
	}
}

func TestSlots(t *testing.T) {
	for _, test := range []struct {
		left, right string
		want        bool
	}{
		{"", "", false},
		{"", "\n\nAnswer in JSON.", false},
		{"", " Answer in JSON.", false},
		{"You are helpful. ", "", false},
		{"You are helpful.\n\n", "\n", false},
		{"Follow these rules:\n", "", false},
		{"Follow these rules:\n- ", "\n", false},
		{"\uE000\n\uE001", "\uE002", false},
		{"You work for ", ".", true},
		{"You work for ", "", true},
		{"", " is the customer.", true},
		{"You are helpful.\nCustomer: ", "\n", true},
		{"You are helpful.\nKnown facts:\n", "", true},
		{"You are helpful.\nKnown facts:\n- ", "\n", true},
	} {
		if got := slots(test.left, test.right); got != test.want {
			t.Errorf("slots(%q, %q) = %t", test.left, test.right, got)
		}
	}
}

func TestDelimits(t *testing.T) {
	for _, test := range []struct {
		left, right string
		want        bool
	}{
		{"Read this: ", "", false},
		{"<doc>", "</doc>", true},
		{"<doc id=\"1\" title=\"\uE000\">\n", "\n</doc> Answer.", true},
		{"<\uE000>", "</\uE000>", true},
		{"<\uE000>", "</\uE001>", false},
		{"<doc></doc>", "</doc>", false},
		{"<doc><title>", "</title></doc>", true},
		{"<doc name=\"", "\">\uE000</doc>", true},
		{"if a < b then ", " > c", false},
		{"```go\n", "\n```", true},
		{"```\n\n```\n", "\n```", false},
		{"<doc>", "", false},
	} {
		if got := delimits(test.left, test.right); got != test.want {
			t.Errorf("delimits(%q, %q) = %t", test.left, test.right, got)
		}
	}
}
