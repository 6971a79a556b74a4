// Package commands shows credentials at the command line.
package commands

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/alecthomas/kong"
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
)

type options struct{ key, model string }

func fromEnvironment() *options {
	return &options{os.Getenv("ANTHROPIC_API_KEY"), os.Getenv("ANTHROPIC_MODEL")}
}

// check is what cobra runs first; it prints the error.
func (o *options) check(cmd *cobra.Command, args []string) error {
	if o.key == "" {
		return fmt.Errorf("the key %q is empty", o.key)
	}
	if !strings.HasPrefix(o.key, "sk-ant-") {
		return fmt.Errorf("%q is no key", o.key) // want `a credential \(field key\) gets into standard error`
	}
	if len(o.key) < 40 {
		return fmt.Errorf("the key has only %d bytes", len(o.key))
	}
	return nil
}

// unused has the shape of a command, and is none.
func (o *options) unused(cmd *cobra.Command, args []string) error {
	return fmt.Errorf("%q is no key", o.key)
}

func byCobra() *cobra.Command {
	o := fromEnvironment()
	return &cobra.Command{
		Use:     "ask",
		Short:   "Ask " + o.model,
		Example: "ask --key " + o.key, // want `the help text`
		PreRunE: o.check,
		RunE: func(cmd *cobra.Command, args []string) error {
			cmd.PrintErrf("key %s\n", o.key)              // want `standard output`
			fmt.Fprintln(cmd.ErrOrStderr(), "key", o.key) // want `standard error`
			fmt.Fprintln(cmd.ErrOrStderr(), "model", o.model)
			cobra.CheckErr(errors.New("bad key " + o.key)) // want `standard error`
			anthropic.NewClient(option.WithAPIKey(o.key))
			if o.model == "" {
				return errors.New("no model for " + o.key) // want `standard error`
			}
			return errors.New("no model")
		},
	}
}

func byCLI() *cli.App {
	o := fromEnvironment()
	return &cli.App{
		Name:        "ask",
		Usage:       "ask " + o.model,
		Description: "asks with " + o.key, // want `the help text`
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "key", Value: o.key}, // want `the default of a flag, which -h prints`
			&cli.StringFlag{Name: "key", Value: o.key, DefaultText: "from the environment"},
			&cli.StringFlag{Name: "key", EnvVars: []string{"ANTHROPIC_API_KEY"}},
			&cli.StringFlag{Name: "model", Value: o.model},
		},
		Action: func(c *cli.Context) error {
			key := c.String("key")
			anthropic.NewClient(option.WithAPIKey(key))
			fmt.Fprintln(c.App.Writer, "key", key)    // want `standard output`
			fmt.Fprintln(c.App.ErrWriter, "key", key) // want `standard error`
			fmt.Fprintln(c.App.Writer, "key", len(key))
			if c.String("model") == "" {
				return cli.Exit("no model for "+key, 1) // want `standard error`
			}
			return cli.Exit("no model", 1)
		},
	}
}

type ask struct {
	Key   string `env:"ANTHROPIC_API_KEY"`
	Model string
}

func (a *ask) Run(k *kong.Kong) error {
	k.Printf("key %s", a.Key)          // want `standard output`
	k.Errorf("bad key %s", a.Key)      // want `standard error`
	fmt.Fprintf(k.Stdout, "%+v\n", *a) // want `standard output`
	k.Printf("model %s", a.Model)
	return nil
}

func byKong() {
	var a ask
	k := kong.Parse(&a, kong.Description("asks with "+os.Getenv("ANTHROPIC_API_KEY"))) // want `the help text`
	k.FatalIfErrorf(fmt.Errorf("bad key %s", a.Key))                                   // want `standard error`
	k.FatalIfErrorf(k.Run())
}

func byFlag() {
	o := fromEnvironment()
	fs := flag.NewFlagSet("ask", flag.ExitOnError)
	fs.StringVar(&o.key, "key", o.key, "key") // want `the default of a flag`
	fs.StringVar(&o.model, "model", o.model, "model")
	fs.Usage = func() {
		fmt.Fprintln(fs.Output(), "ask, with", o.key) // want `standard error`
		fmt.Fprintln(fs.Output(), "ask, with", o.model)
	}
}

// What a setting is for, only the client that is given it tells.
func settings() {
	key := flag.String("key", os.Getenv("ASSISTANT_KEY"), "key") // want `key of the client\) gets into the default of a flag`
	var token string
	flag.StringVar(&token, "token", os.Getenv("ASSISTANT_TOKEN"), "token") // want `key of the client\) gets into the default of a flag`
	zone := flag.String("zone", os.Getenv("ASSISTANT_ZONE"), "zone")
	late := flag.String("late", "", "read from ASSISTANT_KEY if empty")
	flag.Parse()
	if *late == "" {
		*late = os.Getenv("ASSISTANT_KEY")
	}
	fmt.Println(*zone)
	anthropic.NewClient(option.WithAPIKey(*key))
	anthropic.NewClient(option.WithAuthToken(token))
	anthropic.NewClient(option.WithAPIKey(*late))
}

// Several settings are kept in one map.
func table() {
	all := map[string]string{}
	for _, name := range []string{"ANTHROPIC_API_KEY", "ANTHROPIC_MODEL"} {
		all[name] = os.Getenv(name)
	}
	fmt.Println("model", all["ANTHROPIC_MODEL"])
	fmt.Println("key", all["ANTHROPIC_API_KEY"]) // want `environment variable ANTHROPIC_API_KEY\) gets into standard output`
	for name, value := range all {
		fmt.Println(name, value) // want `environment variable ANTHROPIC_API_KEY\) gets into standard output`
	}
}
