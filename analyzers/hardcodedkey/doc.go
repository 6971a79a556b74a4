// Package hardcodedkey defines an analyzer that reports Anthropic credentials in the source.
//
// # Analyzer hardcodedkey
//
// hardcodedkey: report Anthropic credentials written into the program
//
// Whoever can read the source, its history or the binary can use a key that stands there, at the
// owner's expense:
//
//	client := anthropic.NewClient(option.WithAPIKey("sk-ant-api03-...")) // reported
//
// Revoke such a key, as removing it does not make it secret again, and read the new one from the
// environment, which the client does by itself:
//
//	client := anthropic.NewClient() // reads ANTHROPIC_API_KEY
//
// Reported are texts in the shape of an API key, an admin key, an OAuth access or refresh token, a
// session key, or a kind of sk-ant- credential yet to come, in all Go files of the package: in
// constants, also those that + builds, in lists of characters such as []byte{'s', 'k', '-', ...},
// and in comments; in files that build constraints exclude; and in the files that the package
// embeds. A shorter sk-ant- text is reported only where it ends up as the credential of a client:
// as its option or setting, as an x-api-key or Authorization header, or under the name
// ANTHROPIC_API_KEY.
//
// A constant is reported where it is declared, not where it is used. The message shows the kind
// of the key and its last four characters, never more.
//
// Not reported: placeholders, prefixes, patterns and keys that somebody made up: those with words
// such as test, fake or example, with repeated or consecutive characters, or too regular for a
// random key. Embedded files of more than 4 MiB are not searched.
//
// The fix replaces the text by a call of os.Getenv where that can stand in its place. It is not
// offered for constants and for the defaults of flags, which -h would print.
package hardcodedkey
