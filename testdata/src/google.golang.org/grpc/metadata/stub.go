// Package metadata stubs what the tests use of google.golang.org/grpc/metadata.
package metadata

import "context"

type MD map[string][]string

func New(m map[string]string) MD { return nil }

func Pairs(kv ...string) MD { return nil }

func (md MD) Set(k string, vals ...string) {}

func (md MD) Get(k string) []string { return nil }

func FromIncomingContext(ctx context.Context) (MD, bool) { return nil, false }

func ValueFromIncomingContext(ctx context.Context, key string) []string { return nil }
