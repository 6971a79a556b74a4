module github.com/claudelint/claudelint/golangci

go 1.26.0

require (
	github.com/claudelint/claudelint v0.0.0-20261124030112-6628fd47c289
	github.com/golangci/plugin-module-register v0.1.2
	golang.org/x/tools v0.52.0
)

replace github.com/claudelint/claudelint => ../
