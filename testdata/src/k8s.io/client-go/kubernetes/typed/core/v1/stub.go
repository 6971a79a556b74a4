// Package v1 stubs what the tests use of k8s.io/client-go/kubernetes/typed/core/v1.
package v1

import (
	"context"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

type PodInterface interface {
	Delete(ctx context.Context, name string, opts metav1.DeleteOptions) error
}
