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
	const real = "2Zr8kQw5Hx1Vn7Lc0Tj4Ub9Ps3Gd6YmRe2Wq8Nk5Jz1Xv7Bl0Ct4Hu9Fp3Sa6DgMi2Oo8Ey5Rk1Wz7Qn"
	for _, known := range []bool{true, false} {
		if fake(real, known) {
			t.Errorf("%s is fake", real)
		}
		for _, body := range []string{
			"", "AA", "2Zr8kQw5Hx1",
			real + "xxxxx", real + "12345", real + "edcba", real + "aBcDe", real + "AAAAA",
			real + real, real + "0" + real[:8],
			"test" + real, "Test-" + real, "EXAMPLE" + real, real + "-fake", real + "_t_e_s_t",
			"abc123def456ghi789jkl012mno345", "local-development-only", "Aa1Bb1Aa2Bb2Aa1Bb2Aa2Bb1Ab1Aa1Bb2",
		} {
			if !fake(body, known) {
				t.Errorf("%q is not fake", body)
			}
		}
	}
	for _, body := range []string{
		"prod-8fj3kd92ms0a1lq7xz", "3f9a8b7c6e5d4f3a2b1c0d9e8f7a6b5c", strings.ToUpper(real), "2Zr8kQw5Hx1Vn7Lc",
	} {
		if fake(body, false) {
			t.Errorf("%q is fake though used as a credential", body)
		}
		if !fake(body, true) {
			t.Errorf("%q is not fake though in a known shape", body)
		}
	}
}
