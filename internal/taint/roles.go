package taint

import (
	"cmp"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// Programs that talk to several models keep a conversation in records of their own, which have a role, and one
// converter after another decides by it what becomes of their text: a turn, the system prompt, a tool's answer.
// What was put into a record of one role does not get to where only another one does.

// A refusal says which roles a record cannot have.
type refusal struct {
	record path
	roles  rows.Cure
}

// refusedAt returns which roles the records cannot have in which a text lies, which is read: it is below the longer
// of the paths.
func refusedAt(refusals []refusal, have, read path) rows.Cure {
	at := have
	if len(read) > len(at) {
		at = read
	}
	var c rows.Cure
	for _, r := range refusals {
		if _, more, ok := cut(at, r.record); ok && more == "" {
			c |= r.roles
		}
	}
	return c
}

// refusals returns which roles the records below a root cannot have where an instruction stands.
func (u *unit) refusals(root any, at ssa.Instruction) []refusal {
	return refusalsOf(root, u.rolesAt(at.Block()))
}

// refusalsOn is refusals where control goes from one block to the next.
func (u *unit) refusalsOn(root any, from, to *ssa.BasicBlock) []refusal {
	return refusalsOf(root, u.rolesOn(from, to))
}

func refusalsOf(root any, roles map[place]rows.Cure) []refusal {
	var out []refusal
	for p, c := range roles {
		if dot := strings.LastIndexByte(p.path, '.'); p.root == root && dot >= 0 && segmentEnd(p.path, dot) == len(p.path) {
			out = append(out, refusal{p.path[:dot], c})
		}
	}
	slices.SortFunc(out, func(a, b refusal) int { return cmp.Compare(a.record, b.record) })
	return out
}

// maxRoleTests is how many comparisons of roles are looked at in a function; only generated code has more.
const maxRoleTests = 100

// rolesAt returns which roles the texts that are compared with roles cannot be in a block.
func (u *unit) rolesAt(b *ssa.BasicBlock) map[place]rows.Cure {
	f := b.Parent()
	at, ok := u.refused[f]
	if !ok {
		tests := 0
		for _, b := range f.Blocks {
			if _, _, is := u.roleTest(b); is {
				tests++
			}
		}
		if tests > 0 && tests <= maxRoleTests {
			at = u.settleRoles(f)
		}
		if u.refused == nil {
			u.refused = map[*ssa.Function]map[*ssa.BasicBlock]map[place]rows.Cure{}
		}
		u.refused[f] = at
	}
	return at[b]
}

// settleRoles computes the greatest solution of the forward equations. A block that is missing from it is not
// reached.
func (u *unit) settleRoles(f *ssa.Function) map[*ssa.BasicBlock]map[place]rows.Cure {
	const rounds = 8
	at := map[*ssa.BasicBlock]map[place]rows.Cure{f.Blocks[0]: {}}
	for range rounds {
		changed := false
		for _, b := range f.DomPreorder()[1:] {
			var in map[place]rows.Cure
			for _, p := range b.Preds {
				if at[p] == nil || u.block(p).stops {
					continue
				}
				on := u.branchRoles(at[p], p, b)
				if in == nil {
					in = maps.Clone(on)
					continue
				}
				for p := range in {
					if in[p] &= on[p]; in[p] == 0 {
						delete(in, p)
					}
				}
			}
			if in != nil && (at[b] == nil || !maps.Equal(at[b], in)) {
				at[b] = in
				changed = true
			}
		}
		if !changed {
			return at
		}
	}
	return nil
}

func (u *unit) rolesOn(from, to *ssa.BasicBlock) map[place]rows.Cure {
	if at := u.rolesAt(from); at != nil {
		return u.branchRoles(at, from, to)
	}
	return nil
}

// branchRoles adds to what holds at the end of a block what its condition says of a successor.
func (u *unit) branchRoles(at map[place]rows.Cure, from, to *ssa.BasicBlock) map[place]rows.Cure {
	compared, role, ok := u.roleTest(from)
	if !ok || from.Succs[0] == from.Succs[1] {
		return at
	}
	test := from.Instrs[len(from.Instrs)-1].(*ssa.If).Cond.(*ssa.BinOp)
	refused := rows.NotRole(role)
	if (test.Op == token.EQL) == (to == from.Succs[0]) {
		refused = rows.OnlyRole(role)
	}
	out := maps.Clone(at)
	out[compared] |= refused
	return out
}

// roleTest returns where the text lies that a block compares with a role in its end, and the role.
func (u *unit) roleTest(b *ssa.BasicBlock) (at place, role rows.Role, ok bool) {
	if len(b.Instrs) == 0 {
		return place{}, 0, false
	}
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return place{}, 0, false
	}
	test, ok := branch.Cond.(*ssa.BinOp)
	if !ok || test.Op != token.EQL && test.Op != token.NEQ {
		return place{}, 0, false
	}
	v, word := test.X, test.Y
	if _, ok := v.(*ssa.Const); ok {
		v, word = word, v
	}
	if role, ok = u.roleOf(word); !ok {
		return place{}, 0, false
	}
	v = plain(v)
	if call, ok := v.(*ssa.Call); ok && objmatch.Func(ir.Method(&call.Call)) == "strings.ToLower" {
		v = plain(call.Call.Args[0])
	}
	places := u.places(v)
	if len(places) != 1 {
		return place{}, 0, false
	}
	return places[0], role, true
}

// roleOf returns the role that a constant is: a text, or a number that has a name, of a type that has
// numbers for several roles.
func (u *unit) roleOf(v ssa.Value) (rows.Role, bool) {
	if text, ok := literal(v); ok {
		return rows.RoleOf(text)
	}
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	t, ok := types.Unalias(c.Type()).(*types.Named)
	if !ok || t.Obj().Pkg() == nil {
		return 0, false
	}
	role, ok := u.namedRoles(t)[c.Value.ExactString()]
	return role, ok
}

// namedRoles returns which of a type's constants are roles by their names, as PostRoleSystem, or
// nil if no two roles are among them.
func (e *engine) namedRoles(t *types.Named) map[string]rows.Role {
	named, ok := e.talkers[t]
	if ok {
		return named
	}
	var first rows.Role
	several := false
	scope := t.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !types.Identical(c.Type(), t) {
			continue
		}
		role, ok := rows.RoleNamed(name)
		if !ok {
			continue
		}
		if named == nil {
			named, first = map[string]rows.Role{}, role
		}
		several = several || role != first
		named[c.Val().ExactString()] = role
	}
	if !several {
		named = nil
	}
	if e.talkers == nil {
		e.talkers = map[*types.Named]map[string]rows.Role{}
	}
	e.talkers[t] = named
	return named
}

// unstated returns which roles a record cannot have if the effect, which depends on it, is to matter, where the
// record's role is not written there: it is a copy, and has that of the one that its text was put into.
func (u *unit) unstated(record ssa.Value, e rows.Effect) rows.Cure {
	if e.With == "" || !e.Not || slices.ContainsFunc(u.stated(record, e.With), func(v ssa.Value) bool { _, ok := literal(v); return ok }) {
		return 0
	}
	var c rows.Cure
	for word := range strings.SplitSeq(e.Equals, "\n") {
		if role, ok := rows.RoleOf(word); ok {
			c |= rows.NotRole(role)
		}
	}
	return c
}

// givenRole returns the mark of text that is stored in a field of a record, one of whose other fields is set to
// a role, or to what was found to be one or not to be one.
func (u *unit) givenRole(addr ssa.Value) rows.Cure {
	field, ok := addr.(*ssa.FieldAddr)
	if !ok || field.X.Referrers() == nil {
		return 0
	}
	var c rows.Cure
	for _, r := range *field.X.Referrers() {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || other.Field == field.Field {
			continue
		}
		for _, s := range storesTo(other) {
			if _, ok := plain(s.Val).(*ssa.Const); ok {
				if role, ok := u.roleOf(s.Val); ok {
					c |= rows.InRole(role)
				}
			} else if from := u.places(plain(s.Val)); len(from) == 1 {
				if refused := u.rolesAt(s.Block())[from[0]]; refused != 0 {
					c |= refused.LeftIn()
				}
			}
		}
	}
	return c
}
