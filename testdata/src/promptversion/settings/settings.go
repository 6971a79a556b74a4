// Package settings takes system prompts from the environment, and chooses among its own by it.
package settings

import (
	"cmp"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

const standard = "You are a support agent. Answer in one paragraph."

func request(system string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: system}}}
}

func whole() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: os.Getenv("SYSTEM_PROMPT")}}, // want `the system prompt comes from outside the program \(environment variable SYSTEM_PROMPT\), where nobody can review it or roll it back; keep it in the repository, as a constant or an embedded file`
	}
}

func fallback() anthropic.MessageNewParams {
	prompt, ok := os.LookupEnv("AGENT_PROMPT")
	if !ok || strings.TrimSpace(prompt) == "" {
		prompt = standard
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: prompt}}, // want `environment variable AGENT_PROMPT`
	}
}

func or() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: cmp.Or(os.Getenv("AGENT_PROMPT"), standard)}}, // want `environment variable AGENT_PROMPT`
	}
}

func setting(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

func helper() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: setting("PROMPT", standard)}}, // want `environment variable`
	}
}

// What is added is a prompt too.
func added() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: standard + "\n\n" + os.Getenv("EXTRA_RULES")}}, // want `environment variable EXTRA_RULES`
	}
}

func listed() anthropic.MessageNewParams {
	parts := []string{standard}
	if extra := os.Getenv("EXTRA_RULES"); extra != "" {
		parts = append(parts, extra)
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: strings.Join(parts, "\n\n")}}, // want `environment variable EXTRA_RULES`
	}
}

type config struct{ Model, Prompt, Company string }

func load() config {
	return config{Model: os.Getenv("MODEL"), Prompt: os.Getenv("PROMPT"), Company: os.Getenv("COMPANY")}
}

type agent struct{ cfg config }

func (a *agent) run() anthropic.MessageNewParams {
	p := request(standard)
	p.System = append(p.System, anthropic.TextBlockParam{Text: a.cfg.Prompt}) // want `environment variable PROMPT`
	p.Model = a.cfg.Model
	return p
}

func start() anthropic.MessageNewParams {
	a := &agent{cfg: load()}
	return a.run()
}

// Data in a prompt is not the prompt.
func company() anthropic.MessageNewParams {
	return request(fmt.Sprintf("You are a support agent of %s. Answer in one paragraph.", load().Company))
}

func labelled() anthropic.MessageNewParams {
	return request(standard + "\nCompany: " + os.Getenv("COMPANY"))
}

// A label that says that rules follow makes no data of them.
func announced() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: standard + "\n\nHouse rules:\n" + os.Getenv("HOUSE_RULES")}}, // want `environment variable HOUSE_RULES`
	}
}

func described() anthropic.MessageNewParams {
	return request(standard + "\n\nAbout the company:\n" + os.Getenv("COMPANY"))
}

// What a heading or a label precedes is data, too, but for such ones.
func headed() anthropic.MessageNewParams {
	return request(fmt.Sprintf("%s\n\n## The company\n%s\n\n## Budget\n- a day: %s%.2f %s\n", standard, os.Getenv("COMPANY"), os.Getenv("SYMBOL"), 2.5, os.Getenv("CURRENCY")))
}

func guided() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: standard + "\n\n## Guidelines\n" + os.Getenv("GUIDELINES")}}, // want `environment variable GUIDELINES`
	}
}

func wd() anthropic.MessageNewParams {
	return request(standard + "\n<env>\nShell: " + os.Getenv("SHELL") + "\n</env>")
}

var prompts = map[string]string{"terse": "Answer in one word.", "long": standard}

// The environment chooses among what the program holds.
func chosen() anthropic.MessageNewParams {
	return request(prompts[os.Getenv("STYLE")])
}

func switched() anthropic.MessageNewParams {
	switch os.Getenv("STYLE") {
	case "terse":
		return request(prompts["terse"])
	default:
		return request(standard)
	}
}

func flagged() anthropic.MessageNewParams {
	if ok, _ := strconv.ParseBool(os.Getenv("VERBOSE")); ok {
		return request(standard + " Explain at length.")
	}
	return request(standard)
}

func number() anthropic.MessageNewParams {
	n, err := strconv.Atoi(os.Getenv("SENTENCES"))
	if err != nil {
		n = 3
	}
	return request(fmt.Sprintf("%s %d sentences at most.", standard, n))
}

//go:embed prompt.txt
var embedded string

var file = flag.String("prompt-file", "prompt.txt", "the system prompt")

func files() ([]anthropic.MessageNewParams, error) {
	given, err := os.ReadFile(*file)
	if err != nil {
		return nil, err
	}
	beside, err := os.ReadFile("prompts/system.md")
	if err != nil {
		return nil, err
	}
	return []anthropic.MessageNewParams{request(embedded), request(string(given)), request(string(beside))}, nil
}

var prompt = flag.String("prompt", standard, "the system prompt")

func option() anthropic.MessageNewParams { return request(*prompt) }

// A user's turn is no system prompt.
func turn() anthropic.MessageNewParams {
	p := request(standard)
	p.Messages = []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(os.Getenv("QUESTION")))}
	return p
}

// A file by a constant path is fine, and no reason to say nothing of what stands beside it.
func beside() anthropic.MessageNewParams {
	system := []anthropic.TextBlockParam{{Text: standard}}
	if rules, err := os.ReadFile("RULES.md"); err == nil {
		system = append(system, anthropic.TextBlockParam{Text: string(rules)})
	}
	if more := os.Getenv("MORE_RULES"); more != "" {
		system = append(system, anthropic.TextBlockParam{Text: more})
	}
	return anthropic.MessageNewParams{MaxTokens: 100, System: system} // want `environment variable MORE_RULES`
}

func besideFile() anthropic.MessageNewParams {
	system := []anthropic.TextBlockParam{{Text: standard}}
	if rules, err := os.ReadFile("RULES.md"); err == nil {
		system = append(system, anthropic.TextBlockParam{Text: string(rules)})
	}
	return anthropic.MessageNewParams{MaxTokens: 100, System: system}
}
