// Package embedded embeds files that hold credentials.
package embedded

import (
	"embed"
	_ "embed"
)

// want +2 `^Anthropic API key sk-ant-api03-…..AA is in .env, line 3, which the program embeds; revoke it`

//go:embed .env
var env string

// want +2 `OAuth access token .* is in assets/config.json, line 1,` `API key .* is in assets/deep/notes.txt, line 2,`

//go:embed assets
var assets embed.FS

// want +2 `is in assets/.hidden, line 1,` `is in assets/_hidden/key, line 1` `assets/config.json` `assets/deep/notes.txt`

//go:embed all:assets
var all embed.FS

// want +2 `is in assets/config.json` `is in key with spaces.txt, line 1,`

//go:embed assets/*.json "key with spaces.txt"
var patterns embed.FS

//go:embed example.env
var example []byte
