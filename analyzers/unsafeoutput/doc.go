// Package unsafeoutput defines an analyzer that reports model output that is used as a statement, a
// path, an address or a page.
//
// # Analyzer unsafeoutput
//
// unsafeoutput: report unvalidated model output used as SQL, path, URL, HTML or template
//
// What Claude answers can be steered by whoever wrote what Claude has read. Used as more than
// text, it chooses which rows are deleted, which file is read, which server is called:
//
//	var in struct{ Path, Table string }
//	json.Unmarshal(block.Input, &in)
//	os.ReadFile(filepath.Join(root, in.Path))      // reported: in.Path may be ../../etc/passwd
//	db.Query("SELECT * FROM " + in.Table)          // reported
//
// Let the model choose among what the program allows, bind values, stay below a folder:
//
//	files, err := os.OpenRoot(root)
//	...
//	files.ReadFile(in.Path)
//	db.Query("SELECT * FROM orders WHERE id = ?", in.ID)
//
// Reported is model output that reaches the text of an SQL statement, a path that is opened,
// written, created, renamed or removed, a URL that is fetched or redirected to, html/template's
// trusted types, markup in an HTTP answer or any text in one that is declared as text/html, the text of
// a template, a regular expression, an LDAP filter, an environment variable or a header.
//
// Not reported: bound arguments of statements; the content of a file that is written; text that
// html/template escapes; output that is checked, on every path, against constants, an allowlist or
// a pattern, by filepath.IsLocal, by filepath.Rel or a prefix test after Clean, Abs or Join, or by
// the project's own check whose result is tested; output made harmless for its place (PathEscape,
// QueryEscape, EscapeString, QuoteMeta, EscapeFilter, filepath.Base); paths found to hold no ".." that are joined to
// a folder; what happens only after a person said yes.
package unsafeoutput
