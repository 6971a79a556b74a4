// Package credential holds texts that only their use makes credentials.
package credential

import (
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/sashabaranov/go-openai"
)

func direct(r *http.Request) {
	option.WithAPIKey("sk-ant-LfgsqXL8x8sILjSvHPjXl9oJjxrkAb08v41zwS0S")                                                                               // want `^Anthropic credential sk-ant-….... is written`
	option.WithAuthToken("sk-ant-oat01-6bb6AE4ORMYSeZKiUXLZqk8TwqIJw8mrOPQG")                                                                          // want `^Anthropic OAuth access token sk-ant-oat01-….... is written`
	option.WithAPIKey("sk-ant-api03-52JtKfrnn9wUEmF0iQWz2AZzZQ8wWanKwNYdZb7kY86BOET")                                                                  // want `API key`
	option.WithAPIKey(string([]byte("sk-ant-7iDBxIIYFxqRUp9wlXTx7RGP6H-XuquCC7K_lZjq")))                                                               // want `credential`
	option.WithHeader("X-API-Key", "sk-ant-2OGxg6fmIGr7wsZccCeDPPxw3iTPHWuNsJvV7rVP")                                                                  // want `credential`
	r.Header.Set("x-api-key", "sk-ant-j0u5Dx6lj-cv6DiDOiaCkDFf3fBIZ_X0al_e-iqA")                                                                       // want `credential`
	r.Header["X-Api-Key"] = []string{"sk-ant-bnaRiaF9o2HPKwbvPR2NkqlQG_4UKRFbDwZ5muS7"}                                                                // want `credential`
	r.Header.Set("authorization", "Bearer "+"sk-ant-IIToQnLBf6yLcHgeFUMPo6CdyFkaJ9AjlPMmT-1t")                                                         // want `credential`
	os.Setenv("ANTHROPIC_API_KEY", "sk-ant-FS9ujvWKOkL0ddBOZaoYjETe4WJycMjlficVvGJW")                                                                  // want `credential`
	openai.NewClient("sk-ant-xuKuCF-AXwE_xexA3ftEQSuacx-X5hOrpZ1iNL6z")                                                                                // want `credential`
	openai.DefaultAnthropicConfig("sk-ant-ocXkVsxH87qMKsLe2ibvd1KBybQ3HXM9oXzBDj9U", "https://api.anthropic.com/v1")                                   // want `credential`
	_ = map[string]string{"x-api-key": "sk-ant-yrIlmW24yV0Fxdl3gAQbeC4lvRZSqe_XyL08aCLN", "accept": "sk-ant-EdxBOAz-UpVQf5SD8tMRa48Osl6BbFnlHkfWhSOs"} // want `credential`
}

func env(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

const constant = "sk-ant-u5JiEecFA53AopCupfAR7a7BaRCQ4bFiREAc9jAc" // want `credential`

const unused = "sk-ant-RvNK-blEeJlOOiupZrl_IGnpSeM2gF_r-9wY_QHm"

var variable = "sk-ant-VqF3CaqgWBVMqnn6CTL_sLSMmeawpeZGJaeYXX90" // want `credential`

type config struct {
	key, name string
}

func returned() string {
	return "sk-ant-FG-FAp0tpW83kR-L1E2Ca_0Yy_V9u2DUbU5_1Vum" // want `credential`
}

func (c *config) token() string {
	return "sk-ant-RyHLhsnhz8Wg4UhgmFXotn8I9yYJtdPTI7ceriz3" // want `credential`
}

func newClient(name, key string) option.RequestOption {
	return option.WithAPIKey(key)
}

func generic[T ~string](key T) option.RequestOption { return option.WithAPIKey(string(key)) }

func through(c *config) {
	option.WithAPIKey(constant)
	option.WithAPIKey(variable)
	option.WithAPIKey(returned())
	option.WithAuthToken(c.token())
	option.WithAPIKey(env("ANTHROPIC_API_KEY", "sk-ant-M5gkKoTaRDbm-FvokqPhfjIROmscvOIE7RalMzUw")) // want `credential`

	local := "sk-ant-K2CDtqk0P-GH2NWAjGVAEk2y0hPKMc8xSD1HFGsJ" // want `credential`
	again := local
	option.WithAPIKey(again)
	var late string
	late = "sk-ant-msqZlKAOoRb9zU7X5XtluurtGD7MkVEI2mWpXBJq" // want `credential`
	option.WithAPIKey(late)

	c = &config{key: "sk-ant-AuyUwsLcboq4pIu4hXEiTzeM5Ksgm7zU8bqy9cDN", name: "sk-ant-nUrBWlRROf4VN6ZUzT_at0ebaqkzMWeILeTsCDI0"} // want `credential`
	c.key = "sk-ant-WaLaEFkFTmzPT9cU5hUE1YLeAT3qStEP4gnuvXbS"                                                                    // want `credential`
	newClient(c.name, c.key)
	newClient("sk-ant-U7bMpy21CLUXaMehf8oVAk8B20cr9tfP-y3DQZ8D", "sk-ant-iGkGz2rzWd4RnOlM1A_kL-xkig2EDAQXpvjsNkFD") // want `credential`
	generic("sk-ant-KUOEJCz0XgZ3sGi3OAwR3XtWFZWhF48Fq0Hk3ryJ")                                                      // want `credential`

	other := "sk-ant-fgHOydzaCJpWbJX4p83sD1kZO1i8mt_G__fgLe-T"
	_ = other == constant
	loop := "sk-ant-Y7CGqIeCMzDFLuFaJzCq7WJ5k48zXsrs3KXvmdMC"
	for range 3 {
		loop, other = other, loop
	}
}

// Settings of other things.
func safe(r *http.Request) {
	option.WithHeader("X-Request-Id", "sk-ant-mfgM2SKa9msVEjRMTnEmh8ssm5ge_y4RCzAYY9_6")
	option.WithAPIKey("sk-ant-V_qA2nI3Dsq5")
	option.WithAPIKey("sk-ant-local-development-only")
	r.Header.Set("X-Trace", "sk-ant-dIDg_k9gkmxF91TISFum5AA2DJDpiMG-kE4TMrbE")
	openai.DefaultAnthropicConfig("", "sk-ant-RKDab_GKf9azVTo8fZaFAAV0Xbgh4weTe542rwky")
	func(key string) {}("sk-ant-gNkA9kSJgcY8GCNe8hcGQB6ZeAdoRuyVLmvGzXHe")
}
