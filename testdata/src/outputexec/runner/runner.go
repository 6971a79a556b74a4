// Package runner registers handlers with libraries that call them for the model.
package runner

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdkmcp "github.com/modelcontextprotocol/go-sdk/mcp"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

type bashInput struct {
	Command string `json:"command"`
	Lines   int    `json:"lines"`
}

func tools() ([]anthropic.BetaTool, error) {
	literal, err := toolrunner.NewBetaToolFromJSONSchema("bash", "run a command", func(ctx context.Context, in bashInput) (result, error) {
		out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).Output() // want `model output \(tool input\) reaches command argument`
		return result{OfText: &anthropic.BetaTextBlockParam{Text: string(out)}}, err
	})
	if err != nil {
		return nil, err
	}
	named, err := toolrunner.NewBetaToolFromJSONSchema("python", "run a script", python)
	if err != nil {
		return nil, err
	}
	k := &kube{context: "prod"}
	method := toolrunner.NewBetaTool("kubectl", "run kubectl", anthropic.BetaToolInputSchemaParam{}, k.handle)
	tail := toolrunner.NewBetaTool("tail", "read the log", anthropic.BetaToolInputSchemaParam{}, tail)
	asked := toolrunner.NewBetaTool("sh", "run with consent", anthropic.BetaToolInputSchemaParam{}, asked(yes))
	return []anthropic.BetaTool{literal, named, method, tail, asked, &shellTool{}}, nil
}

func python(ctx context.Context, in struct{ Code string }) (result, error) {
	return result{}, exec.CommandContext(ctx, "python3", "-c", in.Code).Run() // want `model output .*reaches command argument`
}

type kube struct{ context string }

func (k *kube) handle(ctx context.Context, in struct{ Args []string }) (result, error) {
	args := append([]string{"--context", k.context}, in.Args...)
	return result{}, exec.CommandContext(ctx, "kubectl", args...).Run() // want `model output .*reaches command argument`
}

func tail(ctx context.Context, in bashInput) (result, error) {
	return result{}, exec.CommandContext(ctx, "tail", "-n", fmt.Sprint(in.Lines), "app.log").Run()
}

func yes(what string) bool {
	var answer string
	fmt.Print(what, "? ")
	fmt.Scanln(&answer)
	return answer == "y"
}

func asked(consent func(string) bool) func(context.Context, bashInput) (result, error) {
	return func(ctx context.Context, in bashInput) (result, error) {
		if !consent(in.Command) {
			return result{}, errors.New("refused")
		}
		return result{}, exec.CommandContext(ctx, "sh", "-c", in.Command).Run()
	}
}

type shellTool struct{}

func (*shellTool) Name() string { return "shell" }

func (*shellTool) Description() string { return "runs a command" }

func (*shellTool) InputSchema() anthropic.BetaToolInputSchemaParam {
	return anthropic.BetaToolInputSchemaParam{}
}

func (*shellTool) Execute(ctx context.Context, input json.RawMessage) ([]result, error) {
	var in bashInput
	if err := json.Unmarshal(input, &in); err != nil {
		return nil, err
	}
	return nil, exec.CommandContext(ctx, "sh", "-c", in.Command).Run() // want `model output \(tool input\) reaches command argument`
}

func run(ctx context.Context, c anthropic.Client, p anthropic.BetaToolRunnerParams) error {
	all, err := tools()
	if err != nil {
		return err
	}
	msg, err := c.Beta.Messages.NewToolRunner(all, p).RunToCompletion(ctx)
	if err != nil {
		return err
	}
	for _, block := range msg.Content {
		if block.Type == "text" {
			exec.Command("sh", "-c", block.Text).Run() // want `model output .*reaches command argument`
		}
		if in, ok := block.AsToolUse().Input.(map[string]any); ok {
			exec.Command("sh", "-c", fmt.Sprint(in["command"])).Run() // want `model output .*reaches command argument`
		}
	}
	return nil
}

// MCP servers.
func serve(s *server.MCPServer) {
	s.AddTool(mcp.NewTool("bash"), bash)
	s.AddTool(mcp.NewTool("git"), func(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		args, _ := request.GetArguments()["args"].(string)
		out, err := exec.CommandContext(ctx, "git", strings.Fields(args)...).Output() // want `model output .*reaches command argument`
		return mcp.NewToolResultText(string(out)), err
	})
	s.AddTool(mcp.NewTool("log"), func(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		n := fmt.Sprintf("-%d", request.GetInt("n", 10))
		out, err := exec.CommandContext(ctx, "git", "log", n).Output()
		return mcp.NewToolResultText(string(out)), err
	})
	s.AddTool(mcp.NewTool("service"), service)
	s.AddTool(mcp.NewTool("typed"), mcp.NewTypedToolHandler(func(ctx context.Context, _ mcp.CallToolRequest, in bashInput) (*mcp.CallToolResult, error) {
		return nil, exec.CommandContext(ctx, "sh", "-c", in.Command).Run() // want `model output .*reaches command argument`
	}))
	s.AddTool(mcp.NewTool("elicit"), func(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		answer, err := s.RequestElicitation(ctx, mcp.ElicitationRequest{Params: mcp.ElicitationParams{Message: "run it?"}})
		if err != nil {
			return nil, err
		}
		if answer.Action != mcp.ElicitationResponseActionAccept {
			return mcp.NewToolResultError("refused"), nil
		}
		return nil, exec.CommandContext(ctx, "sh", "-c", request.GetString("command", "")).Run()
	})
}

func bash(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	command, err := request.RequireString("command")
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	for _, banned := range []string{"rm -rf /", "shutdown"} {
		if strings.HasPrefix(command, banned) {
			return mcp.NewToolResultError("banned"), nil
		}
	}
	out, err := exec.CommandContext(ctx, "bash", "-c", command).CombinedOutput() // want `model output .*reaches command argument`
	return mcp.NewToolResultText(string(out)), err
}

func service(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	name := request.GetString("name", "")
	action := request.GetString("action", "status")
	switch action {
	case "status", "restart":
	default:
		return mcp.NewToolResultError("unknown action"), nil
	}
	if name != "nginx" && name != "redis" {
		return mcp.NewToolResultError("unknown service"), nil
	}
	return nil, exec.CommandContext(ctx, "systemctl", action, name).Run()
}

func serveOfficial(s *sdkmcp.Server) {
	sdkmcp.AddTool(s, &sdkmcp.Tool{Name: "bash"}, func(ctx context.Context, req *sdkmcp.CallToolRequest, in bashInput) (*sdkmcp.CallToolResult, any, error) {
		return nil, nil, exec.CommandContext(ctx, "sh", "-c", in.Command).Run() // want `model output .*reaches command argument`
	})
	sdkmcp.AddTool(s, &sdkmcp.Tool{Name: "elicited"}, elicited)
	s.AddTool(&sdkmcp.Tool{Name: "raw"}, func(ctx context.Context, req *sdkmcp.CallToolRequest) (*sdkmcp.CallToolResult, error) {
		var in bashInput
		if err := json.Unmarshal(req.Params.Arguments, &in); err != nil {
			return nil, err
		}
		return nil, exec.CommandContext(ctx, "sh", "-c", in.Command).Run() // want `model output .*reaches command argument`
	})
}

func elicited(ctx context.Context, req *sdkmcp.CallToolRequest, in bashInput) (*sdkmcp.CallToolResult, any, error) {
	answer, err := req.Session.Elicit(ctx, &sdkmcp.ElicitParams{Message: "run " + in.Command + "?"})
	if err != nil || answer.Action != "accept" {
		return nil, nil, errors.New("refused")
	}
	return nil, nil, exec.CommandContext(ctx, "sh", "-c", in.Command).Run()
}
