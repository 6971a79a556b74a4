package taint

import (
	"go/constant"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// filters reports whether what a filter lets through is a word, in which no shell, statement, page
// or path sees anything but a name: by is the regular expression whose matches are replaced, or the
// func that maps each character.
func (u *unit) filters(by ssa.Value, args []ssa.Value) bool {
	made := u.made(by)
	for _, m := range made {
		switch m := m.(type) {
		case *ssa.Function:
			if !isWord(func(r rune) string { return mapRune(m, r) }) {
				return false
			}
		case *ssa.Call:
			pattern, ok := u.pattern(m)
			with, known := literal(args[len(args)-1])
			if !ok || !known {
				return false
			}
			re, err := regexp.Compile(pattern)
			if err != nil || !isWord(func(r rune) string {
				s := re.ReplaceAllString("a"+string(r)+"a", with)
				return strings.TrimSuffix(strings.TrimPrefix(s, "a"), "a")
			}) {
				return false
			}
		default:
			return false
		}
	}
	return len(made) > 0
}

// pattern returns the constant text that a call makes a regular expression of.
func (u *unit) pattern(call *ssa.Call) (string, bool) {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return "", false
	}
	effects, _ := u.know.Func(obj)
	for _, e := range effects {
		if e.Kind == rows.KindPass && !e.From.Result {
			if texts, all := u.constants(ir.Args(&call.Call)[e.From.Index]); all && len(texts) == 1 {
				return texts[0], true
			}
		}
	}
	return "", false
}

// isWord reports whether only letters, digits and a few marks are let through. A dot and a slash
// together are a way out of a folder.
func isWord(through func(r rune) string) bool {
	var passed []rune
	for _, r := range slices.Concat(ascii, []rune("é中\u2028\ufeff")) {
		passed = append(passed, []rune(through(r))...)
	}
	return !slices.ContainsFunc(passed, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.,:@+=/", r)
	}) && !(slices.Contains(passed, '.') && slices.Contains(passed, '/'))
}

var ascii = func() (out []rune) {
	for r := range rune(unicode.MaxASCII + 1) {
		out = append(out, r)
	}
	return out
}()

// mapRune runs a func that maps one character to another, or to none if it is negative. What it
// does is as good as mapping to itself a character that no filter lets through.
func mapRune(f *ssa.Function, r rune) string {
	const unknown = "\x00"
	if len(f.Params) != 1 || len(f.FreeVars) > 0 || len(f.Blocks) == 0 {
		return unknown
	}
	known := map[ssa.Value]constant.Value{f.Params[0]: constant.MakeInt64(int64(r))}
	value := func(v ssa.Value) constant.Value {
		if c, ok := v.(*ssa.Const); ok {
			return c.Value
		}
		return known[v]
	}
	prev, block := (*ssa.BasicBlock)(nil), f.Blocks[0]
	for range 1000 { // a loop may not end
		for _, instr := range block.Instrs {
			switch instr := instr.(type) {
			case *ssa.Phi:
				known[instr] = value(instr.Edges[slices.Index(block.Preds, prev)])
			case *ssa.BinOp:
				known[instr] = binary(instr.Op, value(instr.X), value(instr.Y))
			case *ssa.UnOp:
				if x := value(instr.X); x != nil && instr.Op == token.NOT {
					known[instr] = constant.UnaryOp(token.NOT, x, 0)
				}
			case *ssa.Call:
				known[instr] = classify(&instr.Call, value)
			case *ssa.If:
				cond := value(instr.Cond)
				if cond == nil {
					return unknown
				}
				next := block.Succs[1]
				if constant.BoolVal(cond) {
					next = block.Succs[0]
				}
				prev, block = block, next
			case *ssa.Jump:
				prev, block = block, block.Succs[0]
			case *ssa.Return:
				n, ok := constant.Int64Val(constant.ToInt(orUnknown(value(instr.Results[0]))))
				switch {
				case !ok:
					return unknown
				case n < 0:
					return ""
				}
				return string(rune(n))
			case *ssa.DebugRef:
			default:
				return unknown
			}
		}
	}
	return unknown
}

func orUnknown(v constant.Value) constant.Value {
	if v == nil {
		return constant.MakeUnknown()
	}
	return v
}

// binary returns the value of an operation on numbers, nil if it is not known.
func binary(op token.Token, x, y constant.Value) constant.Value {
	if x == nil || y == nil || x.Kind() != constant.Int || y.Kind() != constant.Int {
		return nil
	}
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return constant.MakeBool(constant.Compare(x, op, y))
	case token.ADD, token.SUB:
		return constant.BinaryOp(x, op, y)
	}
	return nil
}

// classes are the functions that tell what kind of character one is.
var classes = map[string]func(rune) bool{
	"unicode.IsLetter": unicode.IsLetter,
	"unicode.IsDigit":  unicode.IsDigit,
	"unicode.IsNumber": unicode.IsNumber,
	"unicode.IsSpace":  unicode.IsSpace,
	"unicode.IsPunct":  unicode.IsPunct,
	"unicode.IsUpper":  unicode.IsUpper,
	"unicode.IsLower":  unicode.IsLower,
}

// classify returns the value of a call that tests or changes a character, nil if it is not known.
func classify(call *ssa.CallCommon, value func(ssa.Value) constant.Value) constant.Value {
	f := call.StaticCallee()
	if f == nil || f.Pkg == nil {
		return nil
	}
	arg := func(i int) constant.Value { return orUnknown(value(call.Args[i])) }
	switch name := f.String(); name {
	case "strings.ContainsRune":
		if r, ok := constant.Int64Val(constant.ToInt(arg(1))); ok && arg(0).Kind() == constant.String {
			return constant.MakeBool(strings.ContainsRune(constant.StringVal(arg(0)), rune(r)))
		}
	case "unicode.ToLower", "unicode.ToUpper":
		if r, ok := constant.Int64Val(arg(0)); ok {
			to := unicode.ToLower
			if name == "unicode.ToUpper" {
				to = unicode.ToUpper
			}
			return constant.MakeInt64(int64(to(rune(r))))
		}
	default:
		if is := classes[name]; is != nil {
			if r, ok := constant.Int64Val(arg(0)); ok {
				return constant.MakeBool(is(rune(r)))
			}
		}
	}
	return nil
}
