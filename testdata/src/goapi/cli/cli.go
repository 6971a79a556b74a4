// Package cli reads what is typed at the terminal.
package cli

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/charmbracelet/huh"
	"github.com/chzyer/readline"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

var name = flag.String("name", "", "a name")

func std() {
	var where string
	flag.StringVar(&where, "where", "", "a place")
	flag.Parse()
	exec.Command("tool", *name).Run()                          // want `local flag reaches command argument`
	exec.Command("tool", where).Run()                          // want `local flag reaches command argument`
	exec.Command("tool", flag.Arg(0)).Run()                    // want `local command-line argument reaches command argument`
	exec.Command("tool", os.Args[1]).Run()                     // want `local command-line argument reaches command argument`
	exec.Command("tool", strings.Join(os.Args[1:], " ")).Run() // want `local command-line argument reaches command argument`
}

func stdin() {
	in := bufio.NewReader(os.Stdin)
	line, err := in.ReadString('\n')
	if err != nil {
		return
	}
	exec.Command("tool", line).Run() // want `local standard input reaches command argument`
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		exec.Command("tool", sc.Text()).Run() // want `local standard input reaches command argument`
	}
	var word string
	fmt.Scanln(&word)
	exec.Command("tool", word).Run() // want `local standard input reaches command argument`
	all, _ := io.ReadAll(os.Stdin)
	exec.Command("tool", string(all)).Run() // want `local standard input reaches command argument`
}

type options struct{ prompt string }

func command() *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use: "ask",
		RunE: func(cmd *cobra.Command, args []string) error {
			exec.Command("tool", args[0]).Run()  // want `local command-line argument reaches command argument`
			exec.Command("tool", o.prompt).Run() // want `local flag reaches command argument`
			who, err := cmd.Flags().GetString("who")
			if err != nil {
				return err
			}
			exec.Command("tool", who).Run() // want `local flag reaches command argument`
			return nil
		},
	}
	cmd.Flags().StringVarP(&o.prompt, "prompt", "p", "", "a prompt")
	return cmd
}

func posix() {
	level := pflag.StringP("level", "l", "", "a level")
	pflag.Parse()
	exec.Command("tool", *level).Run() // want `local flag reaches command argument`
}

func dialogs() {
	rl, err := readline.New("> ")
	if err != nil {
		return
	}
	line, err := rl.Readline()
	if err != nil {
		return
	}
	exec.Command("tool", line).Run() // want `local standard input reaches command argument`
	var text string
	if err := huh.NewInput().Title("text").Value(&text).Run(); err != nil {
		return
	}
	exec.Command("tool", text).Run() // want `local standard input reaches command argument`
}

func scanned() {
	var first, second string
	fmt.Sscanf(os.Args[1], "%s %s", &first, &second)
	exec.Command("tool", second).Run() // want `local command-line argument reaches command argument`
	var third string
	fmt.Fscan(bufio.NewReader(os.Stdin), &third)
	exec.Command("tool", third).Run() // want `local standard input reaches command argument`
}
