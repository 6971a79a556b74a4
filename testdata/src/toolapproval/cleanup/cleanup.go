// Package cleanup has tools that remove what they have made themselves.
package cleanup

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

type note struct {
	ID   string
	Text string
	Days int
}

type notes struct {
	dir  string
	days int
	now  func() time.Time
	db   *sql.DB
}

func (n *notes) tools() []anthropic.BetaTool {
	s := anthropic.BetaToolInputSchemaParam{}
	return []anthropic.BetaTool{
		toolrunner.NewBetaTool("status", "", s, n.status),
		toolrunner.NewBetaTool("job", "", s, n.job),
		toolrunner.NewBetaTool("export", "", s, n.export),
		toolrunner.NewBetaTool("reset", "", s, n.reset),
		toolrunner.NewBetaTool("swap", "", s, n.swap),
		toolrunner.NewBetaTool("append", "", s, n.append),
		toolrunner.NewBetaTool("rename", "", s, n.rename),
		toolrunner.NewBetaTool("resume", "", s, n.resume),
		toolrunner.NewBetaTool("move", "", s, n.move),
		toolrunner.NewBetaTool("clear", "", s, n.clear),
		toolrunner.NewBetaTool("archive", "", s, n.archive),
		toolrunner.NewBetaTool("purge", "", s, n.purge),
		toolrunner.NewBetaTool("tidy", "", s, n.tidy),
		toolrunner.NewBetaTool("rotate", "", s, n.rotate),
		toolrunner.NewBetaTool("touch", "", s, n.touch),
		toolrunner.NewBetaTool("retire", "", s, n.retire),
	}
}

// replace writes a file beside another one, and puts it in its place.
func replace(path string, data []byte) error {
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		os.Remove(tmp)
		return err
	}
	return nil
}

func (n *notes) status(ctx context.Context, in note) (result, error) {
	return result{}, replace(filepath.Join(n.dir, "status.json"), []byte(in.Text))
}

// job makes a folder for what a job writes, and leaves none behind that is of no use.
func (n *notes) job(ctx context.Context, in note) (result, error) {
	dir := filepath.Join(n.dir, "job")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return result{}, err
	}
	f, err := os.Create(filepath.Join(dir, "out.log"))
	if err != nil {
		os.RemoveAll(dir)
		return result{}, err
	}
	return result{}, f.Close()
}

// export fills a file, and removes what it could not finish.
func (n *notes) export(ctx context.Context, in note) (res result, err error) {
	path := filepath.Join(n.dir, "export.txt.part")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return result{}, err
	}
	defer func() {
		if err != nil {
			os.Remove(path)
		}
	}()
	defer f.Close()
	_, err = f.WriteString(in.Text)
	return result{}, err
}

// reset makes the folder only after what was in it has gone.
func (n *notes) reset(ctx context.Context, in note) (result, error) {
	dir := filepath.Join(n.dir, "notes")
	if err := os.RemoveAll(dir); err != nil { // want `a tool call removes files here`
		return result{}, err
	}
	return result{}, os.MkdirAll(dir, 0o755)
}

// swap removes another file than the one it has made.
func (n *notes) swap(ctx context.Context, in note) (result, error) {
	next, last := filepath.Join(n.dir, "next"), filepath.Join(n.dir, "last")
	if err := os.WriteFile(next, []byte(in.Text), 0o644); err != nil {
		return result{}, err
	}
	return result{}, os.Remove(last) // want `a tool call removes files here`
}

// append removes a file that was there: nothing says that it opened it to make it.
func (n *notes) append(ctx context.Context, in note) (result, error) {
	path := filepath.Join(n.dir, "log")
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return result{}, err
	}
	f.Close()
	return result{}, os.Remove(path) // want `a tool call removes files here`
}

// rename changes a row of the program's data; what else the row says is of no account.
func (n *notes) rename(ctx context.Context, in note) (result, error) {
	_, err := n.db.ExecContext(ctx, "UPDATE notes SET title = ?, execution_log = '' WHERE session_id = ?", in.Text, in.ID) // want `a tool call changes the database here`
	return result{}, err
}

// resume keeps the books of the conversation.
func (n *notes) resume(ctx context.Context, in note) (result, error) {
	_, err := n.db.ExecContext(ctx, "UPDATE \"Conversation_Checkpoints\" SET state = ? WHERE id = ?", in.Text, in.ID)
	return result{}, err
}

// touch notes when a note was read, and how often, and fills in what is empty.
func (n *notes) touch(ctx context.Context, in note) (result, error) {
	if _, err := n.db.ExecContext(ctx, `
		UPDATE notes
		SET last_accessed = datetime('now', 'utc'),
		    access_count = access_count + 1
		WHERE id = ?`, in.ID); err != nil {
		return result{}, err
	}
	if _, err := n.db.ExecContext(ctx, "UPDATE notes SET last_viewed_at=now(), notes.last_sync_error = ? WHERE id = ?", in.Text, in.ID); err != nil {
		return result{}, err
	}
	_, err := n.db.ExecContext(ctx, `
		UPDATE notes SET
		    title = COALESCE(title, ?),
		    language = CASE WHEN language = '' THEN ? ELSE language END
		WHERE id = ?`, in.Text, "en", in.ID)
	return result{}, err
}

// retire changes more than that, or what looks like it.
func (n *notes) retire(ctx context.Context, in note) (result, error) {
	if _, err := n.db.ExecContext(ctx, "UPDATE notes SET title = ?, updated_at = now() WHERE id = ?", in.Text, in.ID); err != nil { // want `a tool call changes the database here`
		return result{}, err
	}
	if _, err := n.db.ExecContext(ctx, "UPDATE notes SET deleted_at = now() WHERE id = ?", in.ID); err != nil { // want `a tool call changes the database here`
		return result{}, err
	}
	if _, err := n.db.ExecContext(ctx, "UPDATE notes SET title = COALESCE(?, title) WHERE id = ?", in.Text, in.ID); err != nil { // want `a tool call changes the database here`
		return result{}, err
	}
	if _, err := n.db.ExecContext(ctx, "UPDATE writers SET balance = balance + 10 WHERE id = ?", in.ID); err != nil { // want `a tool call changes the database here`
		return result{}, err
	}
	_, err := n.db.ExecContext(ctx, "UPDATE writers SET last_name = ? WHERE id = ?", in.Text, in.ID) // want `a tool call changes the database here`
	return result{}, err
}

// move leaves no empty folder behind.
func (n *notes) move(ctx context.Context, in note) (result, error) {
	old := filepath.Join(n.dir, "artifacts")
	entries, err := os.ReadDir(old)
	if err != nil {
		return result{}, err
	}
	for _, e := range entries {
		to := filepath.Join(n.dir, "files", e.Name())
		if _, err := os.Stat(to); err == nil {
			continue
		} else if !os.IsNotExist(err) {
			return result{}, err
		}
		if err := os.Rename(filepath.Join(old, e.Name()), to); err != nil {
			return result{}, err
		}
	}
	return result{}, os.Remove(old)
}

// clear removes what it lists, or the folder with all that is in it.
func (n *notes) clear(ctx context.Context, in note) (result, error) {
	old := filepath.Join(n.dir, "artifacts")
	entries, err := os.ReadDir(old)
	if err != nil {
		return result{}, err
	}
	for _, e := range entries {
		if err := os.Remove(filepath.Join(old, e.Name())); err != nil { // want `a tool call removes files here`
			return result{}, err
		}
	}
	return result{}, os.RemoveAll(old) // want `a tool call removes files here`
}

// expire removes the archives that nobody needs any more.
func expire(dir string, now time.Time, days int) error {
	if days <= 0 {
		return nil
	}
	cutoff := now.AddDate(0, 0, -days)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || !strings.HasPrefix(name, "archive-") || !strings.HasSuffix(name, ".jsonl") {
			continue
		}
		info, err := e.Info()
		if err != nil || info.ModTime().After(cutoff) {
			continue
		}
		_ = os.Remove(filepath.Join(dir, name))
	}
	return nil
}

func (n *notes) archive(ctx context.Context, in note) (result, error) {
	path := filepath.Join(n.dir, "archive-"+time.Now().Format(time.DateOnly)+".jsonl")
	if err := expire(n.dir, n.now().UTC(), n.days); err != nil {
		return result{}, err
	}
	return result{}, os.WriteFile(path, []byte(in.Text), 0o600)
}

// purge removes what is as old as the model says.
func (n *notes) purge(ctx context.Context, in note) (result, error) {
	return result{}, older(n.dir, in.Days)
}

func older(dir string, days int) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.HasSuffix(e.Name(), ".jsonl") {
			continue
		}
		if time.Since(info.ModTime()) > time.Duration(days)*24*time.Hour {
			os.Remove(filepath.Join(dir, e.Name())) // want `a tool call removes files here`
		}
	}
	return nil
}

// rotate removes what is old, and named as the program names its logs.
func (n *notes) rotate(ctx context.Context, in note) (result, error) {
	const keep = 7 * 24 * time.Hour
	entries, err := os.ReadDir(n.dir)
	if err != nil {
		return result{}, err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.HasSuffix(e.Name(), ".jsonl") {
			continue
		}
		if time.Since(info.ModTime()) > keep {
			os.Remove(filepath.Join(n.dir, e.Name()))
		}
	}
	return result{}, nil
}

// tidy removes whatever is old.
func (n *notes) tidy(ctx context.Context, in note) (result, error) {
	entries, err := os.ReadDir(n.dir)
	if err != nil {
		return result{}, err
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
			os.Remove(filepath.Join(n.dir, e.Name())) // want `a tool call removes files here`
		}
	}
	return result{}, nil
}
