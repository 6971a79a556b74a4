package claudeapi

import "strings"

// A DefaultModel is the model that a library's client uses when it is given none.
type DefaultModel struct {
	Func    string   // what makes the client, as objmatch.Func names it
	Options []string // the functions that give a model
	Model   string
}

var defaultModels = []DefaultModel{
	{ // v0.1.14: func New(opts ...Option) (*LLM, error)
		Func:    "github.com/tmc/langchaingo/llms/anthropic.New",
		Options: []string{"github.com/tmc/langchaingo/llms/anthropic.WithModel", "github.com/tmc/langchaingo/llms.WithModel"},
		Model:   "claude-3-5-sonnet-20240620", //claudelint:ignore retiredmodel it is what the library does
	},
	{ // v0.1.9: func NewLLM(opts ...ConfigOption) (LLM, error)
		Func:    "github.com/teilomillet/gollm.NewLLM",
		Options: []string{"github.com/teilomillet/gollm.SetModel"},
		Model:   "claude-3-5-haiku-latest", //claudelint:ignore retiredmodel it is what the library does
	},
}

// DefaultModels returns the models that clients use when they are given none.
func DefaultModels() []DefaultModel { return defaultModels }

// HasDefaultModel reports whether the package with the import path makes such clients.
func HasDefaultModel(path string) bool {
	for _, d := range defaultModels {
		if strings.TrimSuffix(d.Func, d.Func[strings.LastIndexByte(d.Func, '.'):]) == path {
			return true
		}
	}
	return false
}
