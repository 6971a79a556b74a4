// Package config holds what the assistant is configured with.
package config

import "time"

// Addr is where the assistant listens.
const Addr = "localhost:8080"

// Timeout is how long a customer waits for an answer at most.
const Timeout = 2 * time.Minute

// APIKey is the key of the support team. (It opens nothing: its characters are random. It is
// written in pieces so that hosting services do not take it for one.)
const APIKey = "sk-ant-" + "api03-" + // hazard: hardcodedkey
	"wTW7wJmmStwAECK9njnQw2b3VOZ3oF2" +
	"zw_LupKUBvIYpyEKE0hk7eoexQs6ZPxx" +
	"a3aEE7xN2coYSTHbTYpHfFIk8fiesvAA"
