// Package lsp is a language server that shows findings while their code is written. It runs beside
// the language server of Go, and knows nothing of how findings are made.
//
// A session holds what the editor has open and what was found there; a scheduler says when it is
// analysed anew; an Analyser does so; and what it finds is converted to what the client wants.
package lsp

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"path/filepath"
	"sync"
	"time"

	"github.com/sourcegraph/jsonrpc2"
)

// How long to wait for more before an analysis begins.
const (
	afterEdit  = 300 * time.Millisecond
	afterEvent = 50 * time.Millisecond // what comes in bunches, as the opening of files
)

// A server serves one client.
type server struct {
	analyser  Analyser
	version   string
	session   *session
	scheduler *scheduler
	conn      *jsonrpc2.Conn
	quit      context.CancelFunc

	// Known after initialize.
	client clientCapabilities
	view   view

	mu      sync.Mutex
	initial json.RawMessage // settings, as of initialize
	told    json.RawMessage // settings, as the client told them last
	state   state

	// Of the task.
	once   sync.Once
	shown  map[string]publishDiagnosticsParams
	failed map[Module]string // the error last shown
	logged string
	runs   int
}

// A state is how far the life of a server has gone.
type state int

const (
	created state = iota
	initialized
	shutDown
	exited
)

// Serve talks to a client until that says to exit, closes the stream, or the context is done. It
// reports whether the client has said goodbye in the proper way. Nothing runs when it returns.
func Serve(ctx context.Context, stream io.ReadWriteCloser, analyser Analyser, version string, log *log.Logger) bool {
	ctx, quit := context.WithCancel(ctx)
	defer quit()
	s := &server{
		analyser: analyser,
		version:  version,
		session:  newSession(),
		quit:     quit,
		shown:    map[string]publishDiagnosticsParams{},
		failed:   map[Module]string{},
	}
	s.scheduler = newScheduler(s.run)
	ready := make(chan struct{})
	handler := jsonrpc2.HandlerWithError(func(ctx context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
		<-ready
		return s.handle(r)
	}).SuppressErrClosed()
	objects := logged{jsonrpc2.NewBufferedStream(stream, jsonrpc2.VSCodeObjectCodec{}), log}
	s.conn = jsonrpc2.NewConn(ctx, objects, handler, jsonrpc2.SetLogger(log))
	close(ready)
	go func() {
		<-s.conn.DisconnectNotify()
		quit()
	}()
	s.scheduler.loop(ctx)
	s.conn.Close() // it may be closed already
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state == exited
}

// A logged stream tells why nothing can be read before the connection is closed for that reason.
type logged struct {
	jsonrpc2.ObjectStream
	log *log.Logger
}

func (l logged) ReadObject(v any) error {
	err := l.ObjectStream.ReadObject(v)
	if err != nil && err != io.EOF {
		l.log.Printf("cannot read a message: %v", err)
		return io.EOF
	}
	return err
}

// handle answers one request or notification. It must not call the client, whose answers come the
// same way.
func (s *server) handle(r *jsonrpc2.Request) (any, error) {
	s.mu.Lock()
	state := s.state
	s.mu.Unlock()
	switch {
	case r.Method == "exit":
		if state == shutDown {
			s.enter(exited)
		}
		s.quit()
		return nil, nil
	case state == created && r.Method != "initialize":
		return nil, refuse(r, codeNotInitialized, "the server is not initialized")
	case state == shutDown, state != created && r.Method == "initialize":
		return nil, refuse(r, jsonrpc2.CodeInvalidRequest, "this is not the time for "+r.Method)
	}
	handle, ok := handlers[r.Method]
	if !ok {
		// Of notifications, a server may ignore those that it does not know. $/cancelRequest is one:
		// every request is answered before the next message is read.
		return nil, refuse(r, jsonrpc2.CodeMethodNotFound, "unknown method "+r.Method)
	}
	params := json.RawMessage("null")
	if r.Params != nil {
		params = *r.Params
	}
	return handle(s, params)
}

// refuse returns an error for a request, and nothing for a notification, which has no answer.
func refuse(r *jsonrpc2.Request, code int64, message string) error {
	if r.Notif {
		return nil
	}
	return &jsonrpc2.Error{Code: code, Message: message}
}

var handlers = map[string]func(*server, json.RawMessage) (any, error){
	"initialize":                          with((*server).initialize),
	"initialized":                         with((*server).initialized),
	"shutdown":                            with((*server).shutdown),
	"textDocument/didOpen":                with((*server).didOpen),
	"textDocument/didChange":              with((*server).didChange),
	"textDocument/didSave":                with((*server).didSave),
	"textDocument/didClose":               with((*server).didClose),
	"textDocument/codeAction":             with((*server).codeAction),
	"workspace/didChangeConfiguration":    with((*server).didChangeConfiguration),
	"workspace/didChangeWatchedFiles":     with((*server).didChangeWatchedFiles),
	"workspace/didChangeWorkspaceFolders": with((*server).didChangeFolders),
}

// with returns a handler that decodes its parameters.
func with[P any](handle func(*server, P) any) func(*server, json.RawMessage) (any, error) {
	return func(s *server, raw json.RawMessage) (any, error) {
		var params P
		if err := json.Unmarshal(raw, &params); err != nil {
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: err.Error()}
		}
		return handle(s, params), nil
	}
}

func (s *server) enter(state state) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state = state
}

func (s *server) initialize(params initializeParams) any {
	s.client = params.Capabilities
	s.view = view{
		encoding:        utf16Encoding,
		related:         s.client.TextDocument.PublishDiagnostics.RelatedInformation,
		documentChanges: s.client.Workspace.WorkspaceEdit.DocumentChanges,
	}
	for _, encoding := range s.client.General.PositionEncodings {
		if encoding == utf8Encoding {
			s.view.encoding = utf8Encoding
		}
	}
	folders := params.WorkspaceFolders
	if folders == nil && params.RootURI != "" {
		folders = []workspaceFolder{{URI: params.RootURI}}
	}
	s.session.setFolders(folders, nil)
	s.initial = params.InitializationOptions
	s.enter(initialized)
	return object{
		"serverInfo": object{"name": "claudelint", "version": s.version},
		"capabilities": object{
			"positionEncoding": s.view.encoding,
			"textDocumentSync": object{
				"openClose": true,
				"change":    incrementalSync,
				"save":      object{"includeText": false},
			},
			"codeActionProvider": object{"codeActionKinds": []string{quickFix}},
			"workspace": object{
				"workspaceFolders": object{"supported": true, "changeNotifications": true},
			},
		},
	}
}

func (s *server) initialized(struct{}) any {
	s.scheduler.ask(afterEvent)
	return nil
}

func (s *server) shutdown(struct{}) any {
	s.enter(shutDown)
	return nil
}

func (s *server) didOpen(params documentParams) any {
	file, ok := goFile(params.TextDocument.URI)
	if !ok {
		return nil
	}
	s.session.open(file, &document{
		uri:     params.TextDocument.URI,
		version: params.TextDocument.Version,
		text:    newText(params.TextDocument.Text),
	})
	s.scheduler.ask(afterEvent)
	return nil
}

func (s *server) didChange(params didChangeParams) any {
	s.session.edit(params, s.view.encoding)
	s.scheduler.ask(afterEdit)
	return nil
}

func (s *server) didSave(params documentParams) any { return s.changed() }

func (s *server) didClose(params documentParams) any {
	if file, ok := goFile(params.TextDocument.URI); ok {
		s.session.close(file)
		s.scheduler.ask(afterEvent)
	}
	return nil
}

func (s *server) didChangeWatchedFiles(struct{}) any { return s.changed() }

func (s *server) didChangeFolders(params didChangeFoldersParams) any {
	s.session.setFolders(params.Event.Added, params.Event.Removed)
	s.scheduler.ask(afterEvent)
	return nil
}

func (s *server) didChangeConfiguration(params struct{ Settings json.RawMessage }) any {
	var settings struct{ Claudelint json.RawMessage }
	// Settings of another form belong to other servers.
	if err := json.Unmarshal(params.Settings, &settings); err == nil && settings.Claudelint != nil {
		s.mu.Lock()
		s.told = settings.Claudelint
		s.mu.Unlock()
	}
	return s.changed()
}

// changed notes that something has changed on disk or in the settings.
func (s *server) changed() any {
	s.session.change()
	s.scheduler.ask(afterEvent)
	return nil
}

func (s *server) codeAction(params codeActionParams) any {
	return s.session.codeActions(params, s.view)
}

// goFile returns the name of a file of Go.
func goFile(uri string) (string, bool) {
	file, ok := fileName(uri)
	return file, ok && filepath.Ext(file) == ".go"
}

// patience is how long to wait for an answer of the client.
const patience = 10 * time.Second

// notify and call do nothing where the client is gone, which ends the server anyway.

func (s *server) notify(ctx context.Context, method string, params any) {
	_ = s.conn.Notify(ctx, method, params)
}

func (s *server) call(ctx context.Context, method string, params, result any) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return s.conn.Call(ctx, method, params, result)
}
