package hardcodedkey

import (
	"math/rand/v2"
	"strings"
	"testing"
)

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

func random(r *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(b)
}

// Of random keys hardly any is taken for one that a person has made up.
func TestRandomKeys(t *testing.T) {
	const total = 20000
	r := rand.New(rand.NewPCG(1, 2))
	missed := 0
	for range total {
		if keys := find("k=" + marker + "api03-" + random(r, 93) + "AA;"); len(keys) != 1 || !keys[0].known {
			missed++
		}
	}
	if missed > total/500 {
		t.Errorf("missed %d of %d random keys", missed, total)
	}
}

// A message shows four characters of a key at most, and its kind.
func TestString(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, head := range []string{"sk-ant-api03-", "sk-ant-oat01-", "sk-ant-sid02-", "sk-ant-zzz01-", "sk-ant-"} {
		body := random(r, 93) + "AA"
		for _, k := range find(head + body) {
			_, shown, ok := strings.Cut(k.String(), head+"…")
			if !ok || shown != body[91:] {
				t.Errorf("a key that begins with %s is shown as %q", head, k)
			}
		}
	}
}

func TestFake(t *testing.T) {
	const real = "2Zr8kQw5Hx1Vn7Lc0Tj4Ub9Ps3Gd6YmR"
	if fake(real) {
		t.Errorf("%s is fake", real)
	}
	for _, body := range []string{
		"", "AA", "2Zr8kQw5Hx1",
		strings.ToLower(real), strings.ToUpper(real),
		"ZrkQwHxVnLcTjUbPsGdYmR",
		real + "xxxxx", real + "12345", real + "edcba", real + "aBcDe", real + "AAAAA",
		real + real, real + "0" + real[:8],
		"test" + real, "Test-" + real, "EXAMPLE" + real, real + "-fake", real + "_t_e_s_t",
		"Aa1Bb1Aa2Bb2Aa1Bb2Aa2Bb1Ab1Aa1Bb2",
	} {
		if !fake(body) {
			t.Errorf("%q is not fake", body)
		}
	}
}
