package requests

import (
	"github.com/anthropics/anthropic-sdk-go"

	"retiredmodel/catalog"
)

func titles() anthropic.MessageNewParams { return build(catalog.Small, "hello") } // it is reported there

func oldest() anthropic.MessageNewParams { return build(catalog.Opus3, "hello") } // want `claude-3-opus-20240229 was retired`
