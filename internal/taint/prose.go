package taint

import (
	"maps"
	"regexp"
	"slices"
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
	s = heading.ReplaceAllString(aside.ReplaceAllString(anyTag.ReplaceAllString(s, "\n"), "\n"), "\n")
	words := 0 // of the sentence
	for clause := range clauses(s) {
		words += len(clause.words)
		if clause.instructs() || clause.end == '?' && words > 2 { // "What went wrong, and when?"
			return true
		}
		if clause.end != ',' {
			words = 0
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
			if strings.ContainsRune(".!?:;,\n()[]{}*#>\"", r) || isHole(r) && len(c.words) > 0 {
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
		case (w == "never" || w == "always") && participle(next):
			// "never opened", "always enabled": how it is.
		case speech[w+" "+next], speech[w]:
			return true
		case i > 0 && !leads[c.words[i-1]], i > 1 && c.words[i-1] == "to" && attempts[c.words[i-2]]:
			// Not where an imperative stands.
		case imperatives[w] && !failures[next]:
			return true
		case verbs[w] && c.goesOn(i):
			return true
		case i == 0 && asks[w] && auxiliaries[next], i == 0 && w == "as" && c.casts():
			return true
		}
	}
	return false
}

// goesOn reports whether the verb at an index has an object, and so is no noun: "list all files",
// "fix typos in this text", but not "list of files" and "test results of this run".
func (c clause) goesOn(i int) bool {
	rest := c.words[i+1:]
	switch {
	case len(rest) > 1 && rest[0] == "from" && c.end == '.' && objects[rest[1]]:
		return true // "Answer from the documents.", which is no label
	case len(rest) == 0, nouns[c.words[i]] && (from[rest[0]] || heads[rest[0]]):
		return false
	case objects[rest[0]], adverb(rest[0]):
		return true
	}
	return len(rest[0]) > 2 && !strings.HasSuffix(rest[0], "ed") && !failures[rest[0]] && !of[rest[0]] &&
		slices.ContainsFunc(rest[1:], func(w string) bool { return objects[w] && w != "from" })
}

// adverb reports whether a word tells how to do something: "answer politely". What happens daily or
// monthly may as well be a report.
func adverb(w string) bool {
	return len(w) > 6 && strings.HasSuffix(w, "ly") && !strings.HasSuffix(w, "thly") && !notAdverbs[w]
}

// participle reports whether a word tells what was done.
func participle(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && w != "embed"
}

// casts reports whether a clause that begins with "as" gives the model a role.
func (c clause) casts() bool {
	return len(c.words) > 2 && (c.words[1] == "a" || c.words[1] == "an") && !manners[c.words[2]]
}

// set makes a set of the words in a text.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[strings.ReplaceAll(w, "-", " ")] = true
	}
	return m
}

// union returns what is in either set.
func union(a, b map[string]bool) map[string]bool {
	m := maps.Clone(a)
	maps.Copy(m, b)
	return m
}

var (
	// speech is what is said to or by someone.
	speech = set(`you your you're yours please do-not must-not never do-not don't should-not always make-sure
		i-want i-need i-would i'd can-you could-you would-you let's using-the using-this using-these using-only
		role-play`)

	// leads are the words that an imperative may follow.
	leads = set(`and then or but so first second third next finally now also just briefly concisely carefully
		step only to kindly help fact double`)

	// imperatives are verbs that are no nouns, so that one is enough to tell.
	imperatives = set(`adapt adhere adopt advise analyse analyze annotate anonymize apply argue assess assist assign assume audit avoid be behave
		brainstorm calculate categorize choose cite clarify classify compare compose compute condense consider consolidate consult
		contrast convert create critique decide deduce defend define derive describe detect determine diagnose discuss
		distill distinguish elaborate emphasize emulate enforce ensure enumerate evaluate examine explain explore extract find
		follow formulate gather generate give greet handle humanize identify ignore illustrate imagine implement improve include infer inspect interpret
		introduce invent investigate itemize justify keep localize locate maintain mention mimic minimize narrate normalize obey omit optimise optimize organize
		paraphrase perform pinpoint predict prepare pretend prioritize proceed produce proofread propose prove provide
		recommend reconcile redact refactor refine reformat refuse rely remember remove reorganize rephrase reply
		recognize resolve respond restate restructure retell revise reword rewrite say select shorten simplify simulate solve
		speak specify standardize stay stick suggest summarise summarize synthesize tabulate tailor take teach tell think transcribe
		transform translate troubleshoot uncover understand unify validate verify visualize weigh write`)

	// failures turn an imperative into what failed: "write error: ".
	failures = set(`error errors failed failure`)

	// attempts are the words whose "to" leads no imperative: "failed to read the file".
	attempts = set(`able allowed attempt attempted attempting fail failed fails permitted supposed tried tries trying unable used`)

	// verbs are verbs that may be other words as well, so that what follows has to tell.
	verbs = union(nouns, set(`act add approach ask begin break check clean cluster collect combine complete continue correct count craft do draw
		drop exclude execute expand fill fix focus get go group hide highlight judge leave make map mind moderate
		play point polish prefer put quote recap render repeat replace reverse send share sketch skip sort spot
		strip tag tidy treat trim welcome wrap`))

	// nouns are the verbs that often stand for what they make.
	nouns = set(`address answer book build call change debug design document draft edit estimate flag format grade guess help
		label limit list look match merge name note order outline output parse pick plan present process prompt query
		rank rate read reason report research return review route run scan score search show split start state structure sum test
		triage turn update use work`)

	// from are words that make a noun of such a verb, as do heads, whose first part it is: "report
	// from", "test results".
	from  = set(`by from of`)
	heads = set(`body case cases comment comments data date description details document entries error errors
		feedback file files history id info items key list log logs message messages name names note notes number
		output outputs page path plan queue report response result results score status suite summary text time title
		total type value version`)

	of = set(`and for by from is of on or was`)

	// asks and auxiliaries begin a question, whatever ends it.
	asks        = set(`how what when where which who why`)
	auxiliaries = set(`am are can could did do does is should was were will would`)

	// orders are what instructions are called.
	orders = set(`conventions directives guideline guidelines instruction instructions persona prompt rules`)

	notAdverbs = set(`anomaly assembly biweekly hourly quarterly weekly`)

	// manners are no roles: "as a result".
	manners = set(`consequence fraction percentage precaution reference result rule whole`)

	// objects are the words by which a verb goes on.
	objects = set(`the this that these those it its them their my our me us a an all any each every both only one no
		in into to for from with without as at on by if whether how what which who why when where following
		below above based using your user customer briefly concisely json yaml markdown bullet at step up down out`)
)

var (
	anyTag  = regexp.MustCompile(`</?[A-Za-z\x{E000}-\x{F8FF}][^<>]*>`)
	openTag = regexp.MustCompile(`<([A-Za-z\x{E000}-\x{F8FF}][\w.:\x{E000}-\x{F8FF}-]*)(\s[^<>]*)?>`)
	inTag   = regexp.MustCompile(`<[A-Za-z\x{E000}-\x{F8FF}][\w.:\x{E000}-\x{F8FF}-]*\s[^<>]*$`)
	endTag  = regexp.MustCompile(`^[^<>]*>`)
	aside   = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]`)
	heading = regexp.MustCompile(`\*\*\w+( \w+)?:\*\*`) // **Extract:**
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
		if labels(above[strings.LastIndexByte(above, '\n')+1:]) {
			return true
		}
	} else if line = strings.TrimRight(line, " \t"); endsInHole(line) {
		label, rest, ok := strings.Cut(line, ":") // "Budget: $20 USD"
		if ok && labels(label+":") && !strings.ContainsAny(rest, ".!?") && !instructs(rest) {
			return true
		}
	} else if !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "!") && !strings.HasSuffix(line, "?") &&
		!(strings.HasSuffix(line, ":") && !labels(line)) {
		return true
	}
	next := []rune(strings.TrimLeft(right, " \t"))
	if len(next) == 0 || next[0] == '\n' || next[0] == '<' || next[0] >= hole0 {
		return false
	}
	return !(unicode.IsUpper(next[0]) && len(string(next)) < len(right))
}

// labels reports whether a line is a label or a heading of data.
func labels(line string) bool {
	return (strings.HasSuffix(line, ":") || strings.HasPrefix(line, "#")) && !instructs(line) && !announces(line)
}

// announces reports whether a label says that instructions follow: "House rules:", "## Guidelines".
func announces(label string) bool {
	for c := range clauses(label) {
		if (c.end == ':' || strings.HasPrefix(label, "#")) && orders[c.words[len(c.words)-1]] {
			return true
		}
	}
	return false
}

func isHole(r rune) bool { return r >= hole0 && r != utf8.RuneError }

func endsInHole(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isHole(r)
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
