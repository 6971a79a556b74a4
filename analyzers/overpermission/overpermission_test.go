package overpermission_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/overpermission"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, overpermission.Analyzer)
}

func TestSays(t *testing.T) {
	for text, want := range map[string]bool{
		"The worker runs in a gVisor sandbox without network; see deploy.": true,
		"There is no network in the container.":                            true,
		"firejail, see Makefile":                                           true,
		"Runs on the host, not in a container.":                            false,
		"TODO: run this in a sandbox":                                      false,
		"TODO: limit the network. Runs in a VM.":                           true,
		"We can't use a container on Windows.":                             false,
		"Nothing is sandboxed on developers' machines.":                    false,
		"It should be isolated, one day":                                   false,
		"The unsandboxed shell":                                            false,
		"Appends the shell to the list":                                    false,
		"Without root, in a chroot":                                        true,
	} {
		if got := overpermission.SaysSandboxed(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}
