package sinks

import (
	"database/sql"
	"encoding/json"

	sq "github.com/Masterminds/squirrel"
	"github.com/anthropics/anthropic-sdk-go"
)

var psql = sq.StatementBuilder

// What equals something is bound.
func build(db *sql.DB, use anthropic.ToolUseBlock) error {
	var in listing
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	b := psql.Select("id").From("orders").Where(sq.Eq{"table": in.Table}).Where("at >= ?", in.Order)
	if in.Order == "id" {
		b = b.OrderBy(in.Order)
	}
	text, args, err := b.ToSql()
	if err != nil {
		return err
	}
	if _, err := db.Query(text, args...); err != nil {
		return err
	}
	psql.Select("id").From(in.Table)               // want `model output .*SQL`
	b = b.Where(in.Order).OrderBy("id")            // want `model output .*SQL`
	b = b.Where(sq.Expr("at >= " + in.Order))      // want `model output .*SQL`
	text, _, _ = b.OrderBy("at", in.Order).ToSql() // want `model output .*SQL`
	_, err = db.Query(text)
	return err
}
