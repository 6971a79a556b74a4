package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// storesTables is about external content from databases and HTTP clients.
func storesTables() []rows.Table {
	return []rows.Table{
		{
			Path: "database/sql",
			Funcs: each(rows.Do{rows.Source("dest", rows.Fetched, "database row")},
				"func (r *Row) Scan(dest ...any) error",
				"func (rs *Rows) Scan(dest ...any) error",
			),
		},
		{
			Path: "github.com/jackc/pgx/v5",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("dest", rows.Fetched, "database row")},
					"func (Row) Scan(dest ...any) error",
					"func (Rows) Scan(dest ...any) error",
				),
				each(rows.Do{rows.Source("return", rows.Fetched, "database row")},
					"func CollectExactlyOneRow[T any](rows Rows, fn RowToFunc[T]) (T, error)",
					"func CollectOneRow[T any](rows Rows, fn RowToFunc[T]) (T, error)",
					"func CollectRows[T any](rows Rows, fn RowToFunc[T]) ([]T, error)",
					"func (Rows) Values() ([]any, error)",
				),
			),
		},
		{
			Path: "github.com/jmoiron/sqlx",
			Funcs: each(rows.Do{rows.Source("dest", rows.Fetched, "database row")},
				"func (db *DB) Get(dest interface{}, query string, args ...interface{}) error",
				"func (db *DB) Select(dest interface{}, query string, args ...interface{}) error",
				"func Get(q Queryer, dest interface{}, query string, args ...interface{}) error",
				"func Select(q Queryer, dest interface{}, query string, args ...interface{}) error",
				"func (r *Row) Scan(dest ...interface{}) error",
				"func (r *Row) StructScan(dest interface{}) error",
				"func (r *Rows) StructScan(dest interface{}) error",
				"func (s *Stmt) Get(dest interface{}, args ...interface{}) error",
				"func (s *Stmt) Select(dest interface{}, args ...interface{}) error",
				"func (tx *Tx) Get(dest interface{}, query string, args ...interface{}) error",
				"func (tx *Tx) Select(dest interface{}, query string, args ...interface{}) error",
				"func (db *DB) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error",
				"func (db *DB) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error",
				"func GetContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error",
				"func SelectContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error",
				"func (tx *Tx) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error",
				"func (tx *Tx) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error",
			),
		},
		{
			Path: "gorm.io/gorm",
			Funcs: each(rows.Do{rows.Source("dest", rows.Fetched, "database row")},
				"func (db *DB) Find(dest interface{}, conds ...interface{}) (tx *DB)",
				"func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB)",
				"func (db *DB) Last(dest interface{}, conds ...interface{}) (tx *DB)",
				"func (db *DB) Pluck(column string, dest interface{}) (tx *DB)",
				"func (db *DB) Scan(dest interface{}) (tx *DB)",
				"func (db *DB) Take(dest interface{}, conds ...interface{}) (tx *DB)",
			),
		},
		{
			Path: "github.com/redis/go-redis/v9",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Fetched, "database row")},
					"func (cmd *StringCmd) Bytes() ([]byte, error)",
					"func (cmd *StringCmd) Result() (string, error)",
					"func (cmd *StringCmd) Val() string",
					"func (cmd *StringSliceCmd) Result() ([]string, error)",
					"func (cmd *StringSliceCmd) Val() []string",
					"func (cmd *MapStringStringCmd) Result() (map[string]string, error)",
					"func (cmd *MapStringStringCmd) Val() map[string]string",
				),
				each(rows.Do{rows.Source("val", rows.Fetched, "database row")},
					"func (cmd *StringCmd) Scan(val interface{}) error",
				),
			),
			Fields: []rows.Field{
				{Type: "Message", Decl: "Payload string", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "XMessage", Decl: "Values map[string]interface{}", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "go.mongodb.org/mongo-driver/v2/mongo",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("val", rows.Fetched, "database row")},
					"func (c *Cursor) Decode(val any) error",
				),
				each(rows.Do{rows.Source("results", rows.Fetched, "database row")},
					"func (c *Cursor) All(ctx context.Context, results any) error",
				),
				each(rows.Do{rows.Source("v", rows.Fetched, "database row")},
					"func (sr *SingleResult) Decode(v any) error",
				),
			),
		},
		{
			Path: "github.com/go-resty/resty/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Fetched, "HTTP response")},
					"func (r *Response) Body() []byte",
					"func (r *Response) String() string",
					"func (r *Response) Result() interface{}",
				),
				each(rows.Do{rows.Source("res", rows.Fetched, "HTTP response")},
					"func (r *Request) SetResult(res interface{}) *Request",
				),
			),
		},
	}
}
