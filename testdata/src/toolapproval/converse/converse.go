// Package converse dispatches on the names of tools as Bedrock hands them over: as pointers.
package converse

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

func use(ctx context.Context, tu types.ToolUseBlock) error {
	switch aws.ToString(tu.Name) {
	case "clear":
		return os.RemoveAll("/srv/cache") // want `a tool call removes files here`
	case "list":
		_, err := os.ReadDir("/srv/cache")
		return err
	}
	return nil
}

func start(ctx context.Context, name *string) error {
	if aws.ToString(name) == "clear" {
		return os.RemoveAll("/srv/cache")
	}
	return nil
}
