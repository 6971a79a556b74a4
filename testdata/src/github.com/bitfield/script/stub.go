// Package script stubs what the tests use of github.com/bitfield/script.
package script

type Pipe struct{}

func Exec(cmdLine string) *Pipe { return nil }

func (p *Pipe) Exec(cmdLine string) *Pipe { return nil }

func (p *Pipe) ExecForEach(cmdLine string) *Pipe { return nil }

func (p *Pipe) String() (string, error) { return "", nil }

func (p *Pipe) Stdout() (int, error) { return 0, nil }

func Echo(s string) *Pipe { return nil }
