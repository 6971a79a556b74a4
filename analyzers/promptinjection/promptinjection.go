package promptinjection

import (
	_ "embed"
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports untrusted input in a system prompt.
var Analyzer = &analysis.Analyzer{
	Name:     "promptinjection",
	Doc:      doc.MustExtract(source, "promptinjection"),
	URL:      doc.URL("promptinjection"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

// params names the parameters that hold a person's words.
var params = "ask,customerMessage,message,msg,prompt,query,question,request,task,text,userInput,userMessage,userMsg,userPrompt,userQuery,userQuestion,userRequest,userText,utterance"

func init() {
	Analyzer.Flags.StringVar(&params, "params", params, "names of string parameters that hold a person's words, separated by commas")
}

func run(pass *analysis.Pass) (any, error) {
	names := strings.Split(params, ",")
	var findings []report.Finding
	for _, f := range pass.ResultOf[flows.Analyzer].(*flows.Result).To(rows.System) {
		who := intruder(f, names)
		if who == "" {
			continue
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("%s becomes part of the system prompt, where Claude takes it for instructions; put it in a user message instead", who),
			Steps:   trail.Steps(f),
		})
	}
	report.All(pass, findings)
	return nil, nil
}

// intruder says whose words the flow brings into the system prompt, "" if they may be there.
func intruder(f flows.Flow, names []string) string {
	if f.Cure&rows.Delimited != 0 && f.Cure&rows.Quoted != 0 {
		return ""
	}
	mixed := f.Cure&rows.Mixed != 0
	switch {
	case f.Entry != nil:
		if mixed && isString(f.Entry.Type()) && slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, f.Entry.Name()) }) {
			return fmt.Sprintf("user input (parameter %s)", f.Entry.Name())
		}
	case f.Label == rows.Remote:
		return fmt.Sprintf("remote input (%s)", f.What)
	case f.Label == rows.Local && mixed:
		return fmt.Sprintf("user input (%s), mixed with instructions,", f.What)
	}
	return ""
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
