// Package v1 stubs what the tests use of k8s.io/api/core/v1.
package v1

type PodExecOptions struct {
	Stdin     bool
	Stdout    bool
	Stderr    bool
	TTY       bool
	Container string
	Command   []string
}

type Container struct {
	Name    string
	Image   string
	Command []string
	Args    []string
}
