package lsp

import "encoding/json"

// The parts of the protocol that the server uses, as in version 3.17 of
// https://microsoft.github.io/language-server-protocol.

// The encodings in which a client may count characters.
const (
	utf8Encoding  = "utf-8"
	utf16Encoding = "utf-16"
)

const (
	severityWarning = 2

	messageError = 1
	messageLog   = 4

	incrementalSync = 2

	quickFix = "quickfix"

	codeNotInitialized = -32002
)

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

func (p position) before(q position) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Character < q.Character
}

// A textRange ends before End.
type textRange struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

// touches reports whether the ranges have a place in common, be it their ends.
func (r textRange) touches(s textRange) bool {
	return !r.End.before(s.Start) && !s.End.before(r.Start)
}

type location struct {
	URI   string    `json:"uri"`
	Range textRange `json:"range"`
}

type relatedInformation struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type codeDescription struct {
	Href string `json:"href"`
}

// Data comes back with a diagnostic for which a client wants code actions.
type data struct {
	ID string `json:"id"`
}

type protocolDiagnostic struct {
	Range              textRange            `json:"range"`
	Severity           int                  `json:"severity"`
	Code               string               `json:"code"`
	CodeDescription    *codeDescription     `json:"codeDescription,omitempty"`
	Source             string               `json:"source"`
	Message            string               `json:"message"`
	RelatedInformation []relatedInformation `json:"relatedInformation,omitempty"`
	Data               *data                `json:"data,omitempty"`
}

type publishDiagnosticsParams struct {
	URI         string               `json:"uri"`
	Version     *int                 `json:"version,omitempty"`
	Diagnostics []protocolDiagnostic `json:"diagnostics"`
}

type workspaceFolder struct {
	URI  string `json:"uri"`
	Name string `json:"name"`
}

type initializeParams struct {
	RootURI               string             `json:"rootUri"`
	WorkspaceFolders      []workspaceFolder  `json:"workspaceFolders"`
	InitializationOptions json.RawMessage    `json:"initializationOptions"`
	Capabilities          clientCapabilities `json:"capabilities"`
}

type clientCapabilities struct {
	General struct {
		PositionEncodings []string `json:"positionEncodings"`
	} `json:"general"`
	Window struct {
		WorkDoneProgress bool `json:"workDoneProgress"`
	} `json:"window"`
	Workspace struct {
		Configuration         bool `json:"configuration"`
		DidChangeWatchedFiles struct {
			DynamicRegistration bool `json:"dynamicRegistration"`
		} `json:"didChangeWatchedFiles"`
		WorkspaceEdit struct {
			DocumentChanges bool `json:"documentChanges"`
		} `json:"workspaceEdit"`
	} `json:"workspace"`
	TextDocument struct {
		PublishDiagnostics struct {
			RelatedInformation bool `json:"relatedInformation"`
		} `json:"publishDiagnostics"`
	} `json:"textDocument"`
}

type textDocument struct {
	URI     string `json:"uri"`
	Version *int   `json:"version"`
	Text    string `json:"text,omitempty"`
}

type documentParams struct {
	TextDocument textDocument `json:"textDocument"`
}

type didChangeParams struct {
	TextDocument   textDocument `json:"textDocument"`
	ContentChanges []struct {
		Range *textRange `json:"range"` // nil for the whole text
		Text  string     `json:"text"`
	} `json:"contentChanges"`
}

type didChangeFoldersParams struct {
	Event struct {
		Added   []workspaceFolder `json:"added"`
		Removed []workspaceFolder `json:"removed"`
	} `json:"event"`
}

type codeActionParams struct {
	TextDocument textDocument `json:"textDocument"`
	Range        textRange    `json:"range"`
	Context      struct {
		Diagnostics []struct {
			Data json.RawMessage `json:"data"`
		} `json:"diagnostics"`
		Only []string `json:"only"`
	} `json:"context"`
}

type textEdit struct {
	Range   textRange `json:"range"`
	NewText string    `json:"newText"`
}

type textDocumentEdit struct {
	TextDocument struct {
		URI     string `json:"uri"`
		Version *int   `json:"version"`
	} `json:"textDocument"`
	Edits []textEdit `json:"edits"`
}

type workspaceEdit struct {
	Changes         map[string][]textEdit `json:"changes,omitempty"`
	DocumentChanges []textDocumentEdit    `json:"documentChanges,omitempty"`
}

type codeAction struct {
	Title       string               `json:"title"`
	Kind        string               `json:"kind"`
	Diagnostics []protocolDiagnostic `json:"diagnostics"`
	IsPreferred bool                 `json:"isPreferred,omitempty"`
	Edit        workspaceEdit        `json:"edit"`
}

type messageParams struct {
	Type    int    `json:"type"`
	Message string `json:"message"`
}

// object is for messages that are written in one place only.
type object = map[string]any
