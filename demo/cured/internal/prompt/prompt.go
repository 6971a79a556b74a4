// Package prompt writes what Claude is told about its job.
package prompt

import "fmt"

// Support is the system prompt. What customers write does not belong here.
const Support = `You work at the help desk of an Internet provider.
Find out why the customer's service does not work. Never promise a refund.`

// Ticket returns the words of a customer as a user message.
func Ticket(product, question string) string {
	return fmt.Sprintf("<product>%s</product>\n<question>%s</question>", product, question)
}

// Summary is the instruction for the note that the next colleague reads.
const Summary = "Summarize the answer in one sentence for the next colleague."
