// Package rows defines what a table says about a library: which functions read untrusted text,
// pass it on, check it, escape it, hand it to a callback or act on it.
//
// A row quotes the declaration it describes and names places by the declaration's own parameter
// names, so it can be read beside the library's source, and a test can hold it against it:
//
//	{"func Command(name string, arg ...string) *Cmd", Do{Sink("name", Exec), Sink("arg", Exec)}},
//
// The engine interprets rows and knows no library; what a project declares about its own
// functions by directive becomes the same rows.
package rows

import (
	"slices"
	"strings"
)

// A Label says who chose a value.
type Label string

// The labels, from the words of the rules.
const (
	Remote   Label = "remote"   // chosen by somebody outside the program's trust: HTTP, queues, chat
	Local    Label = "local"    // typed by the person at the terminal: stdin, arguments, flags
	External Label = "external" // text nobody in the conversation typed and that lies nearby: files, tool results
	Fetched  Label = "fetched"  // external text that comes from elsewhere: HTTP answers, database rows, buckets
	Setting  Label = "setting"  // read from the environment of the process
	Model    Label = "model"    // decoded from Claude's answer
	Key      Label = "key"      // the credential of a Claude client
	Secret   Label = "secret"   // another credential
	Personal Label = "personal" // data about a person that the program must not pass on
	Contact  Label = "contact"  // how to reach a person: no more than some programs must not pass on
	Listed   Label = "listed"   // tools as an MCP server lists them: whoever runs it chooses them
)

// Confidential reports whether text with the label may be such that a program must not pass it on.
func (l Label) Confidential() bool {
	return l == Setting || l == Secret || l == Personal || l == Contact
}

// AllSettings begins what messages call a map of all settings, of which most are no secret.
const AllSettings = "all settings"

// URLQuery is what messages call the query of a URL.
const URLQuery = "the query of a URL"

// AllHeaders is what messages call the headers of a request, of which most are no secret.
const AllHeaders = "all HTTP headers"

// Header begins what messages call one of them.
const Header = "HTTP header"

// Argument is what messages call an argument of a program that is run.
const Argument = "command argument"

// A Target is a kind of place where a value with the wrong label does harm.
type Target string

// The targets.
const (
	System Target = "system" // part of a system prompt
	Exec   Target = "exec"   // a program, its arguments, or code that is run
	Stdin  Target = "stdin"  // the standard input of a program, which may be a shell

	Turn     Target = "turn"     // text of a message that is not a system prompt
	Result   Target = "result"   // what a tool answers to the model
	Reply    Target = "reply"    // what the program's handler of a tool returns, and a library answers to the model
	Public   Target = "public"   // where clients, users or logs can read it
	Client   Target = "client"   // what a client of Claude is given as its credential
	SQL      Target = "sql"      // the text of a statement
	Path     Target = "path"     // a path that is opened, written, removed
	URL      Target = "url"      // an address that is fetched or redirected to
	HTML     Target = "html"     // markup that nothing escapes
	Answer   Target = "answer"   // what the program answers to its clients, which may be a page
	Template Target = "template" // the text of a template
	Pattern  Target = "pattern"  // a regular expression
	Filters  Target = "filter"   // an LDAP filter
	Variable Target = "variable" // an environment variable or a header

	Act       Target = "act"       // what cannot be undone; what gets there is that something runs, not text
	Message   Target = "message"   // an Act that tells somebody something, and may be a question
	Replacing Target = "replace"   // an Act where a file is replaced that the program does not name itself
	Overwrite Target = "overwrite" // the path of that file, checked or not
	Toolbox   Target = "toolbox"   // what names a tool that the model may call
)

// Concerns reports whether a source with the label is of interest where it reaches the target. Nearly
// everything is logged, so there only credentials count, and nearly everything runs, so there only
// the model's calls.
func (t Target) Concerns(l Label) bool {
	switch t {
	case Public, Client:
		return l == Key
	case Act, Message, Replacing, Overwrite:
		return l == Model
	}
	return true
}

// Persists reports whether text that was checked is of interest where it reaches the target: a file that the
// model names is replaced all the same, and a credential is shown.
func (t Target) Persists() bool { return t == Overwrite || t == Public }

// Prompt reports whether the target is a part of what is sent to the model.
func (t Target) Prompt() bool { return t == System || t == Turn || t == Result }

// A Cure is a set of ways in which a value was made harmless for some targets, or of what
// happened to it on the way. The engine unions cures along a flow.
type Cure uint64

// The cures and marks.
const (
	Mixed     Cure = 1 << iota // joined with instruction text (a mark, not a cure)
	Delimited                  // enclosed by a tag or a code fence
	Quoted                     // encoded so that the model can tell it from instructions: %q, JSON, XML, HTML
	Confirmed                  // a person said yes on the way
	ForShell                   // escaped for a shell
	ForHTML                    // escaped for HTML
	ForURL                     // escaped for a URL
	ForRegexp                  // escaped for a regular expression
	ForFilter                  // escaped for an LDAP filter
	ForPath                    // made to name a file below whatever folder it is joined to
	Slot                       // put into a gap of a sentence or after a label
	Redacted                   // without what was secret in it
	Joined                     // joined with other text that is not known (a mark, not a cure)
	Inside                     // it is in the file that the text names: of interest to Exec alone (a mark, not a cure)
	Checked                    // acceptable: of interest to targets that persist, elsewhere the flow ends
	InError                    // part of the text of an error
	Untagged                   // without what could end the tag around it
	Unencoded                  // in a field that encodings leave out: cured once it is Quoted

	besides // the first of the marks that Beside makes
)

// MaxBeside is how many parameters, or parts of such, Beside tells apart.
const MaxBeside = 12

// A Role is who speaks in a record of a conversation.
type Role uint8

// The roles.
const (
	User Role = iota
	Assistant
	Instructions // the system prompt
	ToolAnswer
	roles // how many there are
)

// roleWords are the words for each role in the APIs of chats.
var roleWords = [roles][]string{
	User:         {"user", "human"},
	Assistant:    {"assistant", "model", "ai", "bot"},
	Instructions: {"system", "developer"},
	ToolAnswer:   {"tool"},
}

// RoleOf returns the role that a constant names in one of the APIs of chats.
func RoleOf(word string) (r Role, ok bool) {
	return roleOf(func(role string) bool { return strings.EqualFold(word, role) })
}

// RoleNamed returns the role that the name of a constant ends with or begins with, as PostRoleSystem.
func RoleNamed(name string) (r Role, ok bool) {
	name = strings.ToLower(name)
	if r, ok = roleOf(func(role string) bool { return strings.HasSuffix(name, role) }); ok {
		return r, true
	}
	return roleOf(func(role string) bool { return strings.HasPrefix(name, role) })
}

func roleOf(is func(role string) bool) (Role, bool) {
	for r, words := range roleWords {
		if slices.ContainsFunc(words, is) {
			return Role(r), true
		}
	}
	return 0, false
}

const (
	given    Cure = besides << MaxBeside // the first of the marks that InRole makes
	refused       = given << roles       // the first of the marks that NotRole makes
	allRoles      = 1<<roles - 1
)

// InRole says that the text was put into a record that has the role.
func InRole(r Role) Cure { return given << r }

// NotRole says that the text is used only where the record that it is in does not have the role.
func NotRole(r Role) Cure { return refused << r }

// OnlyRole says that the text is used only where the record that it is in has the role.
func OnlyRole(r Role) Cure { return allRoles * refused &^ NotRole(r) }

// LeftIn says that the text was put into a record that has one of the roles that c does not refuse.
func (c Cure) LeftIn() Cure { return (allRoles &^ (c / refused)) * given }

// Then returns what happens to a text to which one thing happens after the other.
func (c Cure) Then(next Cure) Cure {
	if next&(allRoles*given) != 0 { // another record
		c &^= allRoles * (given | refused)
	}
	if c&Unencoded != 0 && next&Quoted != 0 {
		c |= Redacted
	}
	return c | next
}

// RoleOpen reports whether the text is used only where the record that it is in has, or lacks, some role, and nothing
// tells which one it has.
func (c Cure) RoleOpen() bool { return c/given&allRoles == 0 && c/refused&allRoles != 0 }

// Impossible reports whether no text can have come that way: each role that its record may have is refused.
func (c Cure) Impossible() bool {
	may := c / given & allRoles
	return may != 0 && may&^(c/refused) == 0
}

// Marks are what is no cure.
const Marks = Mixed | Joined | (1<<MaxBeside-1)*besides

// Beside is the mark of text that a function joins with the text of its parameter, the receiver
// being 0: the caller knows whether that is instructions.
func Beside(param int) Cure {
	if param >= MaxBeside {
		return Joined
	}
	return besides << param
}

// Params returns the parameters of which Beside has told.
func (c Cure) Params() []int {
	var out []int
	for i := range MaxBeside {
		if c&Beside(i) != 0 {
			out = append(out, i)
		}
	}
	return out
}

// Settled returns the cure where no caller is left to tell what the text was joined with.
func (c Cure) Settled() Cure {
	if c&^Mixed&Marks != 0 {
		c = c&^Marks | c&Mixed | Joined
	}
	return c
}

// A Table is what is known of one package.
type Table struct {
	Path   string // import path
	Funcs  []Func
	Fields []Field
	Vars   []Var
	Types  []Type
	Shapes []Shape
}

// A Func describes a function, a method or an interface method.
type Func struct {
	Decl string // as the library declares it: "func (c *Cmd) Run() error"
	Do   Do
	// Held is, of a package variable that holds a function, what it is set to: "llm.NewPrompt". Decl is
	// then that function's.
	Held string
}

// A Field describes a struct field: reading it (Source), storing into it (Sink, Handler, Returned),
// or writing to what it holds (Writer).
type Field struct {
	Type string // name of the struct type
	Decl string // as the library declares it: "System []TextBlockParam"
	Do   Do     // places are written "" (the field itself) or as a path below it
}

// A Var describes a package variable.
type Var struct {
	Decl string // "var Args []string"
	Do   Do     // Source effects, or Sink effects of a writer: see Type.Written; the place is ""
}

// A Type describes what happens to text that becomes a value of a type.
type Type struct {
	Name      string
	Converted Do // Sink and Returned effects of a conversion to the type; the place is ""
	Written   Do // Sink effects of what is written to a value of the type; the place is ""
	Ranged    Do // Source effects on the elements, where a loop goes through all; the place is ""
}

// A Family describes the functions of packages of one kind by what their names begin with: of
// generated clients, and of libraries that have another import path with every version.
type Family struct {
	Path   string   // pattern of path.Match for import paths
	Types  []string // patterns for the receiver's type; none for functions without receiver
	Except []string // patterns for the receiver's type, of those that are none
	Verbs  []string // first words of names
	Do     Do       // without places
}

// A Shape describes every function that has a parameter list, as handlers do.
type Shape struct {
	Params []string // types as objmatch.Type names them, or "[]string"-like; found next to each other anywhere in the list
	Given  int      // index in Params of the parameter that carries the label
	Label  Label
	What   string
}

// Do is what a call does, effect by effect.
type Do []Effect

// A Kind tells effects apart.
type Kind uint8

// The kinds of effect.
const (
	KindPass      Kind = iota + 1 // a value flows
	KindSource                    // a label starts
	KindSink                      // a value does harm
	KindHandler                   // a function value will be called with a labelled argument
	KindCall                      // a function value is called
	KindGiven                     // implementations of this interface method receive a labelled parameter
	KindCheck                     // the tested result says whether a value is acceptable
	KindConfirm                   // the tested result is a person's yes
	KindFormat                    // a format and its arguments make a text
	KindJoin                      // the elements of a slice and a separator make a text
	KindReplace                   // placeholders in a text are replaced
	KindAppend                    // a text is written after what was written before
	KindFill                      // a template is filled in
	KindAsk                       // a person's answer arrives
	KindAny                       // a true result, or one of 0 or more, means that a function value returned true
	KindExit                      // the call does not return
	KindWait                      // the call waits for others, or for time to pass
	KindRedact                    // the result no longer holds what is secret
	KindFed                       // labelled text is written to what is stored in a field
	KindBelow                     // the result says whether a clean path begins with another
	KindAct                       // the call does what cannot be undone
	KindBegin                     // the call does what its receiver was made for
	KindTemporary                 // the result names, or is, a file or a folder of the program's own, or the path does from then on
	KindLook                      // the error says that there is no file at a path
	KindList                      // the result is what a folder at a path holds
	KindShow                      // values are formatted where it does harm
	KindWriter                    // what is written to the result does harm
	KindRemove                    // an element of a map is removed
	KindReturned                  // what a function value returns does harm
	KindEmpty                     // what was written before is thrown away
	KindChat                      // the messages of a template are filled in
	KindKeep                      // a value is kept under a key for the length of a request
	KindRecall                    // what was kept under a key is found again
	KindFails                     // the error that a function value returns flows
	KindTemplate                  // a field is the text of the template that the struct is
	KindReply                     // a result of a function value, or of an interface method, does harm
)

// An Effect is one thing a call does. Places are a parameter's or the receiver's name as in the
// declaration, or "return", "return1", ..., followed by a path: ".Field", "[]".
type Effect struct {
	Kind     Kind
	From, To string
	Deep     bool // From stands for everything below it too, To is tainted as a whole
	Label    Label
	Target   Target
	Cure     Cure
	Below    string // for KindHandler: see At
	Arg      int    // for KindHandler: which argument of the function is labelled; for KindReply: which result
	Method   string // for KindHandler: see Calling
	What     string // words for the message: "query parameter", "shell"
	With     string // for KindFormat, KindShow, KindJoin, KindReplace, KindFill and KindChat: the place of the other part; for KindKeep and KindRecall: the key; for KindPass: see Filter and Find; for KindSink: see ArmedBy, Where; for KindSource: see Named
	Arms     string // for KindSink: see ArmedBy
	As       string // for KindSink: see Declared
	Bare     string // for KindSink: see Bared
	Loads    string // for KindSink: see Bared
	Plain    string // for KindSink: see Harmless
	Equals   string // for KindSink: see Where
	Not      bool   // for KindSink: see Unless
	// Credential limits a KindSource or a KindSink: see OfKey.
	Credential bool
	OfHeader   bool // for KindPass: see Header
	OfSettings bool // for KindSource: see AmongSettings
	// Only lists, for KindAct, the words by which a call is known to do harm: see On. For KindAsk and KindConfirm: see By.
	Only []string
	// Dry is, for KindAct, the field of an argument that makes the call a rehearsal.
	Dry string
	// Empty says of a KindAct that it removes a folder only if there is nothing in it.
	Empty bool
	// Bits names, for KindSink, a constant of the library whose bits With must have.
	Bits string
	// Kept is for KindSink: see IfKept.
	Kept bool
	// Runs is, for a KindHandler or a KindGiven whose function runs because the model called a tool,
	// words for that.
	Runs string
	// Clean says that the result of a KindPass is a path without detours, of which a prefix tells
	// the folder.
	Clean bool
	// InFolder says that the elements of a KindPass are the parts of a path, of which the first is a
	// folder.
	InFolder bool
	// Finds is for KindPass: see Find.
	Finds bool
	// Same says that what is known to hold of the result of a KindPass holds of what was passed:
	// a path and the path made clean, a text and the text without spaces around it.
	Same bool
}

// Pass says that whatever is in from, at any depth, becomes part of to.
func Pass(from, to string) Effect {
	return Effect{Kind: KindPass, From: from, To: to, Deep: true}
}

// Copy says that to has the structure of from: what is at from.x is at to.x.
func Copy(from, to string) Effect { return Effect{Kind: KindPass, From: from, To: to} }

// Escape is a Pass that makes the value harmless for the targets that cure stands for.
func Escape(from, to string, cure Cure) Effect {
	return Effect{Kind: KindPass, From: from, To: to, Deep: true, Cure: cure}
}

// Same is a Pass whose result is the same text for the purpose of checks: what is acceptable after
// strings.TrimSpace or filepath.Clean was acceptable before.
func Same(from, to string) Effect {
	return Effect{Kind: KindPass, From: from, To: to, Deep: true, Same: true}
}

// Format is a Pass of a format and its arguments into a text, as fmt.Sprintf makes it, or after
// what was written to a writer before, as fmt.Fprintf does.
func Format(format, args, to string) Effect {
	return Effect{Kind: KindFormat, From: args, With: format, To: to, Deep: true}
}

// Join is a Pass of the elements of a slice into a text, with a separator between them.
func Join(elems, sep, to string) Effect {
	return Effect{Kind: KindJoin, From: elems, With: sep, To: to, Deep: true}
}

// Replace is a Pass of value into the places of the template where a placeholder was. The value may
// be a replacer, made of pairs of placeholders and values.
func Replace(value, template, to string) Effect {
	return Effect{Kind: KindReplace, From: value, With: template, To: to, Deep: true}
}

// Fill is a Pass of data into the actions of a template, which are written after what was written
// to a writer before.
func Fill(tmpl, data, to string) Effect {
	return Effect{Kind: KindFill, From: data, With: tmpl, To: to, Deep: true}
}

// Chat says that the values of a map fill in the gaps of the messages that a template was made of. What
// happens to them there is told by the rows about the functions that made the messages.
func Chat(tmpl, values string) Effect { return Effect{Kind: KindChat, From: values, With: tmpl} }

// Curing says of a Fill that it makes what it puts in harmless for the targets that cure stands for.
func (e Effect) Curing(cure Cure) Effect {
	e.Cure |= cure
	return e
}

// Append is a Pass of text to the end of what was written to a builder or a buffer before, or to a new
// one.
func Append(text, to string) Effect {
	return Effect{Kind: KindAppend, From: text, To: to, Deep: true}
}

// Empty says that what was written to a builder before is thrown away.
func Empty(b string) Effect { return Effect{Kind: KindEmpty, From: b} }

// Ask says that a person's answer, read from the terminal, is in to.
func Ask(to string) Effect { return Effect{Kind: KindAsk, To: to} }

// Redact says that what the call returns no longer holds what is secret.
func Redact() Effect { return Effect{Kind: KindRedact} }

// Source says that to carries the label after the call; what names it in messages.
func Source(to string, label Label, what string) Effect {
	return Effect{Kind: KindSource, To: to, Label: label, What: what}
}

// Fed says of a field that text with the label is written to what is stored there.
func Fed(label Label, what string) Effect { return Effect{Kind: KindFed, Label: label, What: what} }

// Filter is like Pass, but for a filter that lets only the characters of words through, nothing
// passes: by is the parameter that tells the characters, a regular expression or a func.
func Filter(from, to, by string) Effect {
	return Effect{Kind: KindPass, From: from, To: to, Deep: true, With: by}
}

// Find is a Pass of what a regular expression, by, finds in a text: it is acceptable where that can find only
// characters of words.
func Find(from, to, by string) Effect {
	return Effect{Kind: KindPass, From: from, To: to, Deep: true, With: by, Finds: true}
}

// Header limits the reading or the writing of a Pass to the element of an HTTP header that the
// constant text of the parameter names.
func (e Effect) Header(param string) Effect {
	e.With, e.OfHeader = param, true
	return e
}

// Remove says that the call removes from a map of header fields the one that the parameter names.
func Remove(from, name string) Effect { return Effect{Kind: KindRemove, From: from, With: name} }

// Keep says that value is kept under a key of the program's, for whoever asks a store of the kind
// for it later; see Recall.
func Keep(value, key, store string) Effect {
	return Effect{Kind: KindKeep, From: value, With: key, What: store}
}

// Recall says that to is what Keep kept under the key in a store of the kind.
func Recall(to, key, store string) Effect {
	return Effect{Kind: KindRecall, To: to, With: key, What: store}
}

// Named adds the constant text of a parameter to the words of a Source: the name of a variable.
func (e Effect) Named(param string) Effect {
	e.With = param
	return e
}

// ButFor limits a Source to calls whose constant text of a parameter, the name of a flag, has none of the words in it.
func (e Effect) ButFor(param string, words ...string) Effect {
	e.With, e.Only = param, words
	return e
}

// Sink says that whatever is in from, at any depth, reaches target; what names it in messages.
func Sink(from string, target Target, what string) Effect {
	return Effect{Kind: KindSink, From: from, Deep: true, Target: target, What: what}
}

// UnlessSet limits a Sink to structs of which another field is not set.
func (e Effect) UnlessSet(field string) Effect {
	e = e.Where(field, Anything)
	e.Not = true
	return e
}

// Anything, in the place of a constant, stands for whatever it is.
const Anything = "*"

// IfKept limits a Sink to calls whose first result is used: a text that is only tried does no harm.
func (e Effect) IfKept() Effect {
	e.Kept = true
	return e
}

// ArmedBy limits a Sink to where harm can come of it: where the parameter named first is not nil,
// or, given methods, where the receiver was not made by the same function or one of the methods is
// called on it. An interpreter without capabilities is a sandbox.
func (e Effect) ArmedBy(param string, methods ...string) Effect {
	e.With, e.Arms = param, strings.Join(methods, " ")
	return e
}

// Harmless says of a Sink that ArmedBy limits by a parameter which types of its package are data: where the parameter
// holds nothing else, no harm can come of it.
func (e Effect) Harmless(types ...string) Effect {
	e.Plain = strings.Join(types, " ")
	return e
}

// Bared says of a Sink that ArmedBy limits that the receiver is unarmed only if the function that made it was
// given the option, a bool field, and nothing loads what it leaves out by the library's functions.
func (e Effect) Bared(option string, loads ...string) Effect {
	e.Bare, e.Loads = option, strings.Join(loads, " ")
	return e
}

// Declared limits a Sink to where one of the methods, called on the same receiver by the same function, says by a
// constant that contains the word what the text is: html, say.
func (e Effect) Declared(word string, methods ...string) Effect {
	e.As, e.Arms = word, strings.Join(methods, " ")
	return e
}

// Where limits a Sink to calls whose parameter, or to structs whose other field, is one of some
// constants: a role, say.
func (e Effect) Where(name string, constants ...string) Effect {
	e.With, e.Equals = name, strings.Join(constants, "\n")
	return e
}

// IsOneOf reports whether a constant is one of those that Where, or Unless, was given.
func IsOneOf(constant, equals string) bool {
	for equals != "" {
		var one string
		one, equals, _ = strings.Cut(equals, "\n")
		if one == constant {
			return true
		}
	}
	return false
}

// Unless limits a Sink to where Where does not.
func (e Effect) Unless(name string, constants ...string) Effect {
	e = e.Where(name, constants...)
	e.Not = true
	return e
}

// Handler says that the function value fn will be called with a labelled argument (counted from
// 0, without a receiver).
func Handler(fn string, arg int, label Label, what string) Effect {
	return Effect{Kind: KindHandler, From: fn, Arg: arg, Label: label, What: what}
}

// At says of a Handler that the label is on what is at a path below the argument.
func (e Effect) At(path string) Effect {
	e.Below = path
	return e
}

// Calling says of a Handler that what is called is a method of the value, and of whatever else it was
// made of that has the same interface: of a transport and of the one that it wraps.
func (e Effect) Calling(method string) Effect {
	e.Method = method
	return e
}

// Call says that the function value fn is called before or after the call returns.
func Call(fn string) Effect { return Effect{Kind: KindCall, From: fn} }

// Fails says that the error that the function value fn returns, or that fn holds where it is none,
// becomes part of to.
func Fails(fn, to string) Effect { return Effect{Kind: KindFails, From: fn, To: to} }

// TemplateText says of a field that it is the text of the template that the struct is, which Fill fills in.
func TemplateText() Effect { return Effect{Kind: KindTemplate} }

// Given says that whoever implements this interface method receives a labelled parameter.
func Given(param string, label Label, what string) Effect {
	return Effect{Kind: KindGiven, To: param, Label: label, What: what}
}

// Check says that the function's bool or error result, when tested, tells whether from is
// acceptable; so does a result that may be nil, and an index that may be negative.
func Check(from string) Effect { return Effect{Kind: KindCheck, From: from} }

// Any says that a true result, or an index that is not negative, means that the function value fn
// returned true for some element.
func Any(fn string) Effect { return Effect{Kind: KindAny, From: fn} }

// Confirm says that the function's bool or error result, when tested, is a person's yes.
func Confirm() Effect { return Effect{Kind: KindConfirm} }

// By limits an Ask or a Confirm to receivers that were made for a command that matches one of the patterns: see On.
func (e Effect) By(patterns ...string) Effect {
	e.Only = patterns
	return e
}

// Below says that the function's result tells whether from begins with prefix: whether a path that
// was made clean lies below a folder, or, for the prefix "..", whether a relative one does not.
func Below(from, prefix string) Effect { return Effect{Kind: KindBelow, From: from, With: prefix} }

// Cleans says of a Pass or a Same that its result is a path without detours.
func (e Effect) Cleans() Effect {
	e.Clean = true
	return e
}

// Acts says that the call does something that cannot be undone; what names it in messages.
func Acts(what string) Effect { return Effect{Kind: KindAct, Target: Act, What: what} }

// Tells says that the call sends somebody something, which cannot be undone; what names it in messages.
func Tells(what string) Effect { return Effect{Kind: KindAct, Target: Message, What: what} }

// Replaces says that the call replaces the file at a path. That needs a person's yes only where the
// model chose the path, which Overwrite tells.
func Replaces(path string) Effect {
	return Effect{Kind: KindAct, Target: Replacing, From: path, What: "replaces a file"}
}

// On limits an Acts to calls whose constant texts, from a parameter on, begin with the words of one
// of the patterns: "DELETE", or "git push", where other words may stand between the two. A pattern
// with a "!" is one of path.Match for a word that must not occur, one with a "~" for a name that must not come next, those with a "="
// for columns of which one that is set must match none; a word that ends in "*" stands for those that begin with it,
// in small letters.
func (e Effect) On(param string, patterns ...string) Effect {
	e.From, e.Only = param, patterns
	return e
}

// IfEmpty says that an Acts removes a folder only if there is nothing in it.
func (e Effect) IfEmpty() Effect {
	e.Empty = true
	return e
}

// Unrehearsed limits an Acts to calls none of whose arguments sets a field: "DryRun".
func (e Effect) Unrehearsed(field string) Effect {
	e.Dry = field
	return e
}

// WithBits limits a Sink to calls whose parameter, a constant, has the bits of one that the library
// declares.
func (e Effect) WithBits(param, constant string) Effect {
	e.With, e.Bits = param, constant
	return e
}

// Running, in the place of an argument's index, stands for a function's being called.
const Running = 1 << 10

// Tool says of a Handler or a Given that the function runs because the model called a tool.
func (e Effect) Tool(what string) Effect {
	e.Runs = what
	return e
}

// Begins says that a method does what the value was made for that it is called on.
func Begins() Effect { return Effect{Kind: KindBegin} }

// Temporary says that the result names, or is, a file or a folder that the program made for itself.
func Temporary() Effect { return Effect{Kind: KindTemporary} }

// Makes says that there is a file or a folder at the path that the program made for itself.
func Makes(path string) Effect { return Effect{Kind: KindTemporary, From: path} }

// Looks says that the call's error tells whether there is a file at the path.
func Looks(path string) Effect { return Effect{Kind: KindLook, From: path} }

// IsSource reports whether the effect is that of a Source with the label.
func (e Effect) IsSource(label Label) bool { return e.Kind == KindSource && e.Label == label }

// Lists says that the call returns what the folder at the path holds.
func Lists(path string) Effect { return Effect{Kind: KindList, From: path} }

// Show says that args, formatted by the text of format if that is not empty, reach target.
func Show(format, args string, target Target, what string) Effect {
	return Effect{Kind: KindShow, From: args, With: format, Deep: true, Target: target, What: what}
}

// Writer says that what is written to the function's result reaches target.
func Writer(target Target, what string) Effect {
	return Effect{Kind: KindWriter, Target: target, What: what}
}

// Returned says of a field or a type that what a function stored in it, or converted to it, returns
// reaches target.
func Returned(target Target, what string) Effect {
	return Effect{Kind: KindReturned, Target: target, What: what}
}

// Replies says that the result of the function value fn with that index, counted from 0, or, where fn is
// "", of whoever implements this interface method, is encoded and reaches target.
func Replies(fn string, result int, target Target, what string) Effect {
	return Effect{Kind: KindReply, From: fn, Arg: result, Target: target, What: what}
}

// OfKey limits a Source or a Sink to where the constant text of the parameter is a name by which
// programs know the credential of a client of Claude.
func (e Effect) OfKey(param string) Effect {
	e.With, e.Credential = param, true
	return e
}

// Folders says of a Pass that it joins the parts of a path: what follows a folder and climbs nowhere
// stays below it.
func (e Effect) Folders() Effect {
	e.InFolder = true
	return e
}

// AmongSettings limits a Source to programs that name the credential of a client of Claude to the
// package of the function.
func (e Effect) AmongSettings() Effect {
	e.OfSettings = true
	return e
}

// Exit says that the function does not return: it ends the program, the goroutine or the test, or
// panics.
func Exit() Effect { return Effect{Kind: KindExit} }

// Wait says that the function does nothing but wait: for others, or for time to pass.
func Wait() Effect { return Effect{Kind: KindWait} }
