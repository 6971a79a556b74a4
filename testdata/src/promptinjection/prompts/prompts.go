// Package prompts is upstream: it writes prompts and knows nothing of Claude.
package prompts

import "fmt"

type Customer struct {
	Name string
	Plan string
	Age  int
}

func Support(c Customer) string {
	return fmt.Sprintf("You are a support agent. You talk to %s.", c.Name)
}

func Plan(c Customer) string {
	if c.Plan == "gold" {
		return "You are a support agent for our best customers."
	}
	return "You are a support agent."
}

func Age(c Customer) string { return fmt.Sprintf("The customer is %d years old.", c.Age) }
