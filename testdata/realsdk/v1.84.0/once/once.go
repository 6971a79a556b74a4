// Package once has lines on which several analyzers could speak, of which the most specific one
// does.
package once

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

type input struct {
	Path  string `json:"path"`
	Table string `json:"table"`
	Args  []string
}

type host struct{ db *sql.DB }

// Not toolapproval, though each of them cannot be undone: outputexec and unsafeoutput say more.
func (h *host) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	switch use.Name {
	case "remove":
		return os.RemoveAll(in.Path) // want `model output \(tool input\) becomes a file path`
	case "write":
		return os.WriteFile(in.Path, nil, 0o600) // want `becomes a file path`
	case "drop":
		_, err := h.db.ExecContext(ctx, "DROP TABLE "+in.Table) // want `becomes the text of an SQL statement`
		return err
	case "kubectl":
		return exec.CommandContext(ctx, "kubectl", append([]string{"delete"}, in.Args...)...).Run() // want `reaches command argument`
	}
	return nil
}

// Not overpermission: the tool and what runs its command are one line.
func shell() anthropic.BetaTool {
	return toolrunner.NewBetaTool("sh", "", anthropic.BetaToolInputSchemaParam{}, func(ctx context.Context, in struct{ Command string }) (result, error) { return result{}, exec.CommandContext(ctx, "sh", "-c", in.Command).Run() }) // want `reaches command argument`
}

// Not promptversion: that this is a secret says more than that it comes from the environment.
func secret() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeOpus5_5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: os.Getenv("DATABASE_PASSWORD")}}, // want `a secret`
	}
}

// Not keyexposure, as for the settings of anything else that the model is told; but the log is.
func settings(key string) anthropic.MessageParam {
	cfg := struct{ APIKey string }{key}
	client := anthropic.NewClient(option.WithAPIKey(cfg.APIKey))
	_ = client
	log.Printf("%+v", cfg)                                                                    // want `a credential .* gets into the log`
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("Explain: %+v", cfg))) // want `a secret`
}

// Not keyexposure: that the key is in the program is what is wrong here.
func written() {
	log.Println("sk-ant-api03-PtYgjmUhBel31iEl2hpChYgCfrL1spNxnyVmihA-2O76UMFxFkM-R5Kjp1vRt_1fjORS-6ilI8ihN5KXSc7Tvo-hBKqFYAA") // want `is written into the program`
}

// Not undelimited: a message of the system's is no message of a person's.
func system(r *http.Request) anthropic.MessageParam {
	return anthropic.MessageParam{
		Role:    anthropic.MessageParamRoleSystem,
		Content: []anthropic.ContentBlockParamUnion{anthropic.NewTextBlock("Summarize all answers for " + r.FormValue("who"))}, // want `becomes part of the system prompt`
	}
}
