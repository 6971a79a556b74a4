// Package envconfig stubs what the tests use of github.com/kelseyhightower/envconfig.
package envconfig

func Process(prefix string, spec interface{}) error { return nil }

func MustProcess(prefix string, spec interface{}) {}
