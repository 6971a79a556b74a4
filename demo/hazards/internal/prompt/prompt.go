// Package prompt writes what Claude is told about its job.
package prompt

import "fmt"

const support = `You work at the help desk of an Internet provider.
Find out why the customer's service does not work. Never promise a refund.`

// Support returns the system prompt for questions about a product.
func Support(product string) string {
	return fmt.Sprintf("%s\nThe customer uses %s.", support, product)
}

// Summary is the instruction for the note that the next colleague reads.
const Summary = "Summarize the answer in one sentence for the next colleague."
