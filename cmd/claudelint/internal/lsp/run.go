package lsp

import (
	"context"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"
)

// progressAfter is how long an analysis takes before the editor shows that there is one.
const progressAfter = time.Second

// run analyses what is open and shows what is found. It runs alone.
func (s *server) run(ctx context.Context) {
	s.once.Do(func() { s.register(ctx) })
	settings := s.readSettings(ctx)
	snap := s.session.snapshot()
	s.session.keep(snap.modules)
	maps.DeleteFunc(s.failed, func(m Module, _ string) bool { return !slices.Contains(snap.modules, m) })
	progress := s.startProgress(ctx)
	defer progress.end()
	for _, module := range snap.modules {
		result, err := s.analyser.Analyse(ctx, Request{Module: module, Texts: snap.texts, Settings: settings})
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			s.fail(ctx, module, err)
			continue
		}
		delete(s.failed, module)
		s.log(ctx, result.Log)
		if !s.session.update(snap, module, result) || !s.publish(ctx, snap) {
			return // the next run is already asked for
		}
	}
	s.publish(ctx, snap)
}

// publish tells the client what has changed since it was last told. It does nothing, and returns
// false, if the session is no longer as it was analysed.
func (s *server) publish(ctx context.Context, snap snapshot) bool {
	now, ok := s.session.published(snap, s.view)
	if !ok {
		return false
	}
	for _, file := range slices.Sorted(maps.Keys(s.shown)) {
		if _, ok := now[file]; !ok {
			s.notify(ctx, "textDocument/publishDiagnostics", publishDiagnosticsParams{
				URI:         s.shown[file].URI,
				Diagnostics: []protocolDiagnostic{},
			})
		}
	}
	for _, file := range slices.Sorted(maps.Keys(now)) {
		if before, ok := s.shown[file]; !ok || !reflect.DeepEqual(before, now[file]) {
			s.notify(ctx, "textDocument/publishDiagnostics", now[file])
		}
	}
	s.shown = now
	return true
}

// fail shows why a module cannot be analysed, unless that was the last thing said about it.
func (s *server) fail(ctx context.Context, module Module, err error) {
	if s.failed[module] == err.Error() {
		return
	}
	s.failed[module] = err.Error()
	s.notify(ctx, "window/showMessage", messageParams{messageError, "claudelint: " + err.Error()})
}

// log writes to the client's log what was not the last thing written there.
func (s *server) log(ctx context.Context, message string) {
	if message != "" && message != s.logged {
		s.notify(ctx, "window/logMessage", messageParams{messageLog, message})
	}
	s.logged = message
}

// register asks the client to tell of changes on disk.
func (s *server) register(ctx context.Context) {
	if !s.client.Workspace.DidChangeWatchedFiles.DynamicRegistration {
		return
	}
	var watchers []object
	for _, glob := range []string{"**/*.go", "**/go.{mod,sum,work}", "**/.claudelint*"} {
		watchers = append(watchers, object{"globPattern": glob})
	}
	s.call(ctx, "client/registerCapability", object{"registrations": []object{{
		"id":              "watch",
		"method":          "workspace/didChangeWatchedFiles",
		"registerOptions": object{"watchers": watchers},
	}}}, nil)
}

// readSettings returns what the editor has set: what it answers if it can be asked, or else what it
// has told last, or at the beginning. It is nil where nothing is set.
func (s *server) readSettings(ctx context.Context) json.RawMessage {
	s.mu.Lock()
	settings := []json.RawMessage{s.told, s.initial}
	s.mu.Unlock()
	if s.client.Workspace.Configuration {
		var answer []json.RawMessage
		// Without an answer, or with one that says nothing, the others count.
		if s.call(ctx, "workspace/configuration", object{"items": []object{{"section": "claudelint"}}}, &answer) == nil {
			settings = append(answer, settings...)
		}
	}
	if i := slices.IndexFunc(settings, says); i >= 0 {
		return settings[i]
	}
	return nil
}

// says reports whether settings say anything.
func says(settings json.RawMessage) bool {
	return len(settings) > 0 && string(settings) != "null" && string(settings) != "{}" && string(settings) != "[]"
}

// A progress shows that an analysis is running, once it takes long.
type progress struct {
	cancel context.CancelFunc
	done   sync.WaitGroup
	finish func()
}

func (s *server) startProgress(ctx context.Context) *progress {
	p := &progress{finish: func() {}}
	own, cancel := context.WithCancel(ctx)
	p.cancel = cancel
	if !s.client.Window.WorkDoneProgress {
		return p
	}
	s.runs++
	token := "claudelint-" + strconv.Itoa(s.runs)
	p.done.Go(func() {
		select {
		case <-own.Done():
			return
		case <-time.After(progressAfter):
		}
		if s.call(own, "window/workDoneProgress/create", object{"token": token}, nil) != nil {
			return
		}
		s.notify(ctx, "$/progress", object{"token": token, "value": object{"kind": "begin", "title": "claudelint", "message": "analysing"}})
		p.finish = func() {
			s.notify(ctx, "$/progress", object{"token": token, "value": object{"kind": "end"}})
		}
	})
	return p
}

func (p *progress) end() {
	p.cancel()
	p.done.Wait()
	p.finish()
}
