package sites

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A statement that must begin like a query is one without what changes anything.

func validateQuery(query string) (err error) {
	upper := strings.ToUpper(strings.TrimSpace(query))
	for _, word := range []string{"INSERT ", "DROP ", ";"} {
		if strings.Contains(upper, word) {
			err = fmt.Errorf("%q is forbidden", word)
			return err
		}
	}
	reads := false
	for _, start := range []string{"SELECT", "WITH"} {
		if strings.HasPrefix(upper, start) {
			reads = true
			break
		}
	}
	if !reads {
		err = errors.New("only queries are allowed")
		return err
	}
	return err
}

func checkQuery(query string) error {
	if strings.Contains(query, ";") {
		return errors.New("one statement at a time")
	}
	for _, start := range []string{"SELECT", "WITH"} {
		if strings.HasPrefix(query, start) {
			return nil
		}
	}
	return errors.New("only queries are allowed")
}

func checkWords(query string) error {
	bad := false
	for _, start := range []string{"INSERT", "DROP"} {
		bad = bad || strings.HasPrefix(query, start)
	}
	if bad || strings.Contains(query, ";") {
		return errors.New("forbidden")
	}
	return nil
}

func queries(ctx context.Context, db *sql.DB, m *anthropic.Message) error {
	query := m.Content[0].Text
	if err := validateQuery(query); err == nil {
		db.QueryContext(ctx, query)
	}
	if err := checkQuery(query); err == nil {
		db.QueryContext(ctx, query)
	}
	if err := checkWords(query); err != nil {
		return err
	}
	_, err := db.QueryContext(ctx, query) // want `becomes the text of an SQL statement`
	return err
}

// A result of a function that defers something, or that a closure sees, lies in memory.
func deferred(ctx context.Context, db *sql.DB, m *anthropic.Message) (n int, err error) {
	query := m.Content[0].Text
	err = checkQuery(query)
	if err != nil {
		return 0, err
	}
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}

func seen(ctx context.Context, db *sql.DB, m *anthropic.Message, note func(error)) error {
	var err error
	defer func() { note(err) }()
	query := m.Content[0].Text
	if err = checkQuery(query); err != nil {
		return err
	}
	_, err = db.QueryContext(ctx, query)
	return err
}

func reads(query string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	ok = validateQuery(query) == nil
	return ok
}

func overwritten(ctx context.Context, db *sql.DB, m *anthropic.Message, note func(error)) error {
	var err error
	defer func() { note(err) }()
	query := m.Content[0].Text
	err = checkQuery(query)
	err = ctx.Err()
	if err != nil {
		return err
	}
	_, err = db.QueryContext(ctx, query) // want `becomes the text of an SQL statement`
	return err
}

func asked(ctx context.Context, db *sql.DB, m *anthropic.Message) error {
	query := m.Content[0].Text
	if !reads(query) {
		return errors.New("only queries are allowed")
	}
	_, err := db.QueryContext(ctx, query)
	return err
}
