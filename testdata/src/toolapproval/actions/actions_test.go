package actions

import (
	"context"
	"testing"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// What a test calls a tool with, its author wrote.
func TestTools(t *testing.T) {
	o := &ops{}
	toolrunner.NewBetaTool("pod", "", anthropic.BetaToolInputSchemaParam{}, func(ctx context.Context, in named) (result, error) {
		return result{}, o.pods.Delete(ctx, in.Name, metav1.DeleteOptions{})
	})
}
