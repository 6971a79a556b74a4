// Package store is upstream: it knows no client.
package store

import "encoding/json"

// Customer is a record.
type Customer struct {
	Name       string
	CardNumber string
}

// Export returns the record as JSON.
func (c *Customer) Export() (string, error) {
	b, err := json.Marshal(c)
	return string(b), err
}

// Summary returns what support may know.
func (c *Customer) Summary() string { return c.Name }
