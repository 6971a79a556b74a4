// Package viper stubs what the tests use of github.com/spf13/viper.
package viper

import "github.com/go-viper/mapstructure/v2"

type Viper struct{}

type DecoderConfigOption func(*mapstructure.DecoderConfig)

func New() *Viper { return nil }

func AllSettings() map[string]any { return nil }

func BindEnv(input ...string) error { return nil }

func GetString(key string) string { return "" }

func Unmarshal(rawVal any, opts ...DecoderConfigOption) error { return nil }

func (v *Viper) GetString(key string) string { return "" }
