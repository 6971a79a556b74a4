package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// Words for what cannot be undone.
const (
	removes   = "removes files"
	statement = "changes the database"
	deletes   = "deletes data"
	mails     = "sends e-mail"
	posts     = "sends a message"
	pays      = "moves money"
	cloud     = "changes cloud resources"
	cluster   = "changes a cluster"
	hosting   = "changes a repository"
	container = "removes containers"
	command   = "runs a command that changes things"
	request   = "sends a request that deletes"
)

// actsTables is about what cannot be undone.
func actsTables() []rows.Table {
	return slices.Concat(fileActs(), databaseActs(), messageActs(), commandActs())
}

func fileActs() []rows.Table {
	return []rows.Table{
		{
			Path: "os",
			Funcs: slices.Concat(
				each(rows.Do{rows.Acts(removes).On("name").IfEmpty()},
					"func Remove(name string) error",
					"func (r *Root) Remove(name string) error",
				),
				each(rows.Do{rows.Acts(removes).On("name")},
					"func Truncate(name string, size int64) error",
					"func (r *Root) RemoveAll(name string) error",
				),
				each(rows.Do{rows.Acts(removes).On("path")},
					"func RemoveAll(path string) error",
				),
				each(rows.Do{rows.Sink("name", rows.Overwrite, filePath), rows.Replaces("name"), rows.Makes("name")},
					"func Create(name string) (*File, error)",
					"func WriteFile(name string, data []byte, perm FileMode) error",
					"func (r *Root) Create(name string) (*File, error)",
					"func (r *Root) WriteFile(name string, data []byte, perm FileMode) error",
				),
				each(rows.Do{
					rows.Sink("name", rows.Overwrite, filePath).WithBits("flag", "O_TRUNC"), rows.Replaces("name").WithBits("flag", "O_TRUNC"),
					rows.Makes("name").WithBits("flag", "O_CREATE"),
				},
					"func OpenFile(name string, flag int, perm FileMode) (*File, error)",
					"func (r *Root) OpenFile(name string, flag int, perm FileMode) (*File, error)",
				),
				each(rows.Do{rows.Makes("name")},
					"func Mkdir(name string, perm FileMode) error",
				),
				each(rows.Do{rows.Makes("path")},
					"func MkdirAll(path string, perm FileMode) error",
				),
				each(rows.Do{rows.Sink("newpath", rows.Overwrite, filePath), rows.Replaces("newpath")},
					"func Rename(oldpath, newpath string) error",
				),
				each(rows.Do{rows.Sink("newname", rows.Overwrite, filePath), rows.Replaces("newname")},
					"func (r *Root) Rename(oldname, newname string) error",
				),
				each(rows.Do{rows.Looks("name")},
					"func Lstat(name string) (FileInfo, error)",
					"func Stat(name string) (FileInfo, error)",
					"func (r *Root) Lstat(name string) (FileInfo, error)",
					"func (r *Root) Stat(name string) (FileInfo, error)",
				),
				each(rows.Do{rows.Lists("name")},
					"func ReadDir(name string) ([]DirEntry, error)",
				),
				each(rows.Do{rows.Temporary()},
					"func CreateTemp(dir, pattern string) (*File, error)",
					"func MkdirTemp(dir, pattern string) (string, error)",
					"func TempDir() string",
				),
			),
		},
		{
			Path: "io/ioutil",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("filename", rows.Overwrite, filePath), rows.Replaces("filename")},
					"func WriteFile(filename string, data []byte, perm fs.FileMode) error",
				),
				each(rows.Do{rows.Lists("dirname")},
					"func ReadDir(dirname string) ([]fs.FileInfo, error)",
				),
				each(rows.Do{rows.Temporary()},
					"func TempDir(dir, pattern string) (name string, err error)",
					"func TempFile(dir, pattern string) (f *os.File, err error)",
				),
			),
		},
		{
			Path: "syscall",
			Funcs: slices.Concat(
				each(rows.Do{rows.Acts(removes).On("path").IfEmpty()},
					"func Rmdir(path string) error",
				),
				each(rows.Do{rows.Acts(removes).On("path")},
					"func Unlink(path string) error",
				),
			),
		},
		{
			Path: "github.com/spf13/afero",
			Funcs: slices.Concat(
				each(rows.Do{rows.Acts(removes).On("name")},
					"func (Fs) Remove(name string) error",
				),
				each(rows.Do{rows.Acts(removes).On("path")},
					"func (Fs) RemoveAll(path string) error",
				),
			),
		},
	}
}

// changing lists the statements that change or drop what is there. That a program keeps its books,
// about what tools did too, is no action of a tool.
var changing = []string{
	"ALTER", "DELETE", "DROP", "TRUNCATE",
	"UPDATE ~*log ~*logs ~*audit* ~*checkpoint* ~*conversation* ~*execution* ~*history ~*metric* ~*session* ~*stats ~*usage" +
		" =accessed_at =checked_at =last_*_at =last_*_error =last_*_status =last_*ed =last_error =last_login =last_run =last_seen" +
		" =last_status =last_sync =last_used =modified_at =next_run_at =seen_at =synced_at =updated_at =used_at =viewed_at",
}

func databaseActs() []rows.Table {
	query := rows.Do{rows.Acts(statement).On("query", changing...)}
	sql := rows.Do{rows.Acts(statement).On("sql", changing...)}
	return []rows.Table{
		{
			Path: "database/sql",
			Funcs: slices.Concat(
				each(query, sqlRuns...),
				each(rows.Do{rows.Same("query", "return")}, sqlPrepares...),
				each(rows.Do{rows.Same("stmt", "return")},
					"func (tx *Tx) Stmt(stmt *Stmt) *Stmt",
					"func (tx *Tx) StmtContext(ctx context.Context, stmt *Stmt) *Stmt",
				),
				each(rows.Do{rows.Acts(statement).On("s", changing...)},
					"func (s *Stmt) Exec(args ...any) (Result, error)",
					"func (s *Stmt) ExecContext(ctx context.Context, args ...any) (Result, error)",
					"func (s *Stmt) Query(args ...any) (*Rows, error)",
					"func (s *Stmt) QueryContext(ctx context.Context, args ...any) (*Rows, error)",
					"func (s *Stmt) QueryRow(args ...any) *Row",
					"func (s *Stmt) QueryRowContext(ctx context.Context, args ...any) *Row",
				),
			),
		},
		{
			Path: "github.com/jmoiron/sqlx",
			Funcs: each(query,
				"func (db *DB) MustExec(query string, args ...interface{}) sql.Result",
				"func (db *DB) NamedExec(query string, arg interface{}) (sql.Result, error)",
				"func (db *DB) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error)",
				"func (tx *Tx) MustExec(query string, args ...interface{}) sql.Result",
				"func (tx *Tx) NamedExec(query string, arg interface{}) (sql.Result, error)",
				"func (tx *Tx) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error)",
			),
		},
		{
			Path: "github.com/jackc/pgx/v5",
			Funcs: slices.Concat(
				each(sql,
					"func (Tx) Exec(ctx context.Context, sql string, arguments ...any) (commandTag pgconn.CommandTag, err error)",
					"func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
				),
				each(query, "func (b *Batch) Queue(query string, arguments ...any) *QueuedQuery"),
			),
		},
		{
			Path: "github.com/jackc/pgx/v5/pgxpool",
			Funcs: each(sql,
				"func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
				"func (p *Pool) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
				"func (tx *Tx) Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)",
			),
		},
		{
			Path: "github.com/Masterminds/squirrel",
			Funcs: each(rows.Do{rows.Acts(statement)},
				"func (b DeleteBuilder) Exec() (sql.Result, error)",
				"func (b DeleteBuilder) ExecContext(ctx context.Context) (sql.Result, error)",
			),
		},
		{
			Path: "gorm.io/gorm",
			Funcs: slices.Concat(
				each(sql, "func (db *DB) Exec(sql string, values ...interface{}) (tx *DB)"),
				each(rows.Do{rows.Acts(statement)},
					"func (db *DB) Delete(value interface{}, conds ...interface{}) (tx *DB)",
					"func (db *DB) Update(column string, value interface{}) (tx *DB)",
					"func (db *DB) UpdateColumn(column string, value interface{}) (tx *DB)",
					"func (db *DB) UpdateColumns(values interface{}) (tx *DB)",
					"func (db *DB) Updates(values interface{}) (tx *DB)",
				),
			),
		},
	}
}

func messageActs() []rows.Table {
	return []rows.Table{
		{
			Path: "net/smtp",
			Funcs: each(rows.Do{rows.Tells(mails)},
				"func SendMail(addr string, a Auth, from string, to []string, msg []byte) error",
				"func (c *Client) Data() (io.WriteCloser, error)",
			),
		},
		{
			Path: "net/http",
			Funcs: slices.Concat(
				each(rows.Do{rows.Acts(request).On("method", "DELETE"), rows.Tells(posts).On("method", prefixed("POST ", hooks)...)},
					"func NewRequest(method, url string, body io.Reader) (*Request, error)",
					"func NewRequestWithContext(ctx context.Context, method, url string, body io.Reader) (*Request, error)",
				),
				each(rows.Do{rows.Tells(posts).On("url", hooks...)},
					"func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error)",
					"func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error)",
					"func Post(url, contentType string, body io.Reader) (resp *Response, err error)",
					"func PostForm(url string, data url.Values) (resp *Response, err error)",
				),
			),
		},
		{
			Path: "github.com/go-resty/resty/v2",
			Funcs: each(rows.Do{rows.Acts(request)},
				"func (r *Request) Delete(url string) (*Response, error)",
			),
		},
	}
}

// hooks lists the addresses to which messages are posted.
var hooks = []string{
	"https://api.mailgun.net/*", "https://api.postmarkapp.com/email*", "https://api.resend.com/emails*", "https://api.sendgrid.com/v3/mail/*",
	"https://api.telegram.org/bot*", "https://chat.googleapis.com/v1/spaces/*", "https://discord.com/api/webhooks/*",
	"https://discordapp.com/api/webhooks/*", "https://hooks.slack.com/*", "https://outlook.office.com/webhook/*",
	"https://slack.com/api/chat.postmessage*",
}

func prefixed(by string, patterns []string) []string {
	out := make([]string, len(patterns))
	for i, p := range patterns {
		out[i] = by + p
	}
	return out
}

func commandActs() []rows.Table {
	do := func(from string) rows.Do { return rows.Do{rows.Acts(command).On(from, destructive...)} }
	return []rows.Table{
		{
			Path: "os/exec",
			Funcs: each(do("name"),
				"func Command(name string, arg ...string) *Cmd",
				"func CommandContext(ctx context.Context, name string, arg ...string) *Cmd",
			),
		},
		{
			Path: "golang.org/x/crypto/ssh",
			Funcs: each(do("cmd"),
				"func (s *Session) CombinedOutput(cmd string) ([]byte, error)",
				"func (s *Session) Output(cmd string) ([]byte, error)",
				"func (s *Session) Run(cmd string) error",
				"func (s *Session) Start(cmd string) error",
			),
		},
	}
}

// destructive lists commands that change what somebody else relies on, also as a shell is told them.
var destructive = shelled(
	"aws delete", "chmod", "chown", "crontab", "dd", "docker kill", "docker prune", "docker rm", "docker rmi", "docker stop", "dropdb",
	"gcloud delete", "gh close", "gh create", "gh delete", "gh merge", "git clean", "git push !--dry-run*", "git reset --hard",
	"halt", "helm delete", "helm install !--dry-run*", "helm rollback !--dry-run*", "helm uninstall !--dry-run*", "helm upgrade !--dry-run*",
	"kill", "killall", "kubectl apply !--dry-run*", "kubectl create !--dry-run*", "kubectl delete !--dry-run*", "kubectl drain !--dry-run*",
	"kubectl patch !--dry-run*", "kubectl replace !--dry-run*", "kubectl rollout", "kubectl scale !--dry-run*", "mkfs", "npm publish",
	"pkill", "poweroff", "pulumi destroy", "pulumi up", "reboot", "rm", "rmdir", "rsync --delete !--dry-run*", "sendmail", "shred",
	"shutdown", "systemctl disable", "systemctl restart", "systemctl stop", "terraform apply", "terraform destroy", "truncate", "unlink",
	"userdel",
)

func shelled(commands ...string) []string {
	out := slices.Clone(commands)
	for _, c := range commands {
		for _, shell := range []string{"bash -c ", "sh -c ", "sudo "} {
			out = append(out, shell+c)
		}
	}
	return out
}

// Families returns the rows about libraries whose functions are too many to list, or whose import
// paths change with every version.
func Families() []rows.Family {
	changes := []string{"Add", "Cancel", "Create", "Delete", "Edit", "Merge", "Remove", "Update"}
	do := func(what string) rows.Do { return rows.Do{rows.Acts(what)} }
	tell := func(what string) rows.Do { return rows.Do{rows.Tells(what)} }
	return []rows.Family{
		{
			Path: "github.com/aws/aws-sdk-go-v2/service/*", Types: []string{"Client"},
			Verbs: []string{"Cancel", "Create", "Delete", "Detach", "Disable", "Modify", "Put", "Reboot", "Remove", "Revoke", "Run", "Stop", "Terminate", "Update"},
			Do:    rows.Do{rows.Acts(cloud).Unrehearsed("DryRun")},
		},
		{Path: "github.com/aws/aws-sdk-go-v2/service/ses*", Types: []string{"Client"}, Verbs: []string{"Send"}, Do: tell(mails)},
		{Path: "github.com/aws/aws-sdk-go-v2/service/sns", Types: []string{"Client"}, Verbs: []string{"Publish"}, Do: tell(posts)},
		{Path: "cloud.google.com/go/storage", Types: []string{"ObjectHandle", "BucketHandle"}, Verbs: []string{"Delete", "Update"}, Do: do(cloud)},
		{Path: "github.com/digitalocean/godo", Types: []string{"*Service"}, Verbs: []string{"Create", "Delete", "PowerOff", "Rebuild", "Remove", "Shutdown", "Update"}, Do: do(cloud)},
		{
			Path: "github.com/hetznercloud/hcloud-go/*/hcloud", Types: []string{"*Client"},
			Verbs: []string{"Change", "Create", "Delete", "Detach", "Disable", "Poweroff", "Reboot", "Rebuild", "Remove", "Reset", "Shutdown", "Update"},
			Do:    do(cloud),
		},
		{Path: "github.com/minio/minio-go/*", Types: []string{"Client"}, Verbs: []string{"Remove"}, Do: do(cloud)},
		{
			Path:  "google.golang.org/api/*/*",
			Types: []string{"*DeleteCall", "*InsertCall", "*PatchCall", "*TrashCall", "*UpdateCall"}, Verbs: []string{"Do"}, Do: do(cloud),
		},
		{Path: "google.golang.org/api/gmail/*", Types: []string{"*SendCall"}, Verbs: []string{"Do"}, Do: tell(mails)},
		{
			Path: "github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/*/*/*", Types: []string{"*Client"},
			Verbs: []string{"BeginCreate", "BeginDeallocate", "BeginDelete", "BeginPowerOff", "BeginRestart", "BeginUpdate", "Delete"},
			Do:    do(cloud),
		},
		{
			Path: "k8s.io/client-go/kubernetes/typed/*/*", Types: []string{"*Interface", "*Expansion"},
			Except: []string{"*ReviewInterface"}, // to create one is to ask what is allowed
			Verbs:  []string{"Apply", "Create", "Delete", "Evict", "Patch", "Update"},
			Do:     rows.Do{rows.Acts(cluster).Unrehearsed("DryRun")},
		},
		{
			Path: "k8s.io/client-go/dynamic", Types: []string{"ResourceInterface"},
			Verbs: []string{"Apply", "Create", "Delete", "Patch", "Update"},
			Do:    rows.Do{rows.Acts(cluster).Unrehearsed("DryRun")},
		},
		{
			Path: "sigs.k8s.io/controller-runtime/pkg/client", Types: []string{"Writer", "SubResourceWriter"},
			Verbs: []string{"Apply", "Create", "Delete", "Patch", "Update"},
			Do:    rows.Do{rows.Acts(cluster).Unrehearsed("DryRun")},
		},
		{Path: "github.com/google/go-github/*/github", Types: []string{"*Service"}, Verbs: append(changes, "Lock", "Replace", "Transfer"), Do: do(hosting)},
		{
			Path: "gitlab.com/gitlab-org/api/client-go", Types: []string{"*Service", "*ServiceInterface"},
			Verbs: append(changes, "Accept", "Transfer"), Do: do(hosting),
		},
		{
			Path: "github.com/xanzy/go-gitlab", Types: []string{"*Service"},
			Verbs: append(changes, "Accept", "Transfer"), Do: do(hosting),
		},
		{Path: "github.com/go-git/go-git/*", Types: []string{"Remote", "Repository"}, Verbs: []string{"Delete", "Push"}, Do: do(hosting)},
		{Path: "github.com/go-git/go-git/*/plumbing/storer", Types: []string{"ReferenceStorer"}, Verbs: []string{"Remove"}, Do: do(hosting)},
		{
			Path: "github.com/docker/docker/client", Types: []string{"Client", "*APIClient"},
			Verbs: []string{
				"BuildCachePrune", "ContainerKill", "ContainerRemove", "ContainerStop", "ContainersPrune", "ImageRemove", "ImagesPrune",
				"NetworkRemove", "ServiceRemove", "VolumeRemove", "VolumesPrune",
			},
			Do: do(container),
		},
		{
			Path:  "github.com/stripe/stripe-go/*/*",
			Types: []string{"Client"}, Verbs: []string{"Cancel", "Capture", "Confirm", "Pay"}, Do: do(pays),
		},
		{Path: "github.com/stripe/stripe-go/*/*", Verbs: []string{"Cancel", "Capture", "Confirm", "Pay"}, Do: do(pays)},
		{Path: "github.com/stripe/stripe-go/*/charge", Verbs: []string{"New"}, Do: do(pays)},
		{Path: "github.com/stripe/stripe-go/*/paymentintent", Verbs: []string{"New"}, Do: do(pays)},
		{Path: "github.com/stripe/stripe-go/*/payout", Verbs: []string{"New"}, Do: do(pays)},
		{Path: "github.com/stripe/stripe-go/*/refund", Verbs: []string{"New"}, Do: do(pays)},
		{Path: "github.com/stripe/stripe-go/*/transfer", Verbs: []string{"New"}, Do: do(pays)},
		{
			Path: "github.com/stripe/stripe-go/*",
			Types: []string{
				"v1ChargeService", "v1CreditNoteService", "v1CustomerBalanceTransactionService", "v1InvoiceService", "v1PaymentIntentService",
				"v1PayoutService", "v1RefundService", "v1SubscriptionService", "v1TopupService", "v1TransferReversalService", "v1TransferService",
			},
			Verbs: []string{"Cancel", "Capture", "Confirm", "Create", "Pay", "Reverse"}, Do: do(pays),
		},
		{Path: "gopkg.in/gomail.v2", Types: []string{"Dialer"}, Verbs: []string{"DialAndSend"}, Do: tell(mails)},
		{Path: "github.com/wneessen/go-mail", Types: []string{"Client"}, Verbs: []string{"DialAndSend", "Send"}, Do: tell(mails)},
		{Path: "github.com/sendgrid/sendgrid-go", Types: []string{"Client"}, Verbs: []string{"Send"}, Do: tell(mails)},
		{Path: "github.com/resend/resend-go/*", Types: []string{"EmailsSvc", "BatchSvc"}, Verbs: []string{"Send"}, Do: tell(mails)},
		{Path: "github.com/mailgun/mailgun-go/*", Types: []string{"Mailgun", "MailgunImpl"}, Verbs: []string{"Send"}, Do: tell(mails)},
		{
			Path: "github.com/twilio/twilio-go/rest/api/*", Types: []string{"ApiService"},
			Verbs: []string{"CreateCall", "CreateMessage", "Delete"}, Do: tell(posts),
		},
		{Path: "github.com/slack-go/slack", Types: []string{"Client"}, Verbs: []string{"DeleteMessage", "PostEphemeral", "PostMessage", "SendMessage", "UploadFile"}, Do: tell(posts)},
		{Path: "github.com/slack-go/slack", Types: []string{"Client"}, Verbs: []string{"ArchiveConversation", "DeleteFile", "DisableUser", "KickUser"}, Do: do(deletes)},
		{Path: "github.com/bwmarrin/discordgo", Types: []string{"Session"}, Verbs: []string{"ChannelDelete", "ChannelMessageDelete", "ChannelMessageSend", "GuildBan", "GuildMemberDelete"}, Do: tell(posts)},
		{Path: "github.com/go-telegram-bot-api/telegram-bot-api/v5", Types: []string{"BotAPI"}, Verbs: []string{"Send"}, Do: tell(posts)},
		{Path: "github.com/go-telegram/bot", Types: []string{"Bot"}, Verbs: []string{"Ban", "Delete", "Send"}, Do: tell(posts)},
		{
			Path: "go.mongodb.org/mongo-driver/*/mongo", Types: []string{"Collection", "Database"},
			Verbs: []string{"BulkWrite", "Delete", "Drop", "FindOneAndDelete", "FindOneAndReplace", "FindOneAndUpdate", "Replace", "Update"},
			Do:    do(statement),
		},
		{
			Path: "go.mongodb.org/mongo-driver/mongo", Types: []string{"Collection", "Database"},
			Verbs: []string{"BulkWrite", "Delete", "Drop", "FindOneAndDelete", "FindOneAndReplace", "FindOneAndUpdate", "Replace", "Update"},
			Do:    do(statement),
		},
		{
			Path: "github.com/redis/go-redis/v9", Types: []string{"*"},
			Verbs: []string{"Del", "FlushAll", "FlushDB", "HDel", "Unlink"}, Do: do(deletes),
		},
		{Path: "github.com/nats-io/nats.go/jetstream", Types: []string{"KeyValue", "ObjectStore", "Stream", "StreamManager"}, Verbs: []string{"Delete", "Purge"}, Do: do(deletes)},
		{Path: "go.etcd.io/bbolt", Types: []string{"Bucket", "Tx"}, Verbs: []string{"Delete"}, Do: do(deletes)},
	}
}
