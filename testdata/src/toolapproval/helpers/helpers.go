// Package helpers has statements and commands go through functions that all tools share.
package helpers

import (
	"context"
	"database/sql"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type kit struct {
	db        *sql.DB
	namespace string
	dry       bool
}

func (k *kit) exec(ctx context.Context, query string, args ...any) error {
	st, err := k.db.PrepareContext(ctx, query)
	if err != nil {
		return err
	}
	defer st.Close()
	_, err = st.ExecContext(ctx, args...)
	return err
}

func (k *kit) helm(ctx context.Context, args ...string) error {
	args = append(args, "-n", k.namespace)
	if k.dry {
		args = append(args, "--dry-run")
	}
	return exec.CommandContext(ctx, "helm", args...).Run()
}

func (k *kit) git(args ...string) error {
	return exec.Command("git", append([]string{"--no-pager"}, args...)...).Run()
}

func (k *kit) run(bin string, args ...string) error {
	c := exec.Command(bin, args...)
	c.Dir = "/srv"
	return c.Run()
}

func (k *kit) gh(args ...string) error { return k.run("gh", args...) }

func (k *kit) kubectl(args ...string) error {
	return k.run("kubectl", append([]string{"--context", "prod"}, args...)...)
}

func (k *kit) mergePR(number string) error {
	return k.gh("pr", "merge", number) // want `runs a command that changes things`
}

func (k *kit) rehearse(args ...string) error {
	return exec.Command("kubectl", append(args, "--dry-run=server")...).Run()
}

func (k *kit) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "delete":
		return k.exec(ctx, "DELETE FROM users WHERE id = ?", 1) // want `changes the database`
	case "insert":
		return k.exec(ctx, "INSERT INTO users (id) VALUES (?)", 1)
	case "deploy":
		return k.helm(ctx, "upgrade", "app", "chart") // want `runs a command that changes things`
	case "status":
		return k.helm(ctx, "status", "app")
	case "push":
		return k.git("push", "origin") // want `runs a command that changes things`
	case "log":
		return k.git("log", "-1")
	case "merge":
		return k.mergePR("7")
	case "view":
		return k.gh("pr", "view", "7")
	case "drain":
		return k.kubectl("drain", "node") // want `runs a command that changes things`
	case "pods":
		return k.kubectl("get", "pods")
	case "rehearse":
		return k.rehearse("delete", "pod", "web")
	}
	return nil
}
