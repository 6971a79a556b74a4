// Package ec2 stubs what the tests use of github.com/aws/aws-sdk-go-v2/service/ec2.
package ec2

import "context"

type Client struct{}

type Options struct{}

type TerminateInstancesInput struct {
	InstanceIds []string
	DryRun      *bool
}

type TerminateInstancesOutput struct{}

type DescribeInstancesInput struct{ InstanceIds []string }

type DescribeInstancesOutput struct{}

func (c *Client) TerminateInstances(ctx context.Context, params *TerminateInstancesInput, optFns ...func(*Options)) (*TerminateInstancesOutput, error) {
	return nil, nil
}

func (c *Client) DescribeInstances(ctx context.Context, params *DescribeInstancesInput, optFns ...func(*Options)) (*DescribeInstancesOutput, error) {
	return nil, nil
}
