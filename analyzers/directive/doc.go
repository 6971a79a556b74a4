// Package directive defines an analyzer that reports claudelint directives without effect.
//
// # Analyzer directive
//
// directive: report malformed and misplaced claudelint directives
//
// A project tells claudelint about its own functions, and silences it where it is wrong, with
// comments that have no space after the slashes:
//
//	//claudelint:validates         above a function whose tested result says whether a value is acceptable
//	//claudelint:confirms          above a function whose tested result is a person's yes
//	//claudelint:redacts           above a function whose result no longer holds what is secret
//	//claudelint:source <label>    above a function whose results are remote, local, external or secret
//	//claudelint:sink <rule>       above a function whose arguments the rule must not find unsafe
//
//	//claudelint:ignore <rule>[,<rule>] <reason>    on or above a line
//
// A directive that is not understood would silently do nothing:
//
//	//claudelint:ignore maxtoken the gateway sets it // reported: there is no rule maxtoken
//	//claudelint:ignore maxtokens                    // reported: the reason is missing
//
// An ignore concerns its own line or the line below it and, where a statement or a declaration
// begins there, all of it up to its first block. //nolint:claudelint and //nolint:<rule> have the
// meaning that golangci-lint gives them.
//
// Reported are unknown directives, rules and labels, a missing reason, and a directive about a
// function that does not stand directly above a function declaration.
//
// An ignore that silences nothing is reported by the analyzer whose rule it names.
package directive
