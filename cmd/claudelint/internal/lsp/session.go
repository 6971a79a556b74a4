package lsp

import (
	"maps"
	"os"
	"slices"
	"sync"
)

// A session is what is known of the editor's documents and what was found in them.
type session struct {
	mu          sync.Mutex
	folders     []string
	documents   map[string]*document // by name of file
	diagnostics map[Module][]*diagnostic
	lastID      int
	generation  int    // counts whatever makes another analysis necessary
	last        string // the file that was edited last
}

// A document is a file that is open in the editor.
type document struct {
	uri     string // as the editor writes it
	version *int
	text    *text
}

func newSession() *session {
	return &session{documents: map[string]*document{}, diagnostics: map[Module][]*diagnostic{}}
}

// open adds a document.
func (s *session) open(file string, d *document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.texts()
	if t, ok := before.of(file); ok {
		s.move(file, difference(t.content, d.text.content))
	}
	s.documents[file] = d
	s.generation++
}

// close forgets a document: what is on disk counts again.
func (s *session) close(file string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.documents[file]
	if d == nil {
		return
	}
	delete(s.documents, file)
	if t, ok := s.texts().of(file); ok {
		s.move(file, difference(d.text.content, t.content))
	}
	s.generation++
}

// edit changes a document, if it is open.
func (s *session) edit(params didChangeParams, encoding string) {
	file, ok := fileName(params.TextDocument.URI)
	if !ok {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.documents[file]
	if d == nil {
		return
	}
	for _, change := range params.ContentChanges {
		c := difference(d.text.content, change.Text)
		if change.Range != nil {
			c.start = d.text.offset(change.Range.Start, encoding)
			c.end = max(c.start, d.text.offset(change.Range.End, encoding))
			c.new = change.Text
		}
		d.text = d.text.apply(c)
		s.move(file, c)
	}
	d.version = params.TextDocument.Version
	s.last = file
	s.generation++
}

// move moves the diagnostics as a change of a file demands.
func (s *session) move(file string, c change) {
	if c.start == c.end && c.new == "" {
		return
	}
	for module, diagnostics := range s.diagnostics {
		s.diagnostics[module] = slices.DeleteFunc(diagnostics, func(d *diagnostic) bool { return !d.change(file, c) })
	}
}

// change notes that something else changed which analyses depend on.
func (s *session) change() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.generation++
}

// setFolders changes which folders are open.
func (s *session) setFolders(added, removed []workspaceFolder) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range removed {
		if dir, ok := fileName(f.URI); ok {
			s.folders = slices.DeleteFunc(s.folders, func(folder string) bool { return folder == dir })
		}
	}
	for _, f := range added {
		if dir, ok := fileName(f.URI); ok && !slices.Contains(s.folders, dir) {
			s.folders = append(s.folders, dir)
		}
	}
	s.generation++
}

// A snapshot is what is to be analysed.
type snapshot struct {
	generation int
	modules    []Module          // that of the last edit first
	texts      map[string]string // of the documents that differ from the disk
}

// snapshot returns what is to be analysed now.
func (s *session) snapshot() snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	snap := snapshot{
		generation: s.generation,
		modules:    modules(s.folders, slices.Collect(maps.Keys(s.documents))),
		texts:      map[string]string{},
	}
	slices.SortStableFunc(snap.modules, func(a, b Module) int { return b.holds(s.last) - a.holds(s.last) })
	for file, d := range s.documents {
		if content, err := os.ReadFile(file); err != nil || string(content) != d.text.content {
			snap.texts[file] = d.text.content
		}
	}
	return snap
}

// keep forgets what was found in other modules than these.
func (s *session) keep(modules []Module) {
	s.mu.Lock()
	defer s.mu.Unlock()
	maps.DeleteFunc(s.diagnostics, func(m Module, _ []*diagnostic) bool { return !slices.Contains(modules, m) })
}

// update takes over what was found in a module, unless something has changed since. Of files that
// were skipped, it keeps what was found before.
func (s *session) update(snap snapshot, module Module, result *Result) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.generation != snap.generation {
		return false
	}
	texts := s.texts()
	var fresh []*diagnostic
	for _, f := range result.Findings {
		s.lastID++
		if d, ok := newDiagnostic(f, s.lastID, texts); ok {
			fresh = append(fresh, &d)
		}
	}
	for _, d := range s.diagnostics[module] {
		_, exists := texts.of(d.file)
		if exists && result.Skipped != nil && result.Skipped(d.file) && !slices.ContainsFunc(fresh, d.same) {
			fresh = append(fresh, d)
		}
	}
	slices.SortFunc(fresh, (*diagnostic).compare)
	s.diagnostics[module] = fresh
	return true
}

// texts returns the present texts of files. It must not be used after they change.
func (s *session) texts() *texts { return &texts{s.documents, map[string]*text{}} }

type texts struct {
	documents map[string]*document
	disk      map[string]*text // nil for what cannot be read
}

// of returns the text of a file, and whether there is such a file.
func (t *texts) of(file string) (*text, bool) {
	if d := t.documents[file]; d != nil {
		return d.text, true
	}
	read, ok := t.disk[file]
	if !ok && file != "" {
		if content, err := os.ReadFile(file); err == nil {
			read = newText(string(content))
		}
		t.disk[file] = read
	}
	return read, read != nil
}
