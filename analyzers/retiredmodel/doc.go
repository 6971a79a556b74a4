// Package retiredmodel defines an analyzer that reports models that are deprecated or retired.
//
// # Analyzer retiredmodel
//
// retiredmodel: report models that are deprecated or retired
//
// Requests for a retired model fail, and a deprecated one has a day from which they will:
//
//	anthropic.MessageNewParams{Model: "claude-3-opus-20240229"} // retired on 5 January 2026
//	flag.String("model", string(anthropic.ModelClaudeSonnet4_5), "the model")
//
// Reported are names of such models, as constants of a library or as strings, where they may reach
// a request: in its fields, in JSON written by hand, as the default of a client, a flag, an
// environment variable or a setting, in a list or a table to choose from. Aliases and the
// spellings of Bedrock, Vertex and OpenRouter count; Bedrock and Vertex keep dates of their own,
// which the message says. A client library whose own default is retired is reported where it is
// given no model.
//
// Not reported: comments and longer texts; names that are compared, looked up, printed or logged;
// keys of maps, such as those of migrations and prices; tables of prices or of days; values of the types that
// answers are decoded into; tests.
//
// The fix writes the replacement.
//
// The table comes from the releases of Anthropic's SDK for Go. The flag -retiredmodel.models adds
// to it: MODEL=YYYY-MM-DD:REPLACEMENT, several separated by commas. The flag -retiredmodel.today
// sets the day that retired and deprecated are told apart by, YYYY-MM-DD.
package retiredmodel
