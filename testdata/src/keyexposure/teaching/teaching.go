// Package teaching uses functions that tell about themselves.
package teaching

import (
	"log"
	"os"

	"keyexposure/store"
)

func taught(customer string) {
	key := store.Lookup(customer)
	log.Println("key", key) // want `a credential \(result of Lookup\) gets into the log`
	log.Println("key", store.Hint(key))
	store.Audit("key " + os.Getenv("ANTHROPIC_API_KEY")) // want `a credential \(environment variable ANTHROPIC_API_KEY\) gets into Audit`
	store.Audit("customer " + customer)
}
