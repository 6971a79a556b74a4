// Package golangci is claudelint's plugin for golangci-lint. Whoever imports it, for its effect,
// beside golangci-lint's commands has a golangci-lint with a linter called claudelint:
//
//	import (
//		_ "github.com/claudelint/claudelint/golangci"
//		"github.com/golangci/golangci-lint/v2/pkg/commands"
//	)
//
// https://github.com/claudelint/claudelint/blob/main/docs/golangci-lint.md says how to build one,
// and how to set it up.
//
// It is a module of its own, so that the claudelint command does not depend on golangci-lint's
// interface for plugins.
package golangci
