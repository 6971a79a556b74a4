package actions

import (
	"context"
	"database/sql"

	"github.com/anthropics/anthropic-sdk-go"
)

// A plotStore prepares its statements when the program starts.
type plotStore struct {
	db     *sql.DB
	remove *sql.Stmt
	find   *sql.Stmt
}

func newPlotStore(ctx context.Context, db *sql.DB) (*plotStore, error) {
	remove, err := db.PrepareContext(ctx, "DELETE FROM plots WHERE id = $1")
	if err != nil {
		return nil, err
	}
	find, err := db.Prepare("SELECT id FROM plots WHERE name = $1")
	if err != nil {
		return nil, err
	}
	return &plotStore{db: db, remove: remove, find: find}, nil
}

func (s *plotStore) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "remove":
		_, err := s.remove.ExecContext(ctx, 7) // want `a tool call changes the database here`
		return err
	case "remove_together":
		tx, err := s.db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		if _, err := tx.StmtContext(ctx, s.remove).Exec(7); err != nil { // want `a tool call changes the database here`
			return err
		}
		return tx.Commit()
	case "remove_now":
		stmt, err := s.db.Prepare("DELETE FROM plots WHERE id = $1")
		if err != nil {
			return err
		}
		defer stmt.Close()
		_, err = stmt.Exec(7) // want `a tool call changes the database here`
		return err
	case "remove_all":
		for _, q := range []string{"DELETE FROM beds WHERE id = $1", "INSERT INTO log VALUES ($1)", removal} {
			if _, err := s.db.ExecContext(ctx, q, 7); err != nil { // want `a tool call changes the database here`
				return err
			}
		}
	case "note":
		for _, q := range []string{"INSERT INTO beds VALUES ($1)", "INSERT INTO log VALUES ($1)"} {
			if _, err := s.db.ExecContext(ctx, q, 7); err != nil {
				return err
			}
		}
	case "find":
		var id int
		return s.find.QueryRowContext(ctx, "north").Scan(&id)
	case "check":
		stmt, err := s.db.Prepare("DELETE FROM plots WHERE id = $1") // prepared, not run
		if err != nil {
			return err
		}
		return stmt.Close()
	}
	return nil
}

const removal = "DELETE FROM plots WHERE id = $1"

// The program's own clean-up is no tool call.
func (s *plotStore) expire(ctx context.Context) error {
	_, err := s.remove.ExecContext(ctx, 0)
	return err
}
