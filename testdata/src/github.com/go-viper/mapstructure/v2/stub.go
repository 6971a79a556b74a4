// Package mapstructure stubs what the tests use of github.com/go-viper/mapstructure/v2.
package mapstructure

type DecoderConfig struct {
	Result  any
	TagName string
}
