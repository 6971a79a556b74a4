package claudeapi

import (
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// oldTables describes what only older versions of the official SDK have. What older versions
// declare under a name that the current one has, too, means the same there.
//
// The alphas of version 0 wrap each field of a request, and unwrap unions by methods.
func oldTables() []rows.Table {
	var fields []rows.Field
	for _, f := range alphaFields {
		for _, row := range f.rows() {
			if row.Decl == "JSON struct" { // of a type with a name there
				row.Decl = "JSON " + strings.ToLower(f.typ[:1]) + f.typ[1:] + "JSON"
			}
			fields = append(fields, row)
		}
	}
	return []rows.Table{
		{Path: sdk, Funcs: alphaFuncs, Fields: append(fields, alphaSystem...)},
		{Path: sdk + "/internal/apijson", Funcs: []rows.Func{
			{Decl: "func (j Field) Raw() string", Do: rows.Do{rows.Pass("j", "return")}},
		}},
	}
}

var alphaFuncs = []rows.Func{
	{Decl: "func F[T any](value T) param.Field[T]", Do: rows.Do{rows.Pass("value", "return")}},
	{Decl: "func Raw[T any](value any) param.Field[T]", Do: rows.Do{rows.Pass("value", "return")}},
}

var alphaSystem = []rows.Field{
	{
		Type: "BetaMessageBatchNewParamsRequestsParams", Decl: "System param.Field[[]BetaTextBlockParam]",
		Do: rows.Do{rows.Sink("", rows.System, systemPart)},
	},
}

// alphaFields are the fields of answers in the alphas of version 0.
var alphaFields = []answerField{
	{"BetaContentBlock", "Input interface{}", ToolInput},
	{"BetaContentBlock", "Name string", ToolName},
	{"BetaContentBlock", "Text string", answerText},
	{"BetaRawContentBlockDeltaEventDelta", "PartialJSON string", ToolInput},
	{"BetaRawContentBlockDeltaEventDelta", "Text string", answerText},
	{"BetaRawContentBlockStartEventContentBlock", "Input interface{}", ToolInput},
	{"BetaRawContentBlockStartEventContentBlock", "Name string", ToolName},
	{"BetaRawContentBlockStartEventContentBlock", "Text string", answerText},
	{"ContentBlock", "Input json.RawMessage", ToolInput},
	{"ContentBlock", "Name string", ToolName},
	{"ContentBlock", "Text string", answerText},
	{"ContentBlockDeltaEventDelta", "PartialJSON string", ToolInput},
	{"ContentBlockDeltaEventDelta", "Text string", answerText},
	{"ContentBlockStartEventContentBlock", "Input json.RawMessage", ToolInput},
	{"ContentBlockStartEventContentBlock", "Name string", ToolName},
	{"ContentBlockStartEventContentBlock", "Text string", answerText},
}
