package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// checksTables is about functions whose tested result says that a text is harmless. A prefix test is
// none, but of a path without detours.
func checksTables() []rows.Table {
	return []rows.Table{
		{
			Path: "slices",
			Funcs: slices.Concat(
				each(rows.Do{rows.Check("v")},
					"func Contains[S ~[]E, E comparable](s S, v E) bool",
					"func Index[S ~[]E, E comparable](s S, v E) int",
				),
				each(rows.Do{rows.Any("f")},
					"func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool",
					"func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int",
				),
				each(rows.Do{rows.Check("target")},
					"func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool)",
				),
			),
		},
		{
			Path: "strings",
			Funcs: each(rows.Do{rows.Check("s"), rows.Check("t")},
				"func EqualFold(s, t string) bool",
			),
		},
		{
			Path: "strings",
			Funcs: each(rows.Do{rows.Below("s", "prefix")},
				"func HasPrefix(s, prefix string) bool",
			),
		},
		{
			Path: "bytes",
			Funcs: slices.Concat(
				each(rows.Do{rows.Check("a"), rows.Check("b")},
					"func Equal(a, b []byte) bool",
				),
				each(rows.Do{rows.Check("s"), rows.Check("t")},
					"func EqualFold(s, t []byte) bool",
				),
			),
		},
		{
			Path: "regexp",
			Funcs: slices.Concat(
				each(rows.Do{rows.Check("s")},
					"func MatchString(pattern string, s string) (matched bool, err error)",
					"func (re *Regexp) MatchString(s string) bool",
				),
				each(rows.Do{rows.Check("b")},
					"func Match(pattern string, b []byte) (matched bool, err error)",
					"func (re *Regexp) Match(b []byte) bool",
				),
			),
		},
		{
			Path: "path/filepath",
			Funcs: each(rows.Do{rows.Check("path")},
				"func IsLocal(path string) bool",
			),
		},
		{
			Path: "io/fs",
			Funcs: each(rows.Do{rows.Check("name")},
				"func ValidPath(name string) bool",
			),
		},
		{
			Path: "strconv",
			Funcs: slices.Concat(
				each(rows.Do{rows.Check("s")},
					"func Atoi(s string) (int, error)",
					"func ParseFloat(s string, bitSize int) (float64, error)",
					"func ParseInt(s string, base int, bitSize int) (i int64, err error)",
					"func ParseUint(s string, base int, bitSize int) (uint64, error)",
				),
				each(rows.Do{rows.Check("str")},
					"func ParseBool(str string) (bool, error)",
				),
			),
		},
		{
			Path: "time",
			Funcs: slices.Concat(
				each(rows.Do{rows.Check("s")},
					"func ParseDuration(s string) (Duration, error)",
				),
				each(rows.Do{rows.Check("value")},
					"func Parse(layout, value string) (Time, error)",
					"func ParseInLocation(layout, value string, loc *Location) (Time, error)",
				),
			),
		},
		{
			Path: "net",
			Funcs: each(rows.Do{rows.Check("s")},
				"func ParseIP(s string) IP",
				"func ParseCIDR(s string) (IP, *IPNet, error)",
				"func ParseMAC(s string) (hw HardwareAddr, err error)",
			),
		},
		{
			Path: "net/netip",
			Funcs: each(rows.Do{rows.Check("s")},
				"func ParseAddr(s string) (Addr, error)",
				"func ParseAddrPort(s string) (AddrPort, error)",
				"func ParsePrefix(s string) (Prefix, error)",
			),
		},
		{
			Path: "github.com/google/uuid",
			Funcs: slices.Concat(
				each(rows.Do{rows.Check("s")},
					"func Parse(s string) (UUID, error)",
					"func Validate(s string) error",
				),
				each(rows.Do{rows.Check("b")},
					"func ParseBytes(b []byte) (UUID, error)",
				),
			),
		},
		{
			Path: "github.com/gofrs/uuid/v5",
			Funcs: each(rows.Do{rows.Check("text")},
				"func FromString(text string) (UUID, error)",
			),
		},
	}
}
