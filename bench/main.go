// Command bench measures what claudelint costs: it runs go vet with claudelint and with a vet tool
// that does nothing, in turn, and compares CPU time and peak memory.
//
//	go run ./bench [-pairs n] [-json]
//	go run ./bench -smoke
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"text/tabwriter"
)

// modules are what is measured, in this order.
var modules = []module{
	{Path: "demo", Packages: []string{"./..."}, CallsClaude: true},
	{Path: "charm.land/fantasy", Version: "v0.41.2", Packages: []string{".", "./providers/anthropic"}, CallsClaude: true},
	{Path: "github.com/caddyserver/caddy/v2", Version: "v2.11.9", Packages: []string{"./..."}},
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("bench: ")
	pairs := flag.Int("pairs", 5, "measure each module with both tools `n` times")
	asJSON := flag.Bool("json", false, "print the results as JSON")
	smoke := flag.Bool("smoke", false, "only see that measuring works: one pair, on the demo")
	flag.Parse()
	if flag.NArg() > 0 || *pairs < 1 {
		flag.Usage()
		os.Exit(2)
	}
	if *smoke {
		modules, *pairs = modules[:1], 1
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	results, err := run(ctx, modules, *pairs)
	write := writeText
	if *asJSON {
		write = writeJSON
	}
	if err := errors.Join(err, write(os.Stdout, results)); err != nil {
		log.Fatal(err)
	}
}

// run measures modules one after the other. After an error it returns what was measured before.
func run(ctx context.Context, modules []module, pairs int) (results []result, err error) {
	tmp, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer func() { err = cmp.Or(err, os.RemoveAll(tmp)) }()
	for _, m := range modules {
		r, err := measure(ctx, m, pairs, tmp)
		if err != nil {
			return results, fmt.Errorf("%v: %w", m, err)
		}
		results = append(results, r)
	}
	return results, nil
}

func writeJSON(w io.Writer, results []result) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "\t")
	return enc.Encode(results)
}

func writeText(w io.Writer, results []result) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "module\tClaude\tcache\tCPU nop\tCPU claudelint\tratio\tspread\tmemory nop\tmemory claudelint\tratio\tspread")
	for _, r := range results {
		claude := "no"
		if r.CallsClaude {
			claude = "yes"
		}
		for _, row := range []struct {
			cache string
			comparison
		}{{"cold", r.Cold}, {"warm", r.Warm}} {
			cpu, rss := row.CPU, row.Memory
			fmt.Fprintf(table, "%s\t%s\t%s\t%.1f s\t%.1f s\t%.2f\t%.2f–%.2f\t%.0f MB\t%.0f MB\t%.2f\t%.2f–%.2f\n",
				r.module, claude, row.cache,
				cpu.Nop, cpu.Claudelint, cpu.Ratio.Median, cpu.Ratio.Min, cpu.Ratio.Max,
				rss.Nop, rss.Claudelint, rss.Ratio.Median, rss.Ratio.Min, rss.Ratio.Max)
		}
	}
	return table.Flush()
}
