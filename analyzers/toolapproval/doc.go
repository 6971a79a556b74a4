// Package toolapproval defines an analyzer that reports irreversible actions that a tool call can take
// without a person's yes.
//
// # Analyzer toolapproval
//
// toolapproval: report irreversible actions of tools that no person confirms
//
// The model calls a tool when it thinks that this helps, or when a document that it read told it to. What
// cannot be undone should not depend on that alone:
//
//	func (t *Tools) deleteUser(ctx context.Context, in DeleteUser) (string, error) {
//		_, err := t.db.ExecContext(ctx, "DELETE FROM users WHERE id = $1", in.ID)
//
// Ask a person on the way, in the tool, in what dispatches to it or wherever both go through:
//
//	if !t.confirm(ctx, "Delete user "+in.ID+"?") {
//		return "the user said no", nil
//	}
//
// Reported are, in the handlers of tools and where code runs because of a tool's name, at any distance:
// files and folders that are removed, files that are replaced at a place that the model chooses, DELETE,
// DROP, TRUNCATE, UPDATE and ALTER statements, e-mail and chat messages, payments, calls that change what
// lies in a cloud, a cluster or a repository, requests with the method DELETE, and commands known to
// change things, as git push or kubectl delete.
//
// Not reported: what follows a confirmation, which may be a question at the terminal, an answer that
// comes through a channel or is waited for where a handler writes it down, a dialog, an elicitation, an
// interrupt of Genkit or Eino after which the tool was resumed, or a function of the program's own that
// says so by its name (confirm, approve, askPermission, ...; ask, prompt, question, review and dialog of
// interfaces that are implemented elsewhere), or is an interface's or a func value that is elsewhere and is told a
// sentence (Signs(what + " wants " + that) bool), or by //claudelint:confirms, if its answer is tested; what
// runs behind middleware that asks, be it the tool's own, its MCP server's or a step of a chain; what a person
// let pass before, where the program adds that to a list of its own, or marks the call that it kept; what a func does that is
// put aside under a key, for a person to release, unless a tool releases it; the message by which
// a function asks, if it waits for the answer and returns it; tools that the program
// sorts out, by their names, a map or a list of these or what they say of themselves, while it has a
// person asked about the others; the program's own temporary files, and
// its books (UPDATE of a log, a session, usage, ..., or of nothing but when a row was read last, a count, or what was
// empty); what it removes of its own files when they are as old as its settings say; folders that go only when they
// are empty; rehearsals (DryRun, --dry-run); reading, and
// writing new files. What outputexec or unsafeoutput reports at the same call is theirs.
//
// A sentence in a prompt that tells the model to ask is no confirmation, nor is one that is skipped in
// some mode or where a callback is nil, or that takes silence for a yes.
package toolapproval
