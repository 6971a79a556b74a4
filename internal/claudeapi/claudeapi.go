// Package claudeapi says what the Go libraries that talk to Claude mean: requests, answers, tools
// and their handlers, system prompts.
package claudeapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// clients are the modules whose inside rows describe.
var clients = []string{
	sdk,
	bedrock,
	eino,
	fantasy,
	genkit,
	goOpenAI,
	gollm,
	langchaingo,
	liushuang,
	openaiSDKs[0],
	"github.com/cloudwego/eino-ext",
	"github.com/mark3labs/mcp-go",
	"github.com/modelcontextprotocol/go-sdk",
}

// IsClient reports whether the import path lies in a library whose inside rows describe.
func IsClient(path string) bool {
	return slices.ContainsFunc(clients, func(module string) bool { return objmatch.Within(path, module) })
}

// Tables returns all tables.
func Tables() []rows.Table { return slices.Concat(currentTables(), oldTables()) }

// currentTables describes what libraries declare today.
func currentTables() []rows.Table {
	return slices.Concat(
		sdkTables(), mcpTables, bedrockTables, einoTables, genkitTables, gollmTables, langchaingoTables, openAITables(), credentialTables,
		[]rows.Table{fantasyTable, goAnthropicTable, goOpenAITable},
	)
}
