// Package grpc stubs what the tests use of google.golang.org/grpc.
package grpc

import (
	"context"

	"google.golang.org/grpc/metadata"
)

func SetHeader(ctx context.Context, md metadata.MD) error { return nil }

func SendHeader(ctx context.Context, md metadata.MD) error { return nil }

func SetTrailer(ctx context.Context, md metadata.MD) error { return nil }

type ServiceDesc struct{ ServiceName string }

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}
