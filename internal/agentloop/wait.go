package agentloop

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// waits are the functions that return when a person, a peer or a queue has sent something. Those
// that read are no wait where what they read is Claude's answer.
var waits = []string{
	// a person at the terminal
	"fmt.Scan", "fmt.Scanf", "fmt.Scanln", "fmt.Fscan", "fmt.Fscanf", "fmt.Fscanln",
	"(*bufio.Scanner).Scan",
	"(*bufio.Reader).ReadString", "(*bufio.Reader).ReadLine", "(*bufio.Reader).ReadBytes", "(*bufio.Reader).ReadRune",
	"golang.org/x/term.ReadPassword", "(*golang.org/x/term.Terminal).ReadLine",
	"(*github.com/chzyer/readline.Instance).Readline", "(*github.com/ergochat/readline.Instance).Readline",
	"(*github.com/peterh/liner.State).Prompt", "(*github.com/peterh/liner.State).PromptWithSuggestion",
	"github.com/c-bata/go-prompt.Input",
	"github.com/AlecAivazis/survey/v2.AskOne", "github.com/AlecAivazis/survey/v2.Ask",
	"(*github.com/manifoldco/promptui.Prompt).Run", "(*github.com/manifoldco/promptui.Select).Run",
	"(*github.com/charmbracelet/huh.Form).Run", "(*github.com/charmbracelet/huh.Input).Run", "(*github.com/charmbracelet/huh.Text).Run",
	"(*github.com/charmbracelet/bubbletea.Program).Run",
	"(github.com/pterm/pterm.InteractiveTextInputPrinter).Show", "(*github.com/pterm/pterm.InteractiveTextInputPrinter).Show",
	// a peer
	"(net.Listener).Accept", "(*net.TCPListener).Accept", "(*net.UnixListener).Accept", "(net.PacketConn).ReadFrom",
	"(*github.com/gorilla/websocket.Conn).ReadMessage", "(*github.com/gorilla/websocket.Conn).ReadJSON", "(*github.com/gorilla/websocket.Conn).NextReader",
	"(*nhooyr.io/websocket.Conn).Read", "(*github.com/coder/websocket.Conn).Read",
	"github.com/coder/websocket/wsjson.Read", "nhooyr.io/websocket/wsjson.Read",
	"(google.golang.org/grpc.ServerStream).RecvMsg",
	// a queue
	"(*github.com/segmentio/kafka-go.Reader).ReadMessage", "(*github.com/segmentio/kafka-go.Reader).FetchMessage",
	"(*github.com/nats-io/nats.go.Subscription).NextMsg", "(*github.com/nats-io/nats.go.Subscription).NextMsgWithContext", "(*github.com/nats-io/nats.go.Subscription).Fetch",
	"(*github.com/aws/aws-sdk-go-v2/service/sqs.Client).ReceiveMessage",
	"(*cloud.google.com/go/pubsub.Subscription).Receive",
	"(*github.com/redis/go-redis/v9.Client).BLPop", "(*github.com/redis/go-redis/v9.Client).BRPop", "(*github.com/redis/go-redis/v9.Client).XReadGroup",
	"(*github.com/go-telegram-bot-api/telegram-bot-api/v5.BotAPI).GetUpdates",
}

// people are the beginnings of what programs call the functions that ask a person, for calls whose
// callee the package does not show.
var people = []string{
	"confirm", "approv", "askuser", "askforapproval", "askpermission", "askhuman", "askforpermission",
	"readline", "readinput", "readuser", "getuserinput", "getusermessage", "getinput", "getline", "userinput",
	"promptuser", "requestapproval", "requestpermission", "waitfor",
}

// findWaiting finds the functions that wait on every way through them.
func (a *analysis) findWaiting() {
	a.everyWay(a.waiting, func(b *ssa.BasicBlock) bool { return a.waitsIn(b, nil) })
}

// everyWay puts into found the functions in which every way leads through a block that does it, which may look at what
// was found before. A way that fails before is none: what the caller then does is its own affair.
func (a *analysis) everyWay(found map[*ssa.Function]bool, does func(*ssa.BasicBlock) bool) {
	for changed := true; changed; {
		changed = false
		for _, f := range a.Funcs {
			if !found[f] && isOnEveryWay(f, does) {
				found[f] = true
				changed = true
			}
		}
	}
}

func isOnEveryWay(f *ssa.Function, does func(*ssa.BasicBlock) bool) bool {
	seen := map[*ssa.BasicBlock]bool{}
	found := false
	var free func(b *ssa.BasicBlock) bool // whether the function returns from b on without it
	free = func(b *ssa.BasicBlock) bool {
		if seen[b] {
			return false
		}
		seen[b] = true
		if does(b) {
			found = true
			return false
		}
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			return !fails(r)
		}
		return slices.ContainsFunc(b.Succs, free)
	}
	return len(f.Blocks) > 0 && !free(f.Blocks[0]) && found
}

// fails reports whether the function returns an error.
func fails(r *ssa.Return) bool {
	if len(r.Results) == 0 {
		return false
	}
	last := r.Results[len(r.Results)-1]
	return isError(last.Type()) && !isNil(last)
}

// waitsIn reports whether the block waits. l is the loop whose way round the block is on, or nil.
func (a *analysis) waitsIn(b *ssa.BasicBlock, l *loop) bool {
	return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool { return a.waitsAt(instr, l) })
}

func (a *analysis) waitsAt(instr ssa.Instruction, l *loop) bool {
	switch instr := instr.(type) {
	case *ssa.UnOp:
		return instr.Op == token.ARROW && a.fromOutside(instr.X, l)
	case *ssa.Select:
		return instr.Blocking && slices.ContainsFunc(instr.States, func(s *ssa.SelectState) bool {
			return s.Dir == types.RecvOnly && a.fromOutside(s.Chan, l)
		})
	case *ssa.Call:
		return a.waitsCall(instr)
	}
	return false
}

// fromOutside reports whether what the channel delivers is sent by others than the loop itself: it
// was not made in the loop, carries nothing of the answer, and is no mere pause or cancellation.
func (a *analysis) fromOutside(ch ssa.Value, l *loop) bool {
	if a.isDerived(ch) {
		return false
	}
	switch ch := ch.(type) {
	case *ssa.MakeChan:
		return l == nil || !l.contains(ch)
	case *ssa.ChangeType:
		return a.fromOutside(ch.X, l)
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&ch.Call)) {
		case "time.After", "(context.Context).Done":
			return false
		}
		for _, f := range a.Callees(ch) {
			if a.ways[f] != nil {
				return false
			}
		}
		return a.way(ch) == nil
	case *ssa.UnOp:
		switch x := ch.X.(type) {
		case *ssa.FieldAddr:
			return objmatch.Type(x.X.Type()) != "time.Timer"
		case *ssa.Alloc:
			for _, st := range a.stores[x] {
				if st.Val != ch && !a.fromOutside(st.Val, l) {
					return false
				}
			}
		}
	}
	return true
}

func (a *analysis) waitsCall(call *ssa.Call) bool {
	m := ir.Method(&call.Call)
	if slices.Contains(waits, objmatch.Func(m)) {
		return !a.anyDerived(ir.Args(&call.Call))
	}
	bodies := 0
	for _, f := range a.Callees(call) {
		if f.Blocks == nil {
			continue
		}
		if !a.waiting[f] {
			return false
		}
		bodies++
	}
	if bodies > 0 {
		return true
	}
	if s := a.summaryOf(call); s != nil {
		return s.Waits
	}
	return a.asks(call, m)
}

// asks reports whether the call, of an interface or a func value that the package does not show,
// is named for asking a person.
func (a *analysis) asks(call *ssa.Call, m *types.Func) bool {
	if m != nil && !call.Call.IsInvoke() {
		return false
	}
	name := callName(&call.Call)
	name = strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])
	return slices.ContainsFunc(people, func(p string) bool { return strings.HasPrefix(name, p) })
}
