// Package squirrel stubs what the tests use of github.com/Masterminds/squirrel.
package squirrel

import (
	"context"
	"database/sql"
)

type Sqlizer interface {
	ToSql() (string, []interface{}, error)
}

type BaseRunner interface {
	Exec(query string, args ...interface{}) (sql.Result, error)
	Query(query string, args ...interface{}) (*sql.Rows, error)
}

type Eq map[string]interface{}

func (eq Eq) ToSql() (sql string, args []interface{}, err error) { return "", nil, nil }

type StatementBuilderType struct{}

func (b StatementBuilderType) Select(columns ...string) SelectBuilder { return SelectBuilder{} }

func (b StatementBuilderType) Delete(from string) DeleteBuilder { return DeleteBuilder{} }

var StatementBuilder = StatementBuilderType{}

type SelectBuilder struct{}

func (b SelectBuilder) From(from string) SelectBuilder { return b }

func (b SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder { return b }

func (b SelectBuilder) OrderBy(orderBys ...string) SelectBuilder { return b }

func (b SelectBuilder) ToSql() (string, []interface{}, error) { return "", nil, nil }

type DeleteBuilder struct{}

func (b DeleteBuilder) Where(pred interface{}, args ...interface{}) DeleteBuilder { return b }

func (b DeleteBuilder) RunWith(runner BaseRunner) DeleteBuilder { return b }

func (b DeleteBuilder) ExecContext(ctx context.Context) (sql.Result, error) { return nil, nil }

func Expr(sql string, args ...interface{}) Sqlizer { return nil }
