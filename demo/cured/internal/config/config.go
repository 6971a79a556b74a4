// Package config holds what the assistant is configured with. The key is not among it: the client
// reads it from the environment.
package config

import "time"

// Addr is where the assistant listens.
const Addr = "localhost:8080"

// Timeout is how long a customer waits for an answer at most.
const Timeout = 2 * time.Minute
