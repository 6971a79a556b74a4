// Package v1 stubs what the tests use of k8s.io/apimachinery/pkg/apis/meta/v1.
package v1

const DryRunAll = "All"

type CreateOptions struct{}

type DeleteOptions struct{ DryRun []string }

type GetOptions struct{}
