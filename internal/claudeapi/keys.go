package claudeapi

import (
	"slices"
	"strings"
)

// keyParams tells which parameter of a function is the credential of a client that talks to
// Claude. Where the function is a variable, its name is written like a function's.
var keyParams = map[string]int{
	"github.com/anthropics/anthropic-sdk-go/option.WithAPIKey":    0,
	"github.com/anthropics/anthropic-sdk-go/option.WithAuthToken": 0,
	"github.com/liushuangls/go-anthropic/v2.NewClient":            0,
	"github.com/tmc/langchaingo/llms/anthropic.WithToken":         0,
	"charm.land/fantasy/providers/anthropic.WithAPIKey":           0,
	"github.com/mozilla-ai/any-llm-go.WithAPIKey":                 0,
	"github.com/teilomillet/gollm.SetAPIKey":                      0,

	// Clients of OpenAI's API, which Anthropic and others serve Claude by, too.
	"github.com/openai/openai-go/option.WithAPIKey":            0,
	"github.com/openai/openai-go/v2/option.WithAPIKey":         0,
	"github.com/openai/openai-go/v3/option.WithAPIKey":         0,
	"github.com/sashabaranov/go-openai.NewClient":              0,
	"github.com/sashabaranov/go-openai.DefaultConfig":          0,
	"github.com/sashabaranov/go-openai.DefaultAnthropicConfig": 0,
}

// keyFields are the struct fields that hold such a credential.
var keyFields = map[string]bool{
	"github.com/anthropics/anthropic-sdk-go/aws.ClientConfig.APIKey":           true,
	"github.com/anthropics/anthropic-sdk-go/bedrock.MantleClientConfig.APIKey": true,
	"github.com/anthropics/anthropic-sdk-go/foundry.ClientConfig.APIKey":       true,
	"github.com/cloudwego/eino-ext/components/model/claude.Config.APIKey":      true,
	"github.com/cloudwego/eino-ext/components/model/claude.Config.AuthToken":   true,
	"github.com/firebase/genkit/go/plugins/anthropic.Anthropic.APIKey":         true,
}

// keyNames are the headers and environment variables that hold such a credential, in lower case.
var keyNames = map[string]bool{
	"anthropic_admin_key":     true,
	"anthropic_api_key":       true,
	"anthropic_auth_token":    true,
	"authorization":           true,
	"claude_api_key":          true,
	"claude_code_oauth_token": true,
	"x-api-key":               true,
}

// KeyParam returns which parameter of the function, named as objmatch.Func does, is the credential
// of a client that talks to Claude.
func KeyParam(function string) (index int, ok bool) {
	index, ok = keyParams[function]
	return index, ok
}

// IsKeyField reports whether the field, written "path.Type.Field", holds the credential of a
// client that talks to Claude.
func IsKeyField(field string) bool { return keyFields[field] }

// IsKeyName reports whether a header, an environment variable, a setting or a field of that name, in
// any case and with any separators, holds the credential of a client that talks to Claude.
func IsKeyName(name string) bool {
	name = strings.ToLower(name)
	if keyNames[name] {
		return true
	}
	name = separators.Replace(name)
	return (strings.Contains(name, "anthropic") || strings.Contains(name, "claude")) &&
		slices.ContainsFunc(keyEnds, func(end string) bool { return strings.HasSuffix(name, end) })
}

var separators = strings.NewReplacer("_", "", "-", "", ".", "", "/", "", " ", "")

// keyEnds are what the names of credentials end in, without separators.
var keyEnds = []string{
	"accesstoken", "adminkey", "anthropickey", "anthropickeys", "anthropicsecret", "anthropictoken", "apikey", "apikeys", "apitoken", "authtoken", "bearertoken",
	"claudekey", "claudekeys", "claudesecret", "claudetoken", "oauthtoken", "refreshtoken", "secretkey", "sessionkey",
}

// IsOwnKeyField reports whether a field of a program's own type holds such a credential: one that is
// called nothing but a key where its type or its package is called after Claude.
func IsOwnKeyField(pkg, typ, field string) bool {
	typ = strings.ToLower(typ)
	return (pkg == "anthropic" || pkg == "claude" || strings.Contains(typ, "anthropic") || strings.Contains(typ, "claude")) &&
		slices.Contains([]string{"apikey", "apitoken", "authtoken", "key", "oauthtoken", "token"}, strings.ToLower(separators.Replace(field)))
}

// MentionsKey reports whether a constant shows that a program may hold such a credential: the name of
// one, or the tag of a field.
func MentionsKey(s string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(`"=,: `, r) }), IsKeyName)
}
