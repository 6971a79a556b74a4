// Command claudelint finds hazards in programs that call Claude.
//
//	claudelint [flags] [packages]
//	claudelint gopls -o file
//	claudelint lsp [flags]
//	claudelint help [analyzer]
//	claudelint version
//
// It is also a tool for go vet:
//
//	go vet -vettool=$(which claudelint) [flags] [packages]
package main

import (
	"github.com/claudelint/claudelint/analyzers"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/driver"
)

func main() { driver.Main(analyzers.All()) }
