package taint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claudelint/claudelint/internal/rows"
)

// hole0 is the first of the runes that stand for holes in a text: private ones, which are neither
// letters nor spaces. Holes that the same value fills have the same rune.
const hole0 = '\uE000'

// instructs reports whether constant text tells the model what to do or who it is: whether it has
// a sentence in the imperative, a question, or speaks to someone. A label does not, such as "User: "
// or "Search results:", what tells of something that happened does not, and neither does an aside:
// "(truncated; use offset to read on)".
func instructs(s string) bool {
	s = s[:min(len(s), maxText)]
	s = aside.ReplaceAllString(anyTag.ReplaceAllString(s, "\n"), "\n")
	for clause := range clauses(s) {
		if clause.instructs() {
			return true
		}
	}
	return false
}

// A clause is a part of a sentence: its words in lower case, and how it ends.
type clause struct {
	words []string
	end   rune // '?', ':', or something else
}

// clauses cuts a text into clauses.
func clauses(s string) func(yield func(clause) bool) {
	return func(yield func(clause) bool) {
		var c clause
		start := -1
		word := func(end int) {
			if start >= 0 {
				c.words = append(c.words, strings.ToLower(s[start:end]))
				start = -1
			}
		}
		for i, r := range s {
			if unicode.IsLetter(r) || r == '\'' || r == '’' || r == '_' {
				if start < 0 {
					start = i
				}
				continue
			}
			word(i)
			if strings.ContainsRune(".!?:;,\n()[]{}*#>\"", r) || r >= hole0 && r != utf8.RuneError && len(c.words) > 0 {
				c.end = r
				if len(c.words) > 0 && !yield(c) {
					return
				}
				c = clause{}
			}
		}
		word(len(s))
		if len(c.words) > 0 {
			yield(c)
		}
	}
}

// instructs reports whether the clause is in the imperative, asks, or speaks to someone.
func (c clause) instructs() bool {
	if c.end == '?' && len(c.words) > 2 {
		return true
	}
	for i, w := range c.words {
		next := ""
		if i+1 < len(c.words) {
			next = c.words[i+1]
		}
		switch {
		case speech[w+" "+next], speech[w]:
			return true
		case i > 0 && !leads[c.words[i-1]]:
			// Not where an imperative stands.
		case imperatives[w] && !failures[next]:
			return true
		case verbs[w] && objects[next]:
			return true
		}
	}
	return false
}

// set makes a set of the words in a text.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[strings.ReplaceAll(w, "-", " ")] = true
	}
	return m
}

var (
	// speech is what is said to or by someone.
	speech = set(`you your you're yours please do-not must-not never do-not don't should-not always make-sure
		i-want i-need i-would i'd can-you could-you would-you let's`)

	// leads are the words that an imperative may follow.
	leads = set(`and then or but so first second third next finally now also just briefly concisely carefully
		step only to kindly help`)

	// imperatives are verbs that are no nouns, so that one is enough to tell.
	imperatives = set(`analyze analyse assess assume avoid be categorize classify compare condense consider convert
		create critique decide describe determine diagnose discuss elaborate ensure evaluate examine explain extract
		follow generate give identify ignore imagine implement improve include infer interpret investigate keep
		paraphrase perform pretend produce proofread propose provide recommend refactor remember remove rephrase
		reply respond rewrite simplify solve speak suggest summarise summarize take tell think transcribe transform
		translate understand verify write`)

	// failures turn an imperative into what failed: "write error: ".
	failures = set(`error errors failed failure`)

	// verbs are verbs that may be nouns as well, so that what follows has to tell.
	verbs = set(`act add address answer apply approach book call change check choose complete compose correct count
		debug design detect draft edit estimate execute expand fill find fix focus format grade guess highlight judge
		label limit list look match merge name note order organize outline output parse pick plan predict prepare
		present prioritize process prompt query rank rate read reason report research return review route run scan score
		search select send show sort split start state test treat triage turn update use validate work`)

	// objects are the words by which a verb goes on.
	objects = set(`the this that these those it its them their my our me us a an all any each every both only one no
		in into to for from with without as at on by if whether how what which who why when where following
		below above based using your user customer briefly concisely json yaml markdown bullet at step`)
)

var (
	anyTag  = regexp.MustCompile(`</?[A-Za-z\x{E000}-\x{F8FF}][^<>]*>`)
	openTag = regexp.MustCompile(`<([A-Za-z\x{E000}-\x{F8FF}][\w.:\x{E000}-\x{F8FF}-]*)(\s[^<>]*)?>`)
	inTag   = regexp.MustCompile(`<[A-Za-z\x{E000}-\x{F8FF}][\w.:\x{E000}-\x{F8FF}-]*\s[^<>]*$`)
	endTag  = regexp.MustCompile(`^[^<>]*>`)
	aside   = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]`)
)

// delimits reports whether the text before a hole opens a tag or a code fence that the text after
// it closes, or leaves it within a tag, as an attribute.
func delimits(left, right string) bool {
	for _, fence := range []string{"```", "~~~"} {
		if strings.Count(left, fence)%2 == 1 && strings.Contains(right, fence) {
			return true
		}
	}
	if inTag.MatchString(left) && endTag.MatchString(right) {
		return true
	}
	tags := openTag.FindAllStringSubmatchIndex(left, -1)
	for i := len(tags) - 1; i >= 0; i-- {
		closing := "</" + left[tags[i][2]:tags[i][3]] + ">"
		if !strings.Contains(left[tags[i][1]:], closing) && strings.Contains(right, closing) {
			return true
		}
	}
	return false
}

// surround returns what the constant text around a hole does to what fills it.
func surround(left, right string) rows.Cure {
	var c rows.Cure
	if delimits(left, right) {
		c |= rows.Delimited
	}
	if slots(left, right) {
		c |= rows.Slot
	}
	return c
}

// slots reports whether a hole is a gap in a sentence, or follows a label: what fills it is data,
// and no text that stands for itself.
func slots(left, right string) bool {
	line := left[strings.LastIndexByte(left, '\n')+1:]
	if strings.Trim(line, " \t-*#>0123456789.") == "" { // the hole begins a line, or an item of a list
		above := strings.TrimSpace(left[:len(left)-len(line)])
		above = above[strings.LastIndexByte(above, '\n')+1:]
		if strings.HasSuffix(above, ":") && !instructs(above) {
			return true
		}
	} else if line = strings.TrimRight(line, " \t"); !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "!") && !strings.HasSuffix(line, "?") &&
		!endsInHole(line) && !(strings.HasSuffix(line, ":") && instructs(line)) {
		return true
	}
	next := []rune(strings.TrimLeft(right, " \t"))
	if len(next) == 0 || next[0] == '\n' || next[0] == '<' || next[0] >= hole0 {
		return false
	}
	return !(unicode.IsUpper(next[0]) && len(string(next)) < len(right))
}

func endsInHole(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= hole0 && r != utf8.RuneError
}

// placeholder matches what a template leaves open: verbs, actions and names in braces.
var placeholder = regexp.MustCompile(`\{\{[^{}]*\}\}|\$?\{[A-Za-z_][\w.]*\}|%[-+# 0]*[0-9]*[svqdx]|<<\w+>>|__[A-Z]+(_[A-Z]+)*__`)

// encloses reports whether a template delimits everything that it leaves open, if there is
// anything.
func encloses(template string) bool {
	holes := placeholder.FindAllStringIndex(template, -1)
	for _, h := range holes {
		if !delimits(template[:h[0]], template[h[1]:]) {
			return false
		}
	}
	return len(holes) > 0
}
