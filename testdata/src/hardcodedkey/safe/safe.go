// Package safe holds what looks like a credential and is none.
package safe

import (
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"

	"github.com/anthropics/anthropic-sdk-go/option"
)

// Placeholders.
const (
	_ = "sk-ant-..."
	_ = "sk-ant-…"
	_ = "sk-ant-api03-xxxx"
	_ = "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"
	_ = "sk-ant-api03-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX-XXXXXXXAA"
	_ = "sk-ant-api03-0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000AA"
	_ = "YOUR_KEY"
	_ = "<key>"
	_ = "sk-ant-YOUR-KEY-HERE"
	_ = "sk-ant-api03-${ANTHROPIC_API_KEY}"
	_ = "sk-ant-api03-{{ .Key }}"
	_ = "sk-ant-api03-%s"
)

// Made up by a person.
const (
	_ = "sk-ant-test-key-12345678901234567890"
	_ = "sk-ant-api03-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUAA"
	_ = "sk-ant-api03-q7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7Zt2LmXq7ZtAAA"
	_ = "sk-ant-api03-thisIsNotARealKeyButItHasTheRightLengthSoThatTheCheckOfTheFormLetsItPass1And2And3OfTheTestsHereOkAA"
	_ = "sk-ant-api03-fake-2Zr8kQw5Hx1Vn7Lc0Tj4Ub9Ps3Gd6YmR-e2Wq8Nk5Jz1Xv7Bl0Ct4Hu9Fp3Sa6DgM-i2Oo8Ey5Rk1Wz7Qn0Jt4Vh9AA"
	_ = "sk-ant-api03-2Zr8kQw5Hx1Vn7Lc0Tj4Ub9Ps3Gd6YmR-EXAMPLE-e2Wq8Nk5Jz1Xv7Bl0Ct4Hu9Fp3Sa6DgM-i2Oo8Ey5Rk1Wz7QnAA"
	_ = "sk-ant-oat01-dummy-2Zr8kQw5Hx1Vn7Lc0Tj4Ub9Ps3Gd6YmR-e2Wq8Nk5Jz1Xv7Bl0Ct4Hu9Fp3Sa6DgM-i2Oo8Ey5Rk1Wz7Qn0Jt4V"
	_ = "sk-ant-api03-deadbeefcafebabe0123456789abcdefdeadbeefcafebabe0123456789abcdefdeadbeefcafebabe0123456789abcdAA"
	_ = "sk-ant-REDACTED"
	_ = "sk-ant-should-not-leak"
)

// Not the shape of a key, and used as nothing.
const (
	_ = "sk-ant-api03-TAzRZK7sNMlpdOzC-DPJ83t4W58aKwajl7WUm-5BGbr9jtg"
	_ = "sk-ant-epp8uOlwHj_Sqt-eTl8ZLKOYqbQf6vFx15jEh4sF"
	_ = "kIkLQ1CRZf4-USrYOZ_wKZZJ_vcrkiK74a_djOQdJgUI1xPhl7W9UjHJSn-ernxuK6Dv1Pw0YC6ybFqDLRy0EP1C9dPprAA"
	_ = "sk-proj-MUL3NIIeLCESosW4xp7JtnSIRlFe_VoRtucxmGqkeKpaIS-M6ai1Z00z5edUv9DurzkGsqWkC737wyTLqD1ep7ddX_tpYAA"
	_ = "SK-ANT-API03-F2mEUDEAhpG8W0ZKGSohNC-EOMkvDcc5lJDDeGBQ8vgGiZTMthtxJqDZ0-k28NakPE-MOM-gN503trnnx94erzJ2OTJasAA"
	_ = "sk-ant-api03-pmA3kUAhkCpgpg1cOOjZs_E3sdpv20k6aObJLAIpTluPN1MLEwsCb_UuBVfZRfuKq03OgeILTs1qGcmSJVj7AHkXosfH8AAjDP3GHLtnUar9qb7Ceh7rFD6gVs6qJNLYTzp8_zqrle0DcmcyVDi78Psq1aCcODENth-2MxCLdD3OOB2hPT_yghlaVgipAA"
	_ = "sk-ant-sid01-Kq2A7Xaga0jW6R3qbsmH1OHlpz9ssLahIWYpvgVzh4K1YkUgZ9e2RdoHUw6sdF9arf6dRo48I_aJ4lvlcNlPsKwNfGSEWAAVhYN_AoF5M8zK9LC03D0VMdgu1Vv0oAsj3krVESGAeDbBh5jwLvHf2F0pc54CSwEzXR8l8fYwEuc7GUcLW-JvSNCvR0F5AA"
)

var key = regexp.MustCompile(`sk-ant-(api03|admin01)-[A-Za-z0-9_-]{93}AA`)

func valid(k string) bool {
	return strings.HasPrefix(k, "sk-ant-api03-") && len(k) == 108 || strings.HasPrefix(k, "sk-ant-oat")
}

func mask(k string) string { return "sk-ant-…" + k[len(k)-4:] }

func clients(r *http.Request, token string) []option.RequestOption {
	r.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	r.Header.Set("x-api-key", "sk-ant-api03-xxxxxxxxxxxxxxxx")
	r.Header.Set("Authorization", "Bearer "+token)
	fmt.Println("export ANTHROPIC_API_KEY=sk-ant-...")
	os.Setenv("ANTHROPIC_API_KEY", "sk-ant-test-q7Zt2LmX9rVb4NcW8dKf")
	return []option.RequestOption{
		option.WithAPIKey(""), option.WithAuthToken(token),
		option.WithAPIKey("sk-ant-test"),
		option.WithAPIKey("my-anthropic-api-key"),
		option.WithAPIKey("sk-ant-api03-" + strings.Repeat("x", 95)),
	}
}

var (
	_ = []byte{'s', 'k', '-', 'a', 'n', 't', '-'}
	_ = []byte("sk-ant-")
	_ = [256]byte{'s', 'k', '-', 'a', 'n', 't', '-', 'a', 'p', 'i', '0', '3', '-'}
	_ = []string{"sk-ant-api03-", "YdDKbqS_jJUL3bdUl9YHPgspMdnO6B2q2LQHf6puG0cBokuPy10gFfrPnIo8D3-z2R_En1zwq_SoTMB6xS8sbC7QUvz4dAA"}
	_ = []byte{0: 's', 1: 'k'}
	_ = []int{-1, 300, 1 << 40, 3, 4, 5, 6, 7, 8}
)
