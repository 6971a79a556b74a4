package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// What messages call the places.
const (
	sqlText      = "the text of an SQL statement"
	filePath     = "a file path"
	address      = "a URL"
	trustedHTML  = "HTML that nothing escapes"
	htmlAnswer   = "an HTTP answer"
	templateText = "the text of a template"
	regexpText   = "a regular expression"
	ldapFilter   = "an LDAP filter"
	variable     = "an environment variable"
	header       = "an HTTP header"
)

// sqlRuns are the functions of database/sql that run a statement, sqlPrepares those that prepare one.
var (
	sqlRuns = []string{
		"func (c *Conn) ExecContext(ctx context.Context, query string, args ...any) (Result, error)",
		"func (c *Conn) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)",
		"func (c *Conn) QueryRowContext(ctx context.Context, query string, args ...any) *Row",
		"func (db *DB) Exec(query string, args ...any) (Result, error)",
		"func (db *DB) ExecContext(ctx context.Context, query string, args ...any) (Result, error)",
		"func (db *DB) Query(query string, args ...any) (*Rows, error)",
		"func (db *DB) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)",
		"func (db *DB) QueryRow(query string, args ...any) *Row",
		"func (db *DB) QueryRowContext(ctx context.Context, query string, args ...any) *Row",
		"func (tx *Tx) Exec(query string, args ...any) (Result, error)",
		"func (tx *Tx) ExecContext(ctx context.Context, query string, args ...any) (Result, error)",
		"func (tx *Tx) Query(query string, args ...any) (*Rows, error)",
		"func (tx *Tx) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)",
		"func (tx *Tx) QueryRow(query string, args ...any) *Row",
		"func (tx *Tx) QueryRowContext(ctx context.Context, query string, args ...any) *Row",
	}
	sqlPrepares = []string{
		"func (c *Conn) PrepareContext(ctx context.Context, query string) (*Stmt, error)",
		"func (db *DB) Prepare(query string) (*Stmt, error)",
		"func (db *DB) PrepareContext(ctx context.Context, query string) (*Stmt, error)",
		"func (tx *Tx) Prepare(query string) (*Stmt, error)",
		"func (tx *Tx) PrepareContext(ctx context.Context, query string) (*Stmt, error)",
	}
)

// outputTables is about what does harm when somebody else chooses it: statements, paths, addresses,
// pages, templates, expressions, variables and headers.
func outputTables() []rows.Table {
	converted := rows.Do{rows.Sink("", rows.HTML, trustedHTML)}
	return []rows.Table{
		{
			Path:  "database/sql",
			Funcs: each(rows.Do{rows.Sink("query", rows.SQL, sqlText)}, slices.Concat(sqlRuns, sqlPrepares)...),
		},
		{
			Path: "github.com/jmoiron/sqlx",
			Funcs: each(rows.Do{rows.Sink("query", rows.SQL, sqlText)},
				"func (db *DB) Get(dest interface{}, query string, args ...interface{}) error",
				"func (db *DB) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error",
				"func (db *DB) MustExec(query string, args ...interface{}) sql.Result",
				"func (db *DB) MustExecContext(ctx context.Context, query string, args ...interface{}) sql.Result",
				"func (db *DB) NamedExec(query string, arg interface{}) (sql.Result, error)",
				"func (db *DB) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error)",
				"func (db *DB) NamedQuery(query string, arg interface{}) (*Rows, error)",
				"func (db *DB) QueryRowx(query string, args ...interface{}) *Row",
				"func (db *DB) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row",
				"func (db *DB) Queryx(query string, args ...interface{}) (*Rows, error)",
				"func (db *DB) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)",
				"func (db *DB) Select(dest interface{}, query string, args ...interface{}) error",
				"func (db *DB) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error",
				"func (tx *Tx) Get(dest interface{}, query string, args ...interface{}) error",
				"func (tx *Tx) MustExec(query string, args ...interface{}) sql.Result",
				"func (tx *Tx) NamedExec(query string, arg interface{}) (sql.Result, error)",
				"func (tx *Tx) Queryx(query string, args ...interface{}) (*Rows, error)",
				"func (tx *Tx) Select(dest interface{}, query string, args ...interface{}) error",
			),
		},
		{
			Path: "github.com/jackc/pgx/v5",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("query", rows.SQL, sqlText)},
					"func (b *Batch) Queue(query string, arguments ...any) *QueuedQuery",
				),
				each(rows.Do{rows.Sink("sql", rows.SQL, sqlText)},
					"func (Tx) Exec(ctx context.Context, sql string, arguments ...any) (commandTag pgconn.CommandTag, err error)",
					"func (Tx) Query(ctx context.Context, sql string, args ...any) (Rows, error)",
					"func (Tx) QueryRow(ctx context.Context, sql string, args ...any) Row",
					"func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
					"func (c *Conn) Query(ctx context.Context, sql string, args ...any) (Rows, error)",
					"func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) Row",
				),
			),
		},
		{
			Path: "github.com/jackc/pgx/v5/pgxpool",
			Funcs: each(rows.Do{rows.Sink("sql", rows.SQL, sqlText)},
				"func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
				"func (c *Conn) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)",
				"func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row",
				"func (p *Pool) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
				"func (p *Pool) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)",
				"func (p *Pool) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row",
				"func (tx *Tx) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
				"func (tx *Tx) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)",
				"func (tx *Tx) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row",
			),
		},
		{
			Path: "github.com/Masterminds/squirrel",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("sql", rows.SQL, sqlText)},
					"func Expr(sql string, args ...interface{}) Sqlizer",
					"func (b DeleteBuilder) Suffix(sql string, args ...interface{}) DeleteBuilder",
					"func (b SelectBuilder) Prefix(sql string, args ...interface{}) SelectBuilder",
					"func (b SelectBuilder) Suffix(sql string, args ...interface{}) SelectBuilder",
					"func (b UpdateBuilder) Suffix(sql string, args ...interface{}) UpdateBuilder",
				),
				each(rows.Do{rows.Sink("pred", rows.SQL, sqlText)},
					"func (b DeleteBuilder) Where(pred interface{}, args ...interface{}) DeleteBuilder",
					"func (b SelectBuilder) Having(pred interface{}, rest ...interface{}) SelectBuilder",
					"func (b SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder",
					"func (b UpdateBuilder) Where(pred interface{}, args ...interface{}) UpdateBuilder",
				),
				each(rows.Do{rows.Sink("join", rows.SQL, sqlText)},
					"func (b SelectBuilder) Join(join string, rest ...interface{}) SelectBuilder",
					"func (b SelectBuilder) LeftJoin(join string, rest ...interface{}) SelectBuilder",
				),
				each(rows.Do{rows.Sink("columns", rows.SQL, sqlText)},
					"func Select(columns ...string) SelectBuilder",
					"func (b SelectBuilder) Columns(columns ...string) SelectBuilder",
					"func (b StatementBuilderType) Select(columns ...string) SelectBuilder",
				),
				each(rows.Do{rows.Sink("orderBys", rows.SQL, sqlText)},
					"func (b SelectBuilder) OrderBy(orderBys ...string) SelectBuilder",
				),
				each(rows.Do{rows.Sink("groupBys", rows.SQL, sqlText)},
					"func (b SelectBuilder) GroupBy(groupBys ...string) SelectBuilder",
				),
				each(rows.Do{rows.Sink("from", rows.SQL, sqlText)},
					"func Delete(from string) DeleteBuilder",
					"func (b SelectBuilder) From(from string) SelectBuilder",
					"func (b StatementBuilderType) Delete(from string) DeleteBuilder",
				),
				each(rows.Do{rows.Sink("table", rows.SQL, sqlText)},
					"func Update(table string) UpdateBuilder",
					"func (b StatementBuilderType) Update(table string) UpdateBuilder",
				),
				each(rows.Do{rows.Sink("column", rows.SQL, sqlText)},
					"func (b UpdateBuilder) Set(column string, value interface{}) UpdateBuilder",
				),
			),
		},
		{
			Path: "gorm.io/gorm",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("sql", rows.SQL, sqlText)},
					"func (db *DB) Exec(sql string, values ...interface{}) (tx *DB)",
					"func (db *DB) Raw(sql string, values ...interface{}) (tx *DB)",
				),
				each(rows.Do{rows.Sink("query", rows.SQL, sqlText)},
					"func (db *DB) Having(query interface{}, args ...interface{}) (tx *DB)",
					"func (db *DB) InnerJoins(query string, args ...interface{}) (tx *DB)",
					"func (db *DB) Joins(query string, args ...interface{}) (tx *DB)",
					"func (db *DB) Not(query interface{}, args ...interface{}) (tx *DB)",
					"func (db *DB) Or(query interface{}, args ...interface{}) (tx *DB)",
					"func (db *DB) Select(query interface{}, args ...interface{}) (tx *DB)",
					"func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB)",
				),
				each(rows.Do{rows.Sink("name", rows.SQL, sqlText)},
					"func (db *DB) Table(name string, args ...interface{}) (tx *DB)",
				),
				each(rows.Do{rows.Sink("value", rows.SQL, sqlText)},
					"func (db *DB) Order(value interface{}) (tx *DB)",
				),
			),
		},
		{
			Path: "os",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("name", rows.Path, filePath)},
					"func Chmod(name string, mode FileMode) error",
					"func Create(name string) (*File, error)",
					"func Mkdir(name string, perm FileMode) error",
					"func Open(name string) (*File, error)",
					"func OpenFile(name string, flag int, perm FileMode) (*File, error)",
					"func ReadDir(name string) ([]DirEntry, error)",
					"func ReadFile(name string) ([]byte, error)",
					"func Remove(name string) error",
					"func Truncate(name string, size int64) error",
					"func WriteFile(name string, data []byte, perm FileMode) error",
				),
				each(rows.Do{rows.Sink("path", rows.Path, filePath)},
					"func MkdirAll(path string, perm FileMode) error",
					"func RemoveAll(path string) error",
				),
				each(rows.Do{rows.Sink("oldpath", rows.Path, filePath), rows.Sink("newpath", rows.Path, filePath)},
					"func Rename(oldpath, newpath string) error",
				),
				each(rows.Do{rows.Sink("oldname", rows.Path, filePath), rows.Sink("newname", rows.Path, filePath)},
					"func Link(oldname, newname string) error",
					"func Symlink(oldname, newname string) error",
				),
				each(rows.Do{rows.Sink("dir", rows.Path, filePath)},
					"func Chdir(dir string) error",
				),
				each(rows.Do{rows.Sink("key", rows.Variable, variable), rows.Sink("value", rows.Variable, variable)},
					"func Setenv(key, value string) error",
				),
			),
		},
		{
			Path: "io/ioutil",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("filename", rows.Path, filePath)},
					"func ReadFile(filename string) ([]byte, error)",
					"func WriteFile(filename string, data []byte, perm fs.FileMode) error",
				),
				each(rows.Do{rows.Sink("dirname", rows.Path, filePath)},
					"func ReadDir(dirname string) ([]fs.FileInfo, error)",
				),
			),
		},
		{
			Path: "net/http",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("url", rows.URL, address)},
					"func Get(url string) (resp *Response, err error)",
					"func Head(url string) (resp *Response, err error)",
					"func NewRequest(method, url string, body io.Reader) (*Request, error)",
					"func NewRequestWithContext(ctx context.Context, method, url string, body io.Reader) (*Request, error)",
					"func Post(url, contentType string, body io.Reader) (resp *Response, err error)",
					"func PostForm(url string, data url.Values) (resp *Response, err error)",
					"func Redirect(w ResponseWriter, r *Request, url string, code int)",
					"func (c *Client) Get(url string) (resp *Response, err error)",
					"func (c *Client) Head(url string) (resp *Response, err error)",
					"func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error)",
					"func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error)",
				),
				each(rows.Do{rows.Sink("key", rows.Variable, header), rows.Sink("value", rows.Variable, header)},
					"func (h Header) Add(key, value string)",
					"func (h Header) Set(key, value string)",
				),
				each(rows.Do{rows.Sink("name", rows.Path, filePath)},
					"func ServeFile(w ResponseWriter, r *Request, name string)",
				),
				each(rows.Do{rows.Pass("arg1", "recv")},
					"func (ResponseWriter) Write([]byte) (int, error)",
				),
				each(rows.Do{rows.Sink("error", rows.Answer, htmlAnswer)},
					"func Error(w ResponseWriter, error string, code int)",
				),
			),
			Types: []rows.Type{{Name: "ResponseWriter", Written: rows.Do{
				rows.Sink("", rows.HTML, htmlAnswer).Declared("text/html", "Set"),
				rows.Sink("", rows.Answer, htmlAnswer),
				rows.Sink("", rows.Public, answerText),
			}}},
		},
		{
			Path: "github.com/go-resty/resty/v2",
			Funcs: each(rows.Do{rows.Sink("url", rows.URL, address)},
				"func (r *Request) Delete(url string) (*Response, error)",
				"func (r *Request) Execute(method, url string) (*Response, error)",
				"func (r *Request) Get(url string) (*Response, error)",
				"func (r *Request) Head(url string) (*Response, error)",
				"func (r *Request) Patch(url string) (*Response, error)",
				"func (r *Request) Post(url string) (*Response, error)",
				"func (r *Request) Put(url string) (*Response, error)",
			),
		},
		{
			Path: "github.com/gin-gonic/gin",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("location", rows.URL, address)},
					"func (c *Context) Redirect(code int, location string)",
				),
				each(rows.Do{rows.Sink("key", rows.Variable, header), rows.Sink("value", rows.Variable, header)},
					"func (c *Context) Header(key, value string)",
				),
				each(rows.Do{rows.Sink("data", rows.HTML, trustedHTML).Where("contentType", htmlTypes...)},
					"func (c *Context) Data(code int, contentType string, data []byte)",
				),
				each(rows.Do{rows.Sink("filepath", rows.Path, filePath)},
					"func (c *Context) File(filepath string)",
				),
			),
		},
		{
			Path: "github.com/labstack/echo/v4",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("html", rows.HTML, trustedHTML)},
					"func (Context) HTML(code int, html string) error",
				),
				each(rows.Do{rows.Sink("b", rows.HTML, trustedHTML)},
					"func (Context) HTMLBlob(code int, b []byte) error",
				),
				each(rows.Do{rows.Sink("b", rows.HTML, trustedHTML).Where("contentType", htmlTypes...)},
					"func (Context) Blob(code int, contentType string, b []byte) error",
				),
				each(rows.Do{rows.Sink("url", rows.URL, address)},
					"func (Context) Redirect(code int, url string) error",
				),
				each(rows.Do{rows.Sink("file", rows.Path, filePath)},
					"func (Context) File(file string) error",
				),
			),
		},
		{
			Path: "github.com/gofiber/fiber/v2",
			Funcs: slices.Concat(
				fiberAnswers("(c *Ctx)"),
				each(rows.Do{rows.Sink("location", rows.URL, address)},
					"func (c *Ctx) Redirect(location string, status ...int) error",
				),
				each(rows.Do{rows.Sink("file", rows.Path, filePath)},
					"func (c *Ctx) SendFile(file string, compress ...bool) error",
				),
			),
		},
		{Path: "github.com/gofiber/fiber/v3", Funcs: fiberAnswers("(Ctx)")},
		{
			Path: "html/template",
			Funcs: each(rows.Do{rows.Sink("text", rows.Template, templateText)},
				"func (t *Template) Parse(text string) (*Template, error)",
			),
			Types: []rows.Type{
				{Name: "CSS", Converted: converted},
				{Name: "HTML", Converted: converted},
				{Name: "HTMLAttr", Converted: converted},
				{Name: "JS", Converted: converted},
				{Name: "JSStr", Converted: converted},
				{Name: "Srcset", Converted: converted},
				{Name: "URL", Converted: converted},
			},
		},
		{
			Path: "text/template",
			Funcs: each(rows.Do{rows.Sink("text", rows.Template, templateText)},
				"func (t *Template) Parse(text string) (*Template, error)",
			),
		},
		{
			Path: "path/filepath",
			Funcs: each(rows.Do{rows.Sink("root", rows.Path, filePath)},
				"func Walk(root string, fn WalkFunc) error",
				"func WalkDir(root string, fn fs.WalkDirFunc) error",
			),
		},
		{
			Path: "github.com/go-ldap/ldap/v3",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("Filter", rows.Filters, ldapFilter)},
					"func NewSearchRequest(BaseDN string, Scope, DerefAliases, SizeLimit, TimeLimit int, TypesOnly bool, Filter string, Attributes []string, Controls []Control) *SearchRequest",
				),
				each(rows.Do{rows.Escape("filter", "return", rows.ForFilter)},
					"func EscapeFilter(filter string) string",
				),
			),
			Fields: []rows.Field{
				{Type: "SearchRequest", Decl: "Filter string", Do: rows.Do{rows.Sink("", rows.Filters, ldapFilter)}},
			},
		},
		{
			Path: "regexp",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("expr", rows.Pattern, regexpText).IfKept()},
					"func Compile(expr string) (*Regexp, error)",
					"func CompilePOSIX(expr string) (*Regexp, error)",
				),
				each(rows.Do{rows.Sink("str", rows.Pattern, regexpText)},
					"func MustCompile(str string) *Regexp",
					"func MustCompilePOSIX(str string) *Regexp",
				),
				each(rows.Do{rows.Sink("pattern", rows.Pattern, regexpText)},
					"func Match(pattern string, b []byte) (matched bool, err error)",
					"func MatchString(pattern string, s string) (matched bool, err error)",
				),
			),
		},
	}
}

// htmlTypes are what an answer's type is called that is HTML.
var htmlTypes = []string{
	"text/html", "text/html; charset=utf-8", "text/html; charset=UTF-8", "text/html;charset=utf-8", "text/html;charset=UTF-8",
}

// fiberAnswers returns the rows about what Fiber's contexts, given the receiver, answer: plain text, unless a
// handler says that it is HTML.
func fiberAnswers(recv string) []rows.Func {
	html := func(name string) rows.Do {
		return rows.Do{rows.Sink(name, rows.HTML, trustedHTML).Declared("html", "Type", "Set")}
	}
	return slices.Concat(
		each(html("body"), "func "+recv+" SendString(body string) error"),
		each(html("body"), "func "+recv+" Send(body []byte) error"),
		each(rows.Do{rows.Sink("key", rows.Variable, header), rows.Sink("val", rows.Variable, header)}, "func "+recv+" Set(key, val string)"),
	)
}
