// Package queued runs the nodes of a graph, whose agents stand behind an interface, out of a queue that is empty at
// first.
package queued

import (
	"context"

	"maxtokens/queued/llm"
)

type node interface {
	run(ctx context.Context, input string) (string, error)
}

type agentNode struct{ agent *llm.Agent }

func (n *agentNode) run(ctx context.Context, input string) (string, error) {
	return n.agent.Run(ctx, input)
}

type item struct {
	node  node
	input string
}

// Graph is a list of nodes, each of which gets what the one before it has answered.
type Graph struct{ nodes []node }

// New returns a graph of one agent.
func New() *Graph { return &Graph{nodes: []node{&agentNode{llm.NewAgent(llm.New())}}} }

// Run runs them all.
func (g *Graph) Run(ctx context.Context, input string) (string, error) {
	queue := make([]item, 0)
	for _, n := range g.nodes {
		queue = append(queue, item{node: n, input: input})
	}
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		out, err := next.node.run(ctx, next.input)
		if err != nil {
			return "", err
		}
		input = out
	}
	return input, nil
}
