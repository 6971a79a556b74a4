package hazard

import (
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/rows"
)

// A Use is a flow of model output to where it does harm, and what to do about it.
type Use struct {
	flows.Flow
	Advice string
}

// uses lists where model output does harm, what makes it harmless there, and what to do.
var uses = []struct {
	target rows.Target
	cure   rows.Cure
	advice string
}{
	{rows.SQL, 0, "bind it as an argument, or choose among statements of your own"},
	{rows.Path, rows.ForPath, "open it through os.Root, or check it with filepath.IsLocal first"},
	{rows.URL, rows.ForURL, "check its host against an allowlist, or escape what is only a part of it"},
	{rows.HTML, rows.ForHTML, "let html/template escape it"},
	{rows.Answer, rows.ForHTML, "let html/template escape it"},
	{rows.Template, 0, "pass it to the template as data"},
	{rows.Pattern, rows.ForRegexp, "quote it with regexp.QuoteMeta, or check it first"},
	{rows.Filters, rows.ForFilter, "escape it with ldap.EscapeFilter, or check it first"},
	{rows.Variable, 0, "check it against what you expect first"},
}

// Unsafe returns the uses of model output as a statement, a path, an address or a page.
func Unsafe(res *flows.Result) []Use { return UnsafeOf(res, ofModel) }

// UnsafeOf is Unsafe of other text.
func UnsafeOf(res *flows.Result, of func(flows.Flow) bool) []Use {
	var out []Use
	for _, use := range uses {
		for _, f := range res.To(use.target) {
			if !of(f) || f.Cure&(rows.Confirmed|use.cure) != 0 {
				continue
			}
			if use.target == rows.Answer && f.Cure&rows.Delimited == 0 {
				continue // no markup around it
			}
			out = append(out, Use{f, use.advice})
		}
	}
	return out
}
