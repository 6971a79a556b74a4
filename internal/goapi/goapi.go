// Package goapi says what the standard library and common packages do with text: where it enters,
// how it travels, what checks it and where it does harm.
//
// There is a file a theme, and in it a table a package; what a package does under several themes
// stands in several tables. A function of the standard library that has no row does nothing with
// text that matters.
package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// Tables returns all tables. They are made at each call, as most packages that go vet hands out
// need none.
func Tables() []rows.Table {
	return slices.Concat(
		textTables(), ioTables(), encodingTables(), collectionsTables(), storesTables(), leaksTables(),
		publicTables(), nethttpTables(), routersTables(), messagesTables(), cliTables(),
		execTables(), interpretersTables(), outputTables(), actsTables(), checksTables(), exitsTables(), waitsTables(),
	)
}

// each returns a row for each declaration, all with the same effects.
func each(do rows.Do, decls ...string) []rows.Func {
	funcs := make([]rows.Func, len(decls))
	for i, decl := range decls {
		funcs[i] = rows.Func{Decl: decl, Do: do}
	}
	return funcs
}

// handles are the types by which statements are run, by the types of what running one returns.
var handles = map[string]string{
	"*database/sql.Row":                         "database/sql.DB",
	"*database/sql.Rows":                        "database/sql.DB",
	"*database/sql.Stmt":                        "database/sql.DB",
	"database/sql.Result":                       "database/sql.DB",
	"github.com/jackc/pgx/v5.Row":               "github.com/jackc/pgx/v5.Conn",
	"github.com/jackc/pgx/v5.Rows":              "github.com/jackc/pgx/v5.Conn",
	"github.com/jackc/pgx/v5/pgconn.CommandTag": "github.com/jackc/pgx/v5.Conn",
}

// HandleOf returns the type by whose methods statements are run that return a type, "" for none.
func HandleOf(result string) string { return handles[result] }
