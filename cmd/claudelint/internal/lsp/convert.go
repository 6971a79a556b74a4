package lsp

import (
	"encoding/json"
	"slices"
	"strings"
)

// A view is how a client wants to see things.
type view struct {
	encoding        string
	related         bool // it shows related places
	documentChanges bool // its edits may name versions
}

// published returns what is to be shown of each file that is open or has diagnostics, by name, unless
// something has changed since the snapshot.
func (s *session) published(snap snapshot, v view) (map[string]publishDiagnosticsParams, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.generation != snap.generation {
		return nil, false
	}
	texts := s.texts()
	shown := map[string]publishDiagnosticsParams{}
	for file, d := range s.documents {
		shown[file] = publishDiagnosticsParams{URI: d.uri, Version: d.version, Diagnostics: []protocolDiagnostic{}}
	}
	for _, d := range s.sorted() {
		t, ok := texts.of(d.file)
		if !ok {
			continue
		}
		p, ok := shown[d.file]
		if !ok {
			p.URI = fileURI(d.file)
		}
		p.Diagnostics = append(p.Diagnostics, s.diagnostic(d, t, texts, v))
		shown[d.file] = p
	}
	return shown, true
}

// sorted returns all diagnostics, each once: modules may share packages.
func (s *session) sorted() []*diagnostic {
	var all []*diagnostic
	for _, diagnostics := range s.diagnostics {
		all = append(all, diagnostics...)
	}
	slices.SortFunc(all, func(d, e *diagnostic) int {
		if c := d.compare(e); c != 0 {
			return c
		}
		return strings.Compare(d.id, e.id)
	})
	return slices.CompactFunc(all, func(d, e *diagnostic) bool { return d.same(e) })
}

func (s *session) diagnostic(d *diagnostic, t *text, texts *texts, v view) protocolDiagnostic {
	shown := protocolDiagnostic{
		Range:    t.textRange(d.at, v.encoding),
		Severity: severityWarning,
		Code:     d.rule,
		Source:   "claudelint",
		Message:  d.message,
	}
	if d.url != "" {
		shown.CodeDescription = &codeDescription{d.url}
	}
	if len(d.fixes) > 0 {
		shown.Data = &data{d.id}
	}
	if v.related {
		for _, step := range d.steps {
			if t, ok := texts.of(step.file); ok {
				shown.RelatedInformation = append(shown.RelatedInformation, relatedInformation{
					Location: location{s.uri(step.file), t.textRange(step.at, v.encoding)},
					Message:  step.message,
				})
			}
		}
	}
	return shown
}

// uri returns the URI of a file, as the editor writes it where it has the file open.
func (s *session) uri(file string) string {
	if d := s.documents[file]; d != nil {
		return d.uri
	}
	return fileURI(file)
}

// codeActions returns the fixes of the diagnostics that the client names or that lie in its range.
func (s *session) codeActions(params codeActionParams, v view) []codeAction {
	actions := []codeAction{}
	file, ok := fileName(params.TextDocument.URI)
	if !ok || !wants(params.Context.Only, quickFix) {
		return actions
	}
	named := map[string]bool{}
	for _, d := range params.Context.Diagnostics {
		var data data
		if json.Unmarshal(d.Data, &data) == nil { // or else it is another server's
			named[data.ID] = true
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	document := s.documents[file]
	if document == nil {
		return actions // nobody knows whether its text is the one that was analysed
	}
	texts := s.texts()
	for _, d := range s.sorted() {
		if d.file != file {
			continue
		}
		shown := s.diagnostic(d, document.text, texts, v)
		if !named[d.id] && !shown.Range.touches(params.Range) {
			continue
		}
		for _, f := range d.fixes {
			actions = append(actions, codeAction{
				Title:       f.message,
				Kind:        quickFix,
				Diagnostics: []protocolDiagnostic{shown},
				IsPreferred: len(d.fixes) == 1,
				Edit:        document.edit(f, v),
			})
		}
	}
	return actions
}

// wants reports whether a client that wants only these kinds of actions wants that one.
func wants(only []string, kind string) bool {
	return len(only) == 0 || slices.ContainsFunc(only, func(o string) bool {
		return o == "" || o == kind || strings.HasPrefix(kind, o+".")
	})
}

func (d *document) edit(f fix, v view) workspaceEdit {
	var edits []textEdit
	for _, e := range f.edits {
		edits = append(edits, textEdit{d.text.textRange(e.at, v.encoding), e.new})
	}
	if !v.documentChanges {
		return workspaceEdit{Changes: map[string][]textEdit{d.uri: edits}}
	}
	var change textDocumentEdit
	change.TextDocument.URI = d.uri
	change.TextDocument.Version = d.version
	change.Edits = edits
	return workspaceEdit{DocumentChanges: []textDocumentEdit{change}}
}
