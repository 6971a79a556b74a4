// Package viper stubs what the tests use of github.com/spf13/viper.
package viper

type Viper struct{}

func New() *Viper { return nil }

func GetString(key string) string { return "" }

func (v *Viper) GetString(key string) string { return "" }
