// Package shapes holds credentials in all the places where a program can write them.
package shapes

import (
	"flag"
	"fmt"
	"net/http"
	"os"
)

// Every family.
const (
	apiKey       = "sk-ant-api03-cOQTBP6tUWfm0kOqpQyP1OlFdyKhlIB3opX3AKcL1rxIu4sHSC-GUMEPYZNFeHFXlwDpvt1lYmzB5Uvoad_-q5QMegD5vAA"   // want `^Anthropic API key sk-ant-api03-…[A-Za-z0-9_-]{2}AA is written into the program, .*; revoke it and read the new one from the environment$`
	adminKey     = "sk-ant-admin01-fX3r1HDY0hWokTpXtZVuRT_L_K4kxegm7LKhgiXWnhiId2BJKKO8NqOmXFjpzUukMrMTvcfeM-W7nafAf63dXFq9fYVPHAA" // want `^Anthropic admin key sk-ant-admin01-…..AA is written`
	accessToken  = "sk-ant-oat01-yUmvmTVcvFKXMhbzlEd4VvOzuYFl7iKCyZQeG-JDWxCOQ2fgrlaQJx3dfqSwAExxC0nLfYmF9jA7ej3QrZP1IWbz1db74J5"   // want `^Anthropic OAuth access token sk-ant-oat01-….... is written`
	refreshToken = "sk-ant-ort01-0b-BTZF4agJo9oRwdBdAfLftoHdYlHl2z9kjNlm0R0KG7kJ5KqhTo4ZCvaFK2THmNUQKie9mUfJthl2FfsSgwfP38B4xpIs"   // want `^Anthropic OAuth refresh token sk-ant-ort01-….... is written`
	sessionKey   = "sk-ant-sid01-VvDQEdtovCngbgxKhBtvGX8CiNtxXkZWI7gAyIuwMUfBu2jN4KBe1BDgMHxHkt2NumGDbneu7Z-GymloP8M9tJCWiG5GpOu"   // want `^Anthropic session key sk-ant-sid01-….... is written`
	later        = "sk-ant-wif07-Y0Lbzf7B1QG41v9CfNDxlexuamy4D9Ae2zN5NsQN7WfH7BPOeD90hq81vPl6Vs4Bc5V_sWEq582E7pQ2zH2IgRCfFvTY71Y"   // want `^Anthropic credential sk-ant-wif07-….... is written`
)

// A constant is reported where it is declared, whatever is made of it.
var uses = []string{apiKey, apiKey, "Bearer " + accessToken}

// Built by +, once at the outermost expression, wherever it is cut.
const prefix = "sk-ant-api03-"

var (
	_ = "sk-ant-" + // want `API key`
		"api03-" +
		"eojjdkWRfmJDasSKvPTvNHqU9krJqIMqRkbZ5ciEPRGrUhReW8bw-nvgGSkuQxnkhV2yEDZ0_VpfL_rb8kJLOW_raADtHAA"
	_ = ("sk" + "-ant-api") + ("03-ti_5BJgnDyiYZA4lUBb_ez09u-W0Qje4rbp2uqGq1W4LHMTFuUKmKWVNLGxPExNI6b_fFgUhrpAgSOJWZbmWE7zj8FlSCAA") // want `API key`
	_ = prefix + "8zeN1PaFD956CyekkSFWGVRMygNi2Ut6Gg_oN_s7FyjBS-QQDQjMVJAB8QtAWC3Qs4bs8n31gAVWu_UWtZU3nJY9S4iZIAA"                   // want `API key`
	_ = os.Args[0] + "=sk-ant-api03-sEwphqx76RJUNs2QJnvv3cfUXPnQJ6nljlPnEwZWhPBIRBjWpnY9bwzWDTRVIgHt5qZYUNxBlO2JxMUIgvBCVZadPdf1VAA" // want `API key`
	_ = "\x73k-ant-api03-2d9lvdcv-580VdnYU_uXnLDrK6kWqMg7SKrJCmMwbhG8FMrq_7bF-vBCL_9-aj7TQuCh4ESm7Xu37YZe2UKU51-3R_j9GAA"            // want `API key`
)

// Bytes and runes.
var (
	_ = []byte("sk-ant-api03-LoLWyBwZnXu3PjEbI-MOMvb7HM_ayw4ZmaOgZXLdZJDbXp-4xP_D0CzfcOXDQJ9foajjYK3VAxd4dx-d1ClWYth6PuZ-8AA")                                                                                                                                                                                                                                                                                                                                                                                                                                             // want `API key`
	_ = []byte{'s', 'k', '-', 'a', 'n', 't', '-', 'a', 'p', 'i', '0', '3', '-', 'N', 'I', 'N', 'B', 'c', 'R', 'i', 's', 'Y', 'Z', 'j', 'B', 'P', 'm', 'h', 'l', 'M', 'f', 'G', 'D', 'e', '4', 'N', 'O', 'A', 'M', 'w', 'P', 'S', 'R', 'W', 'U', 'h', 'G', 'f', 'i', 'd', 'N', 'D', '7', '6', '8', '9', 'c', 'n', 'B', 'W', 'L', '_', '2', 'A', 'E', 'd', 'x', 'd', 'R', 'w', 'P', 'j', 'b', '4', '8', 'b', 'z', 'x', 'a', 'I', 'M', 'e', '4', 'c', 'Q', 'U', 'd', '8', 'C', 'v', 'c', 'r', 'V', 'F', 'd', 'l', 's', '7', 'g', 'X', 'j', '8', 'h', 'Q', 'd', 'Z', 'A', 'A'} // want `API key`
	_ = [...]byte{115, 107, 45, 97, 110, 116, 45, 97, 112, 105, 48, 51, 45, 116, 108, 66, 89, 89, 55, 82, 74, 79, 65, 66, 116, 122, 82, 53, 66, 121, 84, 53, 115, 50, 104, 50, 122, 54, 114, 66, 115, 82, 69, 104, 109, 74, 67, 86, 104, 85, 54, 88, 65, 110, 95, 81, 45, 68, 103, 75, 56, 103, 97, 87, 86, 83, 45, 120, 57, 84, 99, 115, 97, 85, 84, 80, 117, 72, 103, 67, 83, 75, 70, 68, 56, 51, 120, 85, 116, 105, 49, 95, 72, 97, 76, 102, 101, 69, 115, 45, 121, 87, 115, 104, 111, 112, 65, 65}                                                                     // want `API key`
	_ = []rune{'s', 'k', '-', 'a', 'n', 't', '-', 'a', 'p', 'i', '0', '3', '-', 'A', 'o', 'J', 'w', 'o', 'O', 'C', '5', '6', 'z', '2', 'a', 'g', 'i', 'e', 'c', 'T', 'i', 'r', 'X', 'Q', 'S', 'U', 'N', 'i', 'C', '3', 'Q', '3', 'P', 'l', 'C', 'R', 'e', 'S', 'p', 'r', 'M', 't', 'B', 'r', 'F', 'r', 'v', 'u', 'L', 's', '6', 'J', '6', 'r', 's', 'I', 'H', 'b', 'g', 'j', 'A', 'e', '0', 'H', '8', '0', 'w', 'm', 'V', 'X', 'a', '5', 'z', 'L', 'd', '6', 'E', 'p', 'N', 't', 'V', 'X', 'a', 'o', 'j', '-', 'r', 'F', 'u', 'l', 'K', 'c', 'h', 'U', 'L', 'o', 'A', 'A'} // want `API key`
)

type secret string

type config struct {
	Name, Key string
	Secret    secret
}

// Composite values.
var (
	_     = map[string]string{"key": "sk-ant-api03-ya2dTFPnjW2SGLXOnvzXc8EvygwTJeRL7pn3C31EyLNhpju_rwL6xdTfLmoiv6s9AWdRYAXwUr5c0QeW2vt64EwPgHY58AA"}                                                                                                         // want `API key`
	_     = map[string]bool{"sk-ant-api03-z71ZVAtdzpSB7872KSsDJGBNpeQuk_SQiXEg6sDaEoKS_PhnYYYxGrzK04VXBit_3iileEjFxQhfBwJCTqgwRkehiBVolAA": true}                                                                                                            // want `API key`
	_     = config{"prod", "sk-ant-api03-tanLs1RzxHoSlS5Au0gi0h9siGRKCJDy-WjwSwpZyl6UD3jCx3gT9Z65-emIvlVnoQKzkeQREUA_VtM-4cgPhUcJnfcckAA", "sk-ant-admin01-55yz5tlK74xVEO5j6YuhZqtLyMKyB4WnEfQgLpXAqqU0mO9lkGBloaxHA_iyDtWHgilCEn4dL08wDTZleeOqoR3caK3SAAA"} // want `API key` `admin key`
	_     = []config{{Key: "sk-ant-api03-C5tqiv-JvqHksyl25NJnKaGF0JV7JQhZ_nWYrEjuaKDA0p4P2A6v6vkn3xbv_E_RKq74ycuUhE63tpBJF6YrUkWRHsUptAA"}, {Key: os.Getenv("KEY")}}                                                                                         // want `API key`
	_     = secret("sk-ant-api03-R5eeEq_42mk4Ypq5W5NxB1MX3oIMPbRcFk56fj3xjfXTm6QLkxZHXkufh3VseRb2FQBGURqFpP17edIi9MMsGSPUhjmSfAA")                                                                                                                           // want `API key`
	_ any = "sk-ant-api03-59WgCyFTaErB0CDxTmc56ceeL63xz2zTA3c5XAPMcgaGfHGIH2AWULymI03B2Y-lwo3jHusdYLxu-nezEHcMkN0i1HCsSAA"                                                                                                                                   // want `API key`
)

// want +3 `API key` `admin key`

// Text that holds several, one of them twice.
var env = `
ANTHROPIC_API_KEY=sk-ant-api03-r-wCkYHDa8JIul9uwmBelQeIaIPheVnIfkVAqsudaHJKsq2xvJvscAR8oUc8e-8j0Byf7_FCOTuKwWAYYTMu6ngPuLwReAA
ANTHROPIC_ADMIN_KEY=sk-ant-admin01-gy8FWsNjv-XTWsvq0vdw4obDtSVx0rTjUQHxw4KTHXRuTwZcQgX1fD6HoVKmhKdIkWzL31egBnZ7THMlZuUM5eQOqJAGKAA
`

var script = `{"key": "sk-ant-api03-SJMOjgTTESH72jLJg8uRZp6gdgzKO4Eqs9vPqgS1uhQKvCJwgN-fpxAO12g59vFY4r9zQHL92cNUBr3KSVhMa4bfEiBECAA\n", "next": 1}` // want `API key`

type tagged struct {
	Key string `default:"sk-ant-api03-Oo-fGd9wu4Z8rK8kZ5lpQanIErVvwaw4SFZGK50ozPCDXrLiw4YcNNv3q1svUkQOmFg52zKHUmcnw-VKXC4JwcUalla0gAA"` // want `API key`
}

var key = flag.String("key", "sk-ant-api03-737AUn025k50SBh1omkukChndsMlxv73FB5rPwM8aTUcRwXRGlZ-1cBKvSBTqS0n83ZnJRp5n2lyNPf6WO3CJXb8s-V6UAA", "the key") // want `API key`

func serve(r *http.Request, token string) {
	flag.StringVar(&token, "token", "sk-ant-oat01-S5qBFKS4ZigPow1Z653Z4RkU_ZKf4AgmPyGPWiiIdeW9IRs6MsWw0JTUub8qfsDAeYw5HBITPzKcH0vwdtzF82gINIzJXT9", "the token") // want `OAuth access token`
	r.Header.Set("x-api-key", "sk-ant-api03-j_zU3qIizZzxpvVdfikHCUu9bOcGweaSAqhFvrNotltRUYyXbDSPKhhWFEK-uDGlb2fwSLPtw0GDtyN8J1rdjbbMy3kiPAA")                    // want `API key`
	r.Header.Add("Authorization", "Bearer sk-ant-oat01-tzpfDx58unmru6Js-2KBfX7JYxVCxCeyroNosYGlPqFf4kzyr_v7bl4tBRAehtkxZNkRwzhAS6B71_1fpo9OBi96lvP5OzF")         // want `OAuth access token`
	r.Header = http.Header{"X-Api-Key": {"sk-ant-api03-gwWzOtWjM6UR8CeP1hilpNEGWqJRWvDsAKfeffV2C3ujYL9S9Uz60CDH-ZVut9EYS-XbXyHmU2XXGuewIXeMJAsyRgzSvAA"}}        // want `API key`
	r.URL.RawQuery = "beta=true&key=sk-ant-api03-7keb8dDyYHo3SV5OuqBTJxbPgpdbbjyrwvOfeDrUgItduCUg0GIOV7XCokmwkdnp0C3VCcKRhWp1GVPgVpGpztFIRpSeTAA&n=1"            // want `API key`
	os.Setenv("ANTHROPIC_API_KEY", "sk-ant-api03-7vQisboyjDvF2hI3TUdgZSkSg3wGmI1hYBwxspygm_J8bmZxRCe6qzxlTaZPuG9nk5RUuYOctbO9O-pokL9AJmmmGfpFKAA")               // want `API key`
	switch token {
	case "sk-ant-api03-w8Jl9m0lQjs-8QPrWRs9pNtiG3G5LzJjDhdVUWQOAPvUOE1clZjif8C_X7LWINIq2NPZBDusUnQJSHnrwGKuqz07oNN-qAA": // want `API key`
	case apiKey:
	}
	func(keys ...string) {}("", "sk-ant-api03-Aq93fAr1Gx0yiYj8OEyJxf0-vuuZJcY6Tdc8Uzgudu9IQLXpGyHb1jN-6AgfhI0y8CFbtUrXmhH3Pvp7hprOd4_VHJA-QAA")                                                                                                        // want `API key`
	fmt.Printf("sk-ant-api03-y-1f6X9LZftPHIT6ILpd26yiiUnkFT9p7GSa0nj7YMGySKIMWtlajSENlcs0wR3gOcNuPGcHXXkwieGhpK9Frb5JKvDmTAA %d", len("sk-ant-api03-tj1d5utm8inKMF06G0XdjY43Qxbyy8jQqbmCger_JaxysbQ0wNrTr3aeiEB0SzrhT2VJdzaIMGayxNoi7rVsG1srGYHLfAA")) // want `API key` `API key`
}

func fallback() string {
	if k := os.Getenv("ANTHROPIC_API_KEY"); k != "" {
		return k
	}
	return "sk-ant-api03-Vkw1u2wnG8YbSbewiRbFOVupbd9NkfNE56Sdx9A5oHQrPB8Ejx_8Fr8-tnWLonfEuRTsvyxE3nJTp7jd97VZC-56AqHvJAA" // want `API key`
}

func generic[T ~string]() T {
	return "sk-ant-api03-Eehdzpy4NCLBEc10cAY9MYY_vd4pzBoFZAPZXI1N7Eqg1rtk6ocFrZrmP0GgInx-16n_9HTYc3V_HGkbyONZX07OwbaqHAA" // want `API key`
}
