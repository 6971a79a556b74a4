// Package keyexposure defines an analyzer that reports credentials that get to where others can read
// them.
//
// # Analyzer keyexposure
//
// keyexposure: report a Claude credential that logs, users or clients can read
//
// Whoever has the key of a client of Claude pays nothing and is taken for the program's owner. Logs
// are kept and shipped, answers are seen in browsers, and queries of URLs are written down by every
// proxy on the way:
//
//	log.Printf("config: %+v", cfg)                            // with cfg.APIKey
//	http.Error(w, err.Error(), 500)                           // of fmt.Errorf("key %s: %w", key, err)
//	flag.String("key", os.Getenv("ANTHROPIC_API_KEY"), "...") // printed by -h
//
// Say that there is a key, or which one by a few characters, and give the flag no default:
//
//	log.Printf("key ends in %s", key[len(key)-4:])
//
// A credential is the value that a client is given as its key, whatever it was before, here or in
// another package; environment variables and settings such as ANTHROPIC_API_KEY; fields that are
// called after Claude, or whose tags are; fields that are called like a key and are set to a
// credential, or given to a client; the header with the key in requests that a client hands to
// a middleware, or to a transport of the program's own. Reported is one that reaches a log, standard
// output or standard error, also by a writer that the program keeps; an HTTP answer, its headers and
// cookies; the status that a gRPC client gets; a message on a websocket; the text of an
// error in one of these, or of one that a library for command lines prints; the query of a URL, the
// default of a flag, the help text, a variable of expvar, a label of a metric, a trace, an error tracker or
// a panic; and any that is given to a client in a program for a browser.
//
// Not reported: tests for presence and lengths; a few characters of it; what a function redacts,
// masks or hashes, by its name or by //claudelint:redacts; fields that the encoding leaves out;
// types that make their text themselves; copies from which it was taken; the header of the request to
// Claude; files and keyrings, and writers that may be a file; what a test says; what goes a way of more
// than eight steps.
package keyexposure
