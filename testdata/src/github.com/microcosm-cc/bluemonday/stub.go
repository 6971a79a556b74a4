// Package bluemonday stubs what the tests use of github.com/microcosm-cc/bluemonday.
package bluemonday

import (
	"bytes"
	"io"
)

type Policy struct{}

func UGCPolicy() *Policy { return nil }

func (p *Policy) Sanitize(s string) string { return "" }

func (p *Policy) SanitizeBytes(b []byte) []byte { return nil }

func (p *Policy) SanitizeReader(r io.Reader) *bytes.Buffer { return nil }

func (p *Policy) SanitizeReaderToWriter(r io.Reader, w io.Writer) error { return nil }
