// Package genkit stubs what the tests use of github.com/firebase/genkit/go/genkit.
package genkit

type Genkit struct{}
