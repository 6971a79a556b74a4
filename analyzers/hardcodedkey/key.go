package hardcodedkey

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// A family is a kind of credential.
type family struct {
	prefix string // "api" of "sk-ant-api03-"
	name   string
	env    string // the environment variable where it belongs
	sealed bool   // the body is 93 characters and "AA"
}

var families = []family{
	{"api", "API key", "ANTHROPIC_API_KEY", true},
	{"admin", "admin key", "ANTHROPIC_ADMIN_KEY", true},
	{"oat", "OAuth access token", "ANTHROPIC_AUTH_TOKEN", false},
	{"ort", "OAuth refresh token", "ANTHROPIC_REFRESH_TOKEN", false},
	{"sid", "session key", "ANTHROPIC_SESSION_KEY", false},
}

// other stands for families that are not known, or to come.
var other = family{name: "credential", env: "ANTHROPIC_API_KEY"}

// A key is a text that may be a credential.
type key struct {
	family     family
	start, end int    // place in the text searched
	text       string // never to be shown
	head       string // "sk-ant-api03-"
	known      bool   // has the shape of a credential, so that nothing else need show that it is one
}

// marker is in every credential.
const marker = "sk-ant-"

var shape = regexp.MustCompile(`sk-ant-(?:([a-z]+)[0-9]{2}-)?([A-Za-z0-9_-]+)`)

// find returns the credentials in text, except those that are obviously none.
func find(text string) []key {
	if !strings.Contains(text, marker) {
		return nil
	}
	var keys []key
	for _, m := range shape.FindAllStringSubmatchIndex(text, -1) {
		k := key{family: other, start: m[0], end: m[1], head: text[m[0]:m[4]]}
		body := text[m[4]:m[5]]
		if m[2] >= 0 {
			for _, f := range families {
				if f.prefix == text[m[2]:m[3]] {
					k.family = f
				}
			}
			if k.family.sealed {
				// What follows may be a mark of the text around the key, as in _key_.
				if k.known = len(body) >= 95 && body[93:95] == "AA" && strings.Trim(body[95:], "_-") == ""; k.known {
					body = body[:95]
					k.end = m[4] + 95
				}
			} else {
				k.known = 80 <= len(body) && len(body) <= 130
			}
		}
		k.text = text[k.start:k.end]
		if !fake(body, k.known) {
			keys = append(keys, k)
		}
	}
	return keys
}

// String tells the key from others without giving it away.
func (k key) String() string {
	return "Anthropic " + k.family.name + " " + k.head + "…" + k.text[len(k.text)-4:]
}

// words are what people write into a key that is none. None is so short that it is likely to turn
// up in a real one.
var words = []string{
	"changeme", "deadbeef", "demo", "dummy", "example", "fake", "foobar", "insert", "invalid", "lorem", "mock", "notareal", "notreal",
	"placeholder", "qwerty", "redacted", "replace", "sample", "secret", "test", "your",
}

// fake reports whether a person, rather than a random generator, has made up the body of a key.
// Of one in a known shape, which is long and drawn from 64 characters, it asks for more.
func fake(body string, known bool) bool {
	const (
		shortest = 16
		run      = 5 // one random key in 4000 has such a run
		block    = 8 // and hardly any has two blocks alike
	)
	upper := strings.ContainsAny(body, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	lower := strings.ContainsAny(body, "abcdefghijklmnopqrstuvwxyz")
	digit := strings.ContainsAny(body, "0123456789")
	if len(body) < shortest || !digit || !upper && !lower || known && !(upper && lower) {
		return true
	}
	folded := strings.ToLower(body)
	letters := strings.NewReplacer("-", "", "_", "").Replace(folded)
	if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(letters, w) }) {
		return true
	}
	inOrder := 0                           // neighbours alike or consecutive
	for _, step := range []int{-1, 0, 1} { // as in 54321, xxxxx, abcde
		length := 1
		for i := 1; i < len(folded); i++ {
			if int(folded[i])-int(folded[i-1]) == step {
				length++
				inOrder++
			} else {
				length = 1
			}
			if length == run {
				return true
			}
		}
	}
	if 5*inOrder > 2*len(body) { // as in abc123def456
		return true
	}
	for i := block; i+block <= len(body); i++ {
		if strings.Contains(body[:i], body[i:i+block]) {
			return true
		}
	}
	// The lower bounds are four fifths of what 64 and 16 equally likely characters have.
	if known {
		return entropy(body) < 4.8
	}
	return entropy(body) < 3.2
}

// entropy returns the bits of information in a character of s, from how often each occurs.
func entropy(s string) float64 {
	var count [256]float64
	for i := range len(s) {
		count[s[i]]++
	}
	var bits float64
	for _, n := range count {
		if n > 0 {
			p := n / float64(len(s))
			bits -= p * math.Log2(p)
		}
	}
	return bits
}
