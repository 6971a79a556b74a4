package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// calleeName returns the name by which a call's function is known in the source, and the type of
// its receiver.
func calleeName(call *ssa.CallCommon) (string, types.Type) {
	if obj := ir.Method(call); obj != nil {
		var recv types.Type
		if r := obj.Signature().Recv(); r != nil {
			recv = r.Type()
		}
		return obj.Name(), recv
	}
	switch v := call.Value.(type) {
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr:
			if f := fieldOf(x.X.Type(), x.Field); f != nil {
				return f.Name(), nil
			}
		case *ssa.Global:
			return x.Name(), nil
		case *ssa.FreeVar:
			return x.Name(), nil
		}
	case *ssa.Field:
		if f := fieldOf(v.X.Type(), v.Field); f != nil {
			return f.Name(), nil
		}
	case *ssa.Parameter, *ssa.FreeVar:
		return v.Name(), nil
	}
	return "", nil
}

// The words by which a project's own functions say what they do (the rules list them).
var (
	validateWords = []string{
		"allow", "allowed", "assertvalid", "authorize", "authorise", "check", "ensure", "inallowlist", "isallowed",
		"isallowlisted", "isauthorized", "isknown", "ispermitted", "issafe", "isvalid", "permit", "permitted",
		"sanitise", "sanitize", "validate", "valid", "verify",
	}
	confirmWords = []string{
		"askapproval", "askconfirm", "askforapproval", "askforconfirm", "askforpermission", "askhuman",
		"askpermission", "askuser", "askyesno", "elicit", "promptuser", "promptyesno", "requestpermission", "yesno",
	}
	// Words that say so wherever they stand, unless others say that nobody is asked: it is about
	// whether somebody must be, or whom to tell.
	confirmStems = []string{"approv", "confirm", "consent", "signoff"}
	modeWords    = []string{"auto", "disapprov", "mode", "needs", "policy", "required", "requires", "should", "skip", "unapprov", "without"}
	tellWords    = []string{
		"build", "can", "create", "delete", "email", "format", "list", "load", "log", "mail", "new", "notify", "parse", "post", "print",
		"publish", "record", "render", "save", "send", "set", "store", "write",
	}
	// Words for a question, where what answers it is compared with a yes.
	questionWords = []string{"ask", "choose", "dialog", "inquire", "messagebox", "popup", "prompt", "query", "question", "review", "showdialog"}
	confirmTypes  = []string{"approv", "asker", "confirm", "consent", "gatekeeper", "moderator", "permission", "prompter", "supervisor"}
)

func hasWord(name string, words []string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(name, w) })
}

func validates(name string) bool { return hasWord(name, validateWords) }

// authenticates reports whether a check is one of a signature: it tells who sent a text, as webhooks are signed,
// and nothing of what the text says.
func authenticates(name string, sig *types.Signature) bool {
	if contains(name, []string{"hmac", "signature"}) {
		return true
	}
	for p := range sig.Params().Variables() {
		if slices.Contains([]string{"hmac", "mac", "sig", "signature"}, strings.ToLower(p.Name())) {
			return true
		}
	}
	return false
}

// confirms reports whether a name says that a person is asked.
func confirms(name string) bool {
	if hasWord(name, confirmWords) || strings.EqualFold(name, "isApproved") || strings.EqualFold(name, "yes") {
		return true
	}
	return !asksNobody(name) && contains(name, confirmStems)
}

// asksNobody reports whether a name says that, whatever it is about, nobody is asked.
func asksNobody(name string) bool { return contains(name, modeWords) || hasWord(name, tellWords) }

// contains reports whether one of the words stands in a name.
func contains(name string, words []string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// confirmingType reports whether the type is a project's own service that asks a person.
func confirmingType(t types.Type) bool {
	n := objmatch.Named(t)
	if n == nil {
		return false
	}
	return contains(n.Obj().Name(), confirmTypes)
}

// confirmingPackage reports whether the type belongs to a package of the program's that is about asking.
func confirmingPackage(t types.Type) bool {
	n := objmatch.Named(t)
	return n != nil && n.Obj().Pkg() != nil && contains(n.Obj().Pkg().Name(), confirmTypes)
}

// denies reports whether all that a function does to tell good from bad is to look for bad parts, or at how a text
// begins: a denylist, which is no validation whatever its name. One that asks for an ending is more than that, and so
// is one that asks for a beginning and looks for bad parts behind it.
func (u *unit) denies(f *ssa.Function) bool {
	if u.compares(f) {
		return false
	}
	looks, begins, bad := false, false, false
	for _, b := range f.Blocks {
		if _, passed, ok := through(b); ok && !denied(passed) {
			return false
		}
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Lookup:
				return false
			case *ssa.BinOp:
				if s, ok := literal(instr.Y); ok && s != "" && (instr.Op == token.EQL || instr.Op == token.NEQ) {
					return false
				}
			case *ssa.Call:
				switch name := objmatch.Func(ir.Method(&instr.Call)); name {
				case "strings.HasSuffix", "strings.HasPrefix":
					looks = true
					switch {
					case !demanded(instr, map[ssa.Value]bool{}):
						bad = true
					case name == "strings.HasSuffix":
						return false
					default:
						begins = true
					}
				case "strings.Contains", "strings.ContainsAny", "strings.ContainsRune", "strings.Index", "strings.IndexAny":
					looks, bad = true, true
				case "strings.ToLower", "strings.ToUpper", "strings.TrimSpace", "errors.New", "fmt.Errorf", "fmt.Sprintf", "strings.Fields", "strings.Split":
				default:
					if _, builtin := instr.Call.Value.(*ssa.Builtin); !builtin {
						return false
					}
				}
			}
		}
	}
	return looks && !(begins && bad)
}

// demanded reports whether a function returns false, or an error, where a bool is false, or lets pass what it is true
// of. seen holds the values that were looked at.
func demanded(v ssa.Value, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return false
	}
	seen[v] = true
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.Return:
			return true
		case *ssa.Phi:
			return demanded(r, seen)
		case *ssa.If:
			then, otherwise := r.Block().Succs[0], r.Block().Succs[1]
			return refuses(r.Block(), otherwise) || grants(r.Block(), then, seen)
		case *ssa.UnOp:
			return r.Op == token.NOT && slices.ContainsFunc(*r.Referrers(), func(r ssa.Instruction) bool {
				branch, ok := r.(*ssa.If)
				return ok && refuses(branch.Block(), branch.Block().Succs[0])
			})
		}
		return false
	})
}

// refuses reports whether a function returns false, or an error, where it comes from one block to another one.
func refuses(from, to *ssa.BasicBlock) bool {
	v := verdictOn(from, to)
	truth, ok := boolConst(v)
	return ok && !truth || makesError(v)
}

// grants reports whether a function returns true, or no error, where it comes from one block to another one, or sets a
// flag there that is demanded.
func grants(from, to *ssa.BasicBlock, seen map[ssa.Value]bool) bool {
	if v := verdictOn(from, to); v != nil {
		truth, ok := boolConst(v)
		return ok && truth || isError(v.Type()) && isNil(v)
	}
	if _, only := to.Instrs[0].(*ssa.Jump); only {
		from, to = to, to.Succs[0]
	}
	for _, instr := range to.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if set, ok := boolConst(phi.Edges[slices.Index(to.Preds, from)]); ok && set && demanded(phi, seen) {
			return true
		}
	}
	return false
}

// verdictOn returns the last result of the return to which a function comes from one block by another one, nil if it
// does not return there.
func verdictOn(from, to *ssa.BasicBlock) ssa.Value {
	ret, ok := to.Instrs[len(to.Instrs)-1].(*ssa.Return)
	if !ok || len(ret.Results) == 0 {
		return nil
	}
	v := ret.Results[len(ret.Results)-1]
	if phi, ok := v.(*ssa.Phi); ok && phi.Block() == to {
		v = phi.Edges[slices.Index(to.Preds, from)]
	}
	return v
}

// answer reports whether a value is what a person at the terminal answered.
func (u *unit) answer(v ssa.Value) bool {
	for depth := 0; v != nil && depth < 10; depth++ {
		for _, p := range u.places(v) {
			if u.isAsked(p.root) {
				return true
			}
		}
		v = u.same(v)
	}
	return false
}

// picked reports whether a value is that of a list which a person has chosen, by its number or key.
func (u *unit) picked(v ssa.Value) bool {
	switch v := plain(v).(type) {
	case *ssa.UnOp:
		elem, ok := v.X.(*ssa.IndexAddr)
		return ok && v.Op == token.MUL && u.byAnswer(elem.Index, 0)
	case *ssa.Lookup:
		return u.byAnswer(v.Index, 0)
	case *ssa.Extract:
		l, ok := v.Tuple.(*ssa.Lookup)
		return ok && v.Index == 0 && u.byAnswer(l.Index, 0)
	}
	return false
}

// byAnswer reports whether a number or a key was made of what a person answered.
func (u *unit) byAnswer(v ssa.Value, depth int) bool {
	const deepest = 10
	if depth > deepest {
		return false
	}
	if u.answer(v) {
		return true
	}
	switch v := v.(type) {
	case *ssa.BinOp: // counted from one
		return isConst(v.Y) && u.byAnswer(v.X, depth+1)
	case *ssa.Convert:
		return u.byAnswer(v.X, depth+1)
	case *ssa.Extract:
		return u.byAnswer(v.Tuple, depth+1)
	case *ssa.UnOp:
		elem, ok := v.X.(*ssa.IndexAddr)
		return ok && u.byAnswer(elem.X, depth+1)
	case *ssa.Call:
		obj := ir.Method(&v.Call)
		return u.asksIn(v) || obj != nil && obj.Signature().Recv() == nil && obj.Pkg() != nil && objmatch.IsStd(objmatch.Path(obj.Pkg())) &&
			slices.ContainsFunc(v.Call.Args, func(a ssa.Value) bool { return !isConst(a) && u.byAnswer(a, depth+1) })
	}
	return false
}

// fromPerson reports whether what a call reads may be what a person types: not where it reads from
// a text that the program has, or from a server's answer.
func (u *unit) fromPerson(call ssa.CallInstruction) bool {
	args := ir.Args(call.Common())
	return len(args) == 0 || u.byPerson(args[0], 0)
}

// byPerson reports whether what is read from a value may be what a person types.
func (u *unit) byPerson(v ssa.Value, depth int) bool {
	if depth > 10 {
		return true
	}
	if textual(v.Type()) {
		return depth == 0 // a question
	}
	if isNil(v) {
		return false
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return u.byPerson(v.X, depth)
	case *ssa.ChangeInterface:
		return u.byPerson(v.X, depth)
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok && u.holdsLabelled(addr.X.Type(), fieldOf(addr.X.Type(), addr.Field), rows.Fetched) {
			return false
		}
		stored := u.stored(v.X)
		return len(stored) == 0 || slices.ContainsFunc(stored, func(w ssa.Value) bool { return u.byPerson(w, depth+1) })
	case *ssa.FreeVar:
		return u.bound[v] == nil || u.byPerson(u.bound[v], depth+1)
	case *ssa.Parameter:
		calls := u.Callers(v.Parent())
		i := slices.Index(v.Parent().Params, v)
		return len(calls) == 0 || slices.ContainsFunc(calls, func(call ssa.CallInstruction) bool {
			args := ir.Args(call.Common())
			return i >= len(args) || u.byPerson(args[i], depth+1)
		})
	case *ssa.Extract:
		if made, ok := v.Tuple.(*ssa.Call); ok {
			return u.returnsPersons(made, v.Index, depth)
		}
	case *ssa.Call:
		return u.returnsPersons(v, 0, depth)
	}
	return true
}

// returnsPersons is byPerson of a result of a call.
func (u *unit) returnsPersons(made *ssa.Call, index, depth int) bool {
	for _, f := range u.Callees(made) {
		for _, b := range f.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && u.byPerson(r.Results[index], depth+1) {
				return true
			}
		}
		if len(f.Blocks) > 0 {
			return false
		}
	}
	obj := ir.Method(&made.Call)
	if obj == nil {
		return true
	}
	effects, complete := u.know.Func(obj)
	if !complete || !slices.ContainsFunc(effects, func(e rows.Resolved) bool {
		return (e.Kind == rows.KindPass || e.Kind == rows.KindAppend) && e.To.Result && e.From.Index == 0
	}) {
		return true
	}
	args := ir.Args(&made.Call)
	return len(args) == 0 || u.byPerson(args[0], depth+1)
}

// holdsLabelled reports whether a row says that a field holds text with a label.
func (u *unit) holdsLabelled(owner types.Type, f *types.Var, label rows.Label) bool {
	if f == nil {
		return false
	}
	row, _ := u.know.Field(owner, f)
	return slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.IsSource(label) })
}

// shows reports whether a call that asks if it runs certain commands runs one of these.
func (u *unit) shows(e rows.Resolved, call *ssa.CallCommon) bool {
	if e.Only == nil {
		return true
	}
	made := resultOf(ir.Args(call)[0], 0)
	return made != nil && u.begin(e.Only, slices.DeleteFunc(unpacked(ir.Args(&made.Call)...), func(v ssa.Value) bool { return v == nil || !textual(v.Type()) }))
}

// isAsked reports whether a person's answer is read into a root.
func (u *unit) isAsked(root any) bool {
	if u.asked == nil {
		u.asked = map[any]bool{}
		for instr := range u.instrs() {
			if call, ok := instr.(ssa.CallInstruction); ok {
				u.ask(call)
			}
		}
	}
	return u.asked[root]
}

func (u *unit) ask(call ssa.CallInstruction) {
	if obj := ir.Method(call.Common()); obj != nil {
		effects, complete := u.know.Func(obj)
		for _, e := range effects {
			if e.Kind == rows.KindAsk && u.shows(e, call.Common()) && u.fromPerson(call) {
				for _, p := range u.locate(call, e.To, true) {
					u.asked[p.root] = true
					u.askElements(call, e.To)
				}
			}
		}
		if complete {
			return
		}
	}
	v := call.Value()
	if v == nil {
		return
	}
	for _, callee := range u.Callees(call) {
		if sum := u.summaries[callee]; sum != nil {
			for _, f := range sum.Flows {
				if f.From.Kind == Source && f.Label == rows.Local && f.To.Kind == Return {
					u.asked[any(v)] = true
				}
			}
		}
	}
}

// askElements marks the variables whose addresses a variadic call was given.
func (u *unit) askElements(call ssa.CallInstruction, p rows.Place) {
	args := ir.Args(call.Common())
	if p.Result || p.Index >= len(args) {
		return
	}
	elems, _ := elements(args[p.Index])
	for _, e := range elems {
		if e != nil {
			for _, q := range u.targets(e) {
				u.asked[q.root] = true
			}
		}
	}
}

// confirmedAt reports whether a person has said yes before an instruction, or, where that only makes what does something
// later, before each call by which it does.
func (u *unit) confirmedAt(at ssa.Instruction) bool {
	if u.validBefore(at).confirmed {
		return true
	}
	made, ok := at.(*ssa.Call)
	if !ok {
		return false
	}
	begun := false
	for _, r := range *made.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr, *ssa.DebugRef:
		case *ssa.Call:
			obj := ir.Method(&r.Call)
			if obj == nil || obj.Signature().Recv() == nil || slices.Contains(ir.Args(&r.Call)[1:], ssa.Value(made)) {
				return false
			}
			effects, _ := u.know.Func(obj)
			if !slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindBegin }) {
				continue
			}
			if begun = u.validBefore(r).confirmed; !begun {
				return false
			}
		default:
			return false
		}
	}
	return begun
}

// acceptable returns which parameters of a function are.
func acceptable(f *ssa.Function, v validity) (checks []int) {
	for i, p := range f.Params {
		if v.places[place{p, ""}] {
			checks = append(checks, i)
		}
	}
	return checks
}

// confirms reports whether a function's true or nil result says that a person confirmed.
func (u *unit) confirms(f *ssa.Function) bool {
	_, yes := u.verdict(f)
	return yes
}

// verdict returns which parameters a function's true or nil result says to be acceptable, and whether
// it says that a person confirmed. Of a function without such a result, that it returns says so.
func (u *unit) verdict(f *ssa.Function) (checks []int, confirms bool) {
	last := f.Signature.Results().Len() - 1
	var t types.Type
	if verdictIn(f.Signature) {
		t = f.Signature.Results().At(last).Type()
	}
	yes := answerAt(f.Signature)
	var all validity
	first, asked, asks := true, false, u.asks(f)
	for _, b := range f.Blocks {
		if len(b.Instrs) == 0 || b == f.Recover || u.block(b).stops {
			continue
		}
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		v := u.validAfter(b)
		switch {
		case t == nil:
			// That it returns at all says that the parameter is acceptable.
		case isBool(t):
			if c, ok := boolConst(yields(r, last)); ok {
				if !c {
					continue
				}
			} else {
				v = v.and(u.known(yields(r, last), true))
			}
		case makesError(yields(r, last)), isFailure(yields(r, last), b):
			continue
		default:
			v = v.and(u.noError(yields(r, last)))
		}
		if yes >= 0 && isBool(yields(r, yes).Type()) {
			if c, ok := boolConst(yields(r, yes)); ok && !c {
				v.confirmed = true // it does not say so
			} else if u.known(yields(r, yes), true).confirmed {
				v.confirmed = true
			}
		}
		asked = asked || v.confirmed
		v.confirmed = v.confirmed || asks && u.remembered(b)
		if first {
			all, first = v, false
		} else {
			all = all.or(v)
		}
	}
	return acceptable(f, all), all.confirmed && asked
}
