module example.com/agent

go 1.26.0

require github.com/anthropics/anthropic-sdk-go v0.2.0-alpha.8

require (
	github.com/tidwall/gjson v1.14.4 // indirect
	github.com/tidwall/match v1.1.1 // indirect
	github.com/tidwall/pretty v1.2.1 // indirect
	github.com/tidwall/sjson v1.2.5 // indirect
)
