// Package eino uses Eino.
package eino

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/cloudwego/eino/components/model"
	"github.com/cloudwego/eino/components/tool"
	"github.com/cloudwego/eino/components/tool/utils"
	"github.com/cloudwego/eino/schema"
)

type input struct {
	Command string `json:"command"`
}

func shell(ctx context.Context, in *input) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput() // want `^model output \(tool input\) reaches command argument`
	return string(out), err
}

func tools() (tool.InvokableTool, error) {
	return utils.InferTool("shell", "Runs a command", shell) // want `^the tool "shell" takes any command`
}

func ask(chat model.BaseChatModel) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		answer, err := chat.Generate(r.Context(), []*schema.Message{
			schema.SystemMessage("You help " + r.FormValue("team")), // want `becomes part of the system prompt`
			schema.UserMessage(r.FormValue("question")),
		})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		exec.Command("sh", "-c", answer.Content).Run() // want `model output`
	}
}

// What was asked is not what was answered.
func echo(question *schema.Message) error {
	return exec.Command("notify-send", question.Content).Run()
}
