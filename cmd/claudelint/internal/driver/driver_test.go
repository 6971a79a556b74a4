package driver

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/sariftest"
)

// The analyzers of the tests do what the driver has to cope with.

// todo reports calls of functions called Todo, with a step, in whatever package, and a fix.
var todo = &analysis.Analyzer{
	Name: "todo",
	Doc:  "report calls of Todo\n\nWhat is to be done should be done.",
	URL:  "https://example.org/todo",
	Run:  runTodo,
}

var (
	todoName  string
	todoTests bool
)

func runTodo(pass *analysis.Pass) (any, error) {
	for _, file := range pass.Files {
		if !todoTests && strings.HasSuffix(pass.Fset.File(file.Pos()).Name(), "_test.go") {
			continue
		}
		for n := range ast.Preorder(file) {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				continue
			}
			fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
			if !ok || fn.Name() != todoName {
				continue
			}
			pass.Report(analysis.Diagnostic{
				Pos:     call.Pos(),
				End:     call.End(),
				Message: fn.Name() + " is called",
				Related: []analysis.RelatedInformation{
					{Pos: fn.Pos(), Message: "declared here"},
					{Message: "a step elsewhere"},
				},
				SuggestedFixes: []analysis.SuggestedFix{{
					Message: "Remove the call",
					TextEdits: []analysis.TextEdit{
						{Pos: call.Pos(), End: call.End(), NewText: []byte("_ = 0")},
					},
				}},
			})
		}
	}
	return nil, nil
}

// fragile fails in packages that ask for it by their names, and hangs if it is told to.
var fragile = &analysis.Analyzer{
	Name: "fragile",
	Doc:  "fail in some packages",
	Run: func(pass *analysis.Pass) (any, error) {
		switch pass.Pkg.Name() {
		case "failing":
			return nil, errors.New("cannot cope")
		case "panicking":
			panic("cannot cope at all")
		}
		if fragileHang != "" {
			conn, err := net.Dial("tcp", fragileHang)
			if err != nil {
				return nil, err
			}
			io.Copy(io.Discard, conn) // until the test closes the connection
		}
		return nil, nil
	},
}

var fragileHang string

func TestMain(m *testing.M) {
	todo.Flags.StringVar(&todoName, "name", "Todo", "`name` of the function")
	todo.Flags.BoolVar(&todoTests, "tests", true, "look into test files too")
	fragile.Flags.StringVar(&fragileHang, "hang", "", "hang after connecting to the `address`")
	testscript.Main(m, map[string]func(){
		"claudelint": func() { Main([]*analysis.Analyzer{fragile, todo}) },
	})
}

// TestScripts runs the command, and go vet with it as tool, on small modules.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			program, err := exec.LookPath("claudelint")
			if err != nil {
				return err
			}
			env.Vars = append(env.Vars, "CLAUDELINT="+program)
			env.Vars = append(env.Vars, goEnv(t)...)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			// sarif FILE checks a file against the schema of SARIF 2.1.0.
			"sarif": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Check(sariftest.Valid(ts.ReadFile(args[0])))
			},
			// exits STATUS PROGRAM [ARG]... runs a program that must exit with the status.
			"exits": func(ts *testscript.TestScript, neg bool, args []string) {
				want, err := strconv.Atoi(args[0])
				ts.Check(err)
				got := 0
				err = ts.Exec(args[1], args[2:]...)
				if exit := new(exec.ExitError); errors.As(err, &exit) {
					got = exit.ExitCode()
				} else {
					ts.Check(err)
				}
				if neg || got != want {
					ts.Fatalf("exit status %d, want %d", got, want)
				}
			},
			// lose UNIT takes the answers about a unit out of the build cache, and leaves the facts.
			"lose": func(ts *testscript.TestScript, neg bool, args []string) {
				if loseAnswers(ts, ts.Getenv("GOCACHE"), args[0]) == 0 {
					ts.Fatalf("the build cache has no answer about %s", args[0])
				}
			},
		},
	})
}

// loseAnswers makes a build cache forget the answers about a unit, and returns how many there were. An entry
// names, after its version and key, the file that it stands for.
func loseAnswers(ts *testscript.TestScript, cache, unit string) int {
	entries, err := filepath.Glob(filepath.Join(cache, "??", "*-a"))
	ts.Check(err)
	lost := 0
	for _, entry := range entries {
		text, err := os.ReadFile(entry)
		ts.Check(err)
		output := strings.Fields(string(text))[2]
		content, err := os.ReadFile(filepath.Join(cache, output[:2], output+"-d"))
		ts.Check(err)
		if bytes.HasPrefix(content, []byte("{\n\t\""+unit+"\"")) || bytes.HasPrefix(content, []byte("{\n\t\""+unit+" [")) {
			ts.Check(os.Remove(entry))
			lost++
		}
	}
	return lost
}

// goEnv returns settings for a go command that shares our build cache and nothing else.
func goEnv(t *testing.T) []string {
	cache, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	return []string{
		"GOCACHE=" + strings.TrimSpace(string(cache)),
		"GOFLAGS=",
		"GOPROXY=off",
		"GOTOOLCHAIN=local",
		"GOWORK=off",
	}
}

// TestInterrupt checks that a signal to the command alone ends it, even while the tool hangs.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be interrupted there")
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module m\n", "a.go": "package a\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()

	var stderr strings.Builder
	cmd := exec.Command("claudelint", fmt.Sprintf("-fragile.hang=%v", listener.Addr()), ".")
	cmd.Dir = dir
	cmd.Stderr = &stderr
	cmd.Env = append(cmd.Environ(), goEnv(t)...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	conn, err := listener.Accept() // the analyzer runs
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != exitFailed || !strings.Contains(stderr.String(), "claudelint: interrupted") {
		t.Errorf("exit status %d, want %d; standard error:\n%s", got, exitFailed, stderr.String())
	}
}
