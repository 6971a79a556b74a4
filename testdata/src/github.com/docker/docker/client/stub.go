// Package client stubs what the tests use of github.com/docker/docker/client.
package client

import (
	"context"

	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/container"
)

type Client struct{}

type Opt func(*Client) error

func NewClientWithOpts(ops ...Opt) (*Client, error) { return nil, nil }

func FromEnv(c *Client) error { return nil }

func (cli *Client) ContainerExecCreate(ctx context.Context, containerID string, options container.ExecOptions) (container.ExecCreateResponse, error) {
	return container.ExecCreateResponse{}, nil
}

func (cli *Client) ContainerExecAttach(ctx context.Context, execID string, config container.ExecAttachOptions) (types.HijackedResponse, error) {
	return types.HijackedResponse{}, nil
}

func (cli *Client) ContainerExecStart(ctx context.Context, execID string, config container.ExecStartOptions) error {
	return nil
}
