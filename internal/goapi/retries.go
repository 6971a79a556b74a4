package goapi

import (
	"go/types"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Retrier describes a function that calls a func again until it fails no more.
type Retrier struct {
	Decl string // as the library declares it
	Func int    // index of the func among the arguments
	How  int    // index of what says how often, -1 where nothing does
	Only string // the function that makes the errors after which it tries again, "" for all errors
}

const (
	backoff4 = "github.com/cenkalti/backoff/v4"
	backoff5 = "github.com/cenkalti/backoff/v5"
	retry4   = "github.com/avast/retry-go/v4"
	retry5   = "github.com/avast/retry-go/v5"
	goretry  = "github.com/sethvargo/go-retry"
)

// retriers are functions that call a func again, by the names objmatch gives.
var retriers = map[string]Retrier{
	backoff4 + ".Retry":                    {"func Retry(o Operation, b BackOff) error", 0, 1, ""},
	backoff4 + ".RetryWithData":            {"func RetryWithData[T any](o OperationWithData[T], b BackOff) (T, error)", 0, 1, ""},
	backoff4 + ".RetryNotify":              {"func RetryNotify(operation Operation, b BackOff, notify Notify) error", 0, 1, ""},
	backoff4 + ".RetryNotifyWithData":      {"func RetryNotifyWithData[T any](operation OperationWithData[T], b BackOff, notify Notify) (T, error)", 0, 1, ""},
	backoff5 + ".Retry":                    {"func Retry[T any](ctx context.Context, operation Operation[T], opts ...RetryOption) (T, error)", 1, 2, ""},
	retry4 + ".Do":                         {"func Do(retryableFunc RetryableFunc, opts ...Option) error", 0, 1, ""},
	retry4 + ".DoWithData":                 {"func DoWithData[T any](retryableFunc RetryableFuncWithData[T], opts ...Option) (T, error)", 0, 1, ""},
	"(*" + retry5 + ".Retrier).Do":         {"func (r *Retrier) Do(retryableFunc RetryableFunc) error", 1, 0, ""},
	"(*" + retry5 + ".RetrierWithData).Do": {"func (r *RetrierWithData[T]) Do(retryableFunc RetryableFuncWithData[T]) (T, error)", 1, 0, ""},
	goretry + ".Do":                        {"func Do(ctx context.Context, b Backoff, f RetryFunc) error", 2, 1, goretry + ".RetryableError"},
	goretry + ".DoValue":                   {"func DoValue[T any](ctx context.Context, b Backoff, f RetryFuncValue[T]) (T, error)", 2, 1, goretry + ".RetryableError"},
	goretry + ".Constant":                  {"func Constant(ctx context.Context, t time.Duration, f RetryFunc) error", 2, -1, goretry + ".RetryableError"},
	goretry + ".Exponential":               {"func Exponential(ctx context.Context, base time.Duration, f RetryFunc) error", 2, -1, goretry + ".RetryableError"},
	goretry + ".Fibonacci":                 {"func Fibonacci(ctx context.Context, base time.Duration, f RetryFunc) error", 2, -1, goretry + ".RetryableError"},
}

// RetrierOf returns what is known of a function that calls a func again.
func RetrierOf(f *types.Func) (Retrier, bool) {
	if f == nil {
		return Retrier{}, false
	}
	r, ok := retriers[objmatch.Func(f)]
	return r, ok && objmatch.Takes(f, r.Func, r.How)
}

// A Limit says how a function that makes a policy of retries, or an option of one, bounds them.
type Limit struct {
	Decl string // as the library declares it
	Kind LimitKind
	Arg  int // index of the number, or of the policy, among the arguments
}

// A LimitKind is how retries are bounded.
type LimitKind uint8

// The kinds of limits.
const (
	Endless  LimitKind = iota + 1 // retries go on for ever
	NoneAt0                       // the number is the limit, and 0 is none
	Defaults                      // a limit of the library's own, which a field or an option can take off
	Caps                          // a limit
	Same                          // as the policy that it is given
)

// limits are the functions that make policies and options, by the names objmatch gives.
var limits = map[string]Limit{
	backoff4 + ".NewConstantBackOff":    {"func NewConstantBackOff(d time.Duration) *ConstantBackOff", Endless, 0},
	backoff4 + ".NewExponentialBackOff": {"func NewExponentialBackOff(opts ...ExponentialBackOffOpts) *ExponentialBackOff", Defaults, 0},
	backoff4 + ".WithMaxElapsedTime":    {"func WithMaxElapsedTime(duration time.Duration) ExponentialBackOffOpts", NoneAt0, 0},
	backoff4 + ".WithMaxRetries":        {"func WithMaxRetries(b BackOff, max uint64) BackOff", Caps, 1},
	backoff4 + ".WithContext":           {"func WithContext(b BackOff, ctx context.Context) BackOffContext", Same, 0},
	backoff5 + ".WithMaxElapsedTime":    {"func WithMaxElapsedTime(d time.Duration) RetryOption", NoneAt0, 0},
	backoff5 + ".WithMaxTries":          {"func WithMaxTries(n uint) RetryOption", NoneAt0, 0},
	retry4 + ".Attempts":                {"func Attempts(attempts uint) Option", NoneAt0, 0},
	retry4 + ".UntilSucceeded":          {"func UntilSucceeded() Option", Endless, 0},
	retry4 + ".RetryIf":                 {"func RetryIf(retryIf RetryIfFunc) Option", Caps, 0}, // says which errors end it
	retry5 + ".New":                     {"func New(opts ...Option) *Retrier", Defaults, 0},
	retry5 + ".NewWithData":             {"func NewWithData[T any](opts ...Option) *RetrierWithData[T]", Defaults, 0},
	retry5 + ".Attempts":                {"func Attempts(attempts uint) Option", NoneAt0, 0},
	retry5 + ".UntilSucceeded":          {"func UntilSucceeded() Option", Endless, 0},
	retry5 + ".RetryIf":                 {"func RetryIf(retryIf RetryIfFunc) Option", Caps, 0},
	goretry + ".NewConstant":            {"func NewConstant(t time.Duration) Backoff", Endless, 0},
	goretry + ".NewExponential":         {"func NewExponential(base time.Duration) Backoff", Endless, 0},
	goretry + ".NewFibonacci":           {"func NewFibonacci(base time.Duration) Backoff", Endless, 0},
	goretry + ".WithCappedDuration":     {"func WithCappedDuration(cap time.Duration, next Backoff) Backoff", Same, 1},
	goretry + ".WithJitter":             {"func WithJitter(j time.Duration, next Backoff) Backoff", Same, 1},
	goretry + ".WithJitterPercent":      {"func WithJitterPercent(j uint64, next Backoff) Backoff", Same, 1},
	goretry + ".WithMaxDuration":        {"func WithMaxDuration(timeout time.Duration, next Backoff) Backoff", Caps, 0},
	goretry + ".WithMaxRetries":         {"func WithMaxRetries(max uint64, next Backoff) Backoff", Caps, 0},
}

// LimitOf returns how a function that makes a policy or an option bounds retries.
func LimitOf(f *types.Func) (Limit, bool) {
	if f == nil {
		return Limit{}, false
	}
	l, ok := limits[objmatch.Func(f)]
	return l, ok && (l.Arg == 0 && l.Kind != NoneAt0 && l.Kind != Same || objmatch.Takes(f, l.Arg))
}

// unlimited are the fields of policies whose zero value takes the library's limit off.
var unlimited = map[string]bool{backoff4 + ".ExponentialBackOff.MaxElapsedTime": true}

// IsRetryLimit reports whether the field, of the named type, holds the limit of a policy.
func IsRetryLimit(typ, field string) bool { return unlimited[typ+"."+field] }

// lasts are the functions that make an error one that ends the retries.
var lasts = map[string]string{
	backoff4 + ".Permanent":   "func Permanent(err error) error",
	backoff5 + ".Permanent":   "func Permanent(err error) error",
	retry4 + ".Unrecoverable": "func Unrecoverable(err error) error",
	retry5 + ".Unrecoverable": "func Unrecoverable(err error) error",
}

// EndsRetries reports whether the function makes an error after which nothing is tried again.
func EndsRetries(f *types.Func) bool { return f != nil && lasts[objmatch.Func(f)] != "" }
