// Package comments holds credentials that are commented out: as public as others.
//
// Run it with ANTHROPIC_API_KEY=sk-ant-api03-IDWZTtrOtZu54AkxV8OsIYvFBDLbwCNeoWpzmaGVgNAVNAxIUHZdf6hijLGSrovLaKzdtrVS81fKPCOdt-g8EYT1O80r5AA // want `^Anthropic API key sk-ant-api03-…..AA is in a comment, .*; revoke it and remove it from here$`
package comments

// TODO: remove sk-ant-oat01-5c96F4rLeBYEAqAPn6tttm3hlXOjSdDUx075kH7osjgMv8-7wwLjR-3rbEx3iMkAxC-nf4eWkbwkyMiY1UrIcuZ82CpUn9X. // want `OAuth access token`

func client() {
	// option.WithAPIKey("sk-ant-api03-qfg1TdGf7_GrrqwCs2l3gHmc7miGfLUI3idkbAkfKRFQUxwbZHX9cRO72aeC96x0VgUzBWu4LZpkoeh-Gyw-XfCDqMBCIAA"), // want `API key`
	_ = 0 /* old: sk-ant-admin01-H66zLVarISn4sHheoU_XPZ4dsItqKJMVWlgv388h7ghxrD-WVWefSRIKHgjVeZEoZPmReoz8ZBdEmq2UsIr5ymiNdYaulAA */ // want `admin key`
	/*
		This is only a form: sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA
		The one of staging is _sk-ant-api03-m5gxxH0dxILljN-xRcSAbCBPdab35EGNyzdW2G9omjHTrzFqU6XvU8n9y6fttBbb2MdEM7Z28UUFD1VwCUhP-k33etluiAA_ // want +2 `API key`
	*/
	// option.WithAPIKey("sk-ant-api03-..."), or sk-ant-..., or <key>
	// The hash of the key is GJYSoCMapCQHqMVvpaHeX4pd3hD7gTI1wA6UHAUXgmsD82BfV0hxjgKDhsns5V4sdeY3C0_nSKfMY2KeoHaZl5_yf7z5rAA
	// Only the beginning: sk-ant-api03-U5Oom-ZGDFJm0lhkvXr8wuDOg1b73J55SlhXBBe7WEzxVGu
}
