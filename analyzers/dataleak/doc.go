// Package dataleak defines an analyzer that reports secrets and personal data that are sent to the
// model.
//
// # Analyzer dataleak
//
// dataleak: report secrets and personal data that are sent to the model
//
// What is sent to Claude leaves the program: it may be logged on the way, and whoever talks to the
// model may make it repeat what it was told:
//
//	prompt, err := json.Marshal(user) // with user.PasswordHash
//	anthropic.NewUserMessage(anthropic.NewTextBlock(string(prompt)))
//
// Send a copy that holds what the task needs:
//
//	prompt, err := json.Marshal(struct{ Plan string }{user.Plan})
//
// Reported are environment variables that are named as secrets, the whole
// environment, authorization headers, cookies and dumps of headers, files of credentials, fields
// that are named as credentials or personal data, and records with such fields in what an encoding
// shows of them, in system prompts, messages and the results of tools. Cookies and settings of viper
// count by their names.
//
// Not reported: fields that the encoding leaves out; types that encode themselves; what a function
// redacts, masks or hashes, by its name or by //claudelint:redacts; fields that are overwritten before;
// the first or last characters of a text; environments and headers of which a loop chooses by name;
// numbers and booleans; what goes a way of more than eight steps.
//
// Names, e-mail addresses, telephone numbers and postal addresses are taken for personal data with
// the flag -dataleak.contact.
package dataleak
