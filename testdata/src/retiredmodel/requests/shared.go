package requests

import (
	"github.com/anthropics/anthropic-sdk-go"

	"retiredmodel/catalog"
)

func titles() anthropic.MessageNewParams { return build(catalog.Small, "hello") } // it is reported there

func oldest() anthropic.MessageNewParams { return build(catalog.Opus3, "hello") } // want `claude-3-opus-20240229 was retired`

// steps are records of another package, one of which has its model in a request.
var steps = []catalog.Limit{{Model: "claude-opus-4-1", Output: 1024}} // want `claude-opus-4-1 was retired`

func step(i int) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{Model: anthropic.Model(steps[i].Model), MaxTokens: steps[i].Output}
}

// queue is handed over: whoever gets it may send it.
var queue = map[string]*catalog.Limit{"first": {Model: "claude-opus-4-1", Output: 1024}} // want `claude-opus-4-1 was retired`

func hand(send func(map[string]*catalog.Limit)) { send(queue) }
