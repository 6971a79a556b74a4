// Package aws stubs what the tests use of github.com/aws/aws-sdk-go-v2/aws.
package aws

func String(v string) *string { return &v }

func ToString(p *string) (v string)

func Int32(v int32) *int32 { return &v }

func Float32(v float32) *float32 { return &v }
