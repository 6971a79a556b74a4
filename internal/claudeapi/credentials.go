package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

// Words for messages.
const (
	clientKey = "given to the client as its key"
	withKey   = "header of a request with the client's key"
	query     = "the query of a URL"
)

// withTransport is what a function does that is given the HTTP client of a client of Claude, or what
// does the work of one: the program's own transports see every request.
func withTransport(param string) rows.Do {
	var do rows.Do
	for _, header := range []string{".Header[X-Api-Key]", ".Header[Authorization]"} {
		do = append(do,
			rows.Handler(param, 0, rows.Key, withKey).At(header).Calling("Do"),
			rows.Handler(param+".Transport", 0, rows.Key, withKey).At(header).Calling("RoundTrip"))
	}
	return do
}

// aKey is what a function does that is given a credential.
func aKey(param string) rows.Do { return rows.Do{rows.Sink(param, rows.Client, clientKey)} }

// keyFieldRows returns the rows of fields that hold a credential.
func keyFieldRows(typ string, fields ...string) []rows.Field {
	var out []rows.Field
	for _, name := range fields {
		out = append(out, rows.Field{Type: typ, Decl: name + " string", Do: rows.Do{rows.Sink("", rows.Client, clientKey)}})
	}
	return out
}

// credentialTables describes how clients are given their credential, and where its requests with it
// are handed back to the program.
var credentialTables = []rows.Table{
	{Path: sdk + "/option", Funcs: []rows.Func{
		{Decl: "func WithAPIKey(value string) RequestOption", Do: aKey("value")},
		{Decl: "func WithAuthToken(value string) RequestOption", Do: aKey("value")},
		{Decl: "func WithHeader(key, value string) RequestOption", Do: rows.Do{rows.Sink("value", rows.Client, clientKey).OfKey("key")}},
		{Decl: "func WithHeaderAdd(key, value string) RequestOption", Do: rows.Do{rows.Sink("value", rows.Client, clientKey).OfKey("key")}},
		{Decl: "func WithHTTPClient(client HTTPClient) RequestOption", Do: withTransport("client")},
		{Decl: "func WithMiddleware(middlewares ...Middleware) RequestOption", Do: rows.Do{
			rows.Handler("middlewares", 0, rows.Key, withKey).At(".Header[X-Api-Key]"),
			rows.Handler("middlewares", 0, rows.Key, withKey).At(".Header[Authorization]"),
		}},
		{Decl: "func WithQuery(key, value string) RequestOption", Do: rows.Do{rows.Sink("value", rows.Public, query)}},
		{Decl: "func WithQueryAdd(key, value string) RequestOption", Do: rows.Do{rows.Sink("value", rows.Public, query)}},
	}},
	{Path: sdk + "/internal/apierror", Fields: []rows.Field{
		{Type: "Error", Decl: "Request *http.Request", Do: rows.Do{
			rows.Source(".Header[X-Api-Key]", rows.Key, withKey), rows.Source(".Header[Authorization]", rows.Key, withKey),
		}},
	}},
	{Path: sdk + "/aws", Fields: keyFieldRows("ClientConfig", "APIKey")},
	{Path: sdk + "/bedrock", Fields: keyFieldRows("MantleClientConfig", "APIKey")},
	{Path: sdk + "/foundry", Fields: keyFieldRows("ClientConfig", "APIKey")},
	{Path: "charm.land/fantasy/providers/anthropic", Funcs: []rows.Func{{Decl: "func WithAPIKey(apiKey string) Option", Do: aKey("apiKey")}}},
	{Path: "github.com/cloudwego/eino-ext/components/model/claude", Fields: keyFieldRows("Config", "APIKey", "AuthToken")},
	{Path: genkit + "/plugins/anthropic", Fields: keyFieldRows("Anthropic", "APIKey")},
	{Path: langchaingo + "/llms/anthropic", Funcs: []rows.Func{
		{Decl: "func WithHTTPClient(client anthropicclient.Doer) Option", Do: withTransport("client")},
		{Decl: "func WithToken(token string) Option", Do: aKey("token")},
	}},
	{Path: liushuang, Funcs: []rows.Func{
		{Decl: "func NewClient(apiKey string, opts ...ClientOption) *Client", Do: aKey("apiKey")},
		{Decl: "func WithHTTPClient(cli *http.Client) ClientOption", Do: withTransport("cli")},
	}},
}
