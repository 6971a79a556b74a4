package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

const bedrock = "github.com/aws/aws-sdk-go-v2/service/bedrockruntime"

// bedrockTables describes Amazon's client for models that run on Bedrock. Its messages are of one
// type in requests and answers, so only where an answer keeps them tells whose they are.
var bedrockTables = []rows.Table{
	{Path: bedrock, Fields: []rows.Field{
		{Type: "InvokeModelOutput", Decl: "Body []byte", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	}},
	{Path: bedrock + "/types", Fields: []rows.Field{
		{Type: "ContentBlockMemberText", Decl: "Value string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
		{Type: "ContentBlockDeltaMemberText", Decl: "Value string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
		{Type: "ConverseOutputMemberMessage", Decl: "Value Message", Do: rows.Do{rows.Source(".Content", rows.Model, answerText)}},
		{Type: "Message", Decl: "Content []ContentBlock", Do: rows.Do{rows.Sink("", rows.System, systemPart).Where("Role", "system")}},
		{Type: "PayloadPart", Decl: "Bytes []byte", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
		{Type: "SystemContentBlockMemberText", Decl: "Value string", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
		{Type: "ToolResultContentBlockMemberText", Decl: "Value string", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
		{Type: "ToolUseBlock", Decl: "Input document.Interface", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		{Type: "ToolUseBlock", Decl: "Name *string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
		{Type: "ToolUseBlockDelta", Decl: "Input *string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		{Type: "ToolSpecification", Decl: "Name *string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
	}},
	{Path: "github.com/aws/smithy-go/document", Funcs: []rows.Func{
		{Decl: "func (Unmarshaler) UnmarshalSmithyDocument(v interface{}) error", Do: rows.Do{rows.Pass("recv", "v")}},
	}},
}
