// Package store keeps credentials.
package store

import "strings"

// Keys are the keys of customers.
type Keys struct {
	byName map[string]string
}

// Lookup returns a customer's key.
//
//claudelint:source secret
func Lookup(customer string) string { return strings.ToLower(customer) }

// Audit keeps a line for years.
//
//claudelint:sink keyexposure
func Audit(line string) {}

// Hint shows a key to its owner.
//
//claudelint:redacts
func Hint(key string) string { return strings.TrimLeft(key, "sk-") }
