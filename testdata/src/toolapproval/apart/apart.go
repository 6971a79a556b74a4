// Package apart makes tools of another package's methods, and tells what that one does not tell itself.
package apart

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"toolapproval/apart/files"
)

func register(s *server.MCPServer, d *files.Desk) {
	s.AddTool(mcp.NewTool("manage"), d.Manage)
	s.AddTool(mcp.NewTool("clear"), d.Clear) // want `a tool call removes files here, and nobody is asked`
}
