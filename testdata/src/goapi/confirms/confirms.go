// Package confirms asks a person before it runs what a request says.
package confirms

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"

	"github.com/AlecAivazis/survey/v2"
	"github.com/charmbracelet/huh"
	"github.com/chzyer/readline"
	"github.com/manifoldco/promptui"
)

func line(w http.ResponseWriter, r *http.Request) {
	in := bufio.NewReader(os.Stdin)
	fmt.Print("run it? ")
	answer, err := in.ReadString('\n')
	if err != nil {
		return
	}
	if strings.ToLower(strings.TrimSpace(answer)) == "y" {
		exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
	}
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument$`
}

func scanner(w http.ResponseWriter, r *http.Request) {
	in := bufio.NewScanner(os.Stdin)
	in.Scan()
	if in.Text() != "yes" {
		return
	}
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
}

func scan(w http.ResponseWriter, r *http.Request) {
	var answer string
	fmt.Scanln(&answer)
	if answer != "y" && answer != "yes" {
		return
	}
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
}

func readLine(w http.ResponseWriter, r *http.Request, rl *readline.Instance) {
	answer, err := rl.Readline()
	if err != nil || answer != "y" {
		return
	}
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
}

func form(w http.ResponseWriter, r *http.Request) {
	var ok bool
	if err := huh.NewConfirm().Title("run it?").Value(&ok).Run(); err != nil || !ok {
		return
	}
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
}

func question(w http.ResponseWriter, r *http.Request) {
	ok := false
	if err := survey.AskOne(&survey.Confirm{Message: "run it?"}, &ok); err != nil {
		return
	}
	if ok {
		exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
	}
}

func prompt(w http.ResponseWriter, r *http.Request) {
	p := promptui.Prompt{Label: "run it", IsConfirm: true}
	if _, err := p.Run(); err != nil {
		return
	}
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument, confirmed`
}

// An answer that nobody looks at is none.
func dropped(w http.ResponseWriter, r *http.Request) {
	var ok bool
	huh.NewConfirm().Title("run it?").Value(&ok).Run()
	exec.Command("tool", r.FormValue("q")).Run() // want `remote form value reaches command argument$`
}
