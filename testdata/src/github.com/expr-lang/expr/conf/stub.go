// Package conf stubs what the tests use of github.com/expr-lang/expr/conf.
package conf

type Config struct{}
