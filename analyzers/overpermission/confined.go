package overpermission

import (
	"path"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/rows"
)

// jailers lists programs that run another one in a sandbox.
var jailers = []string{
	"bwrap", "chroot", "docker", "firejail", "lxc-attach", "lxc-execute", "nerdctl", "nsjail", "podman", "runsc", "sandbox-exec", "systemd-nspawn",
}

// contained reports whether a flow ends in a program that runs it in a sandbox, or in a container.
func contained(f flows.Flow) bool {
	return strings.HasSuffix(f.Reach, "in a container") ||
		len(f.Args) > 0 && f.Args[0].Known && slices.Contains(jailers, path.Base(f.Args[0].Const))
}

// tamed reports whether the package runs the calls of a tool that the library only announces, and
// confines them: a person confirms each, a check stops what is not allowed, or they run in a sandbox.
// Where the package does not show what runs them, nothing is known to do so.
func (s *search) tamed(p claudeapi.Power) bool {
	if !p.Client {
		return false
	}
	t := tool{runs: s.branches(p.Name)}
	shown := len(t.runs) > 0
	for _, f := range s.res.To(rows.Exec) {
		switch {
		case !ofModel(f) && (len(t.runs) == 0 || !given(f)), len(t.runs) > 0 && !t.touches(f):
		case f.Cure&rows.Confirmed != 0 || contained(f) || s.remarked(t):
			shown = true
		default:
			return false
		}
	}
	return shown
}

// remarked reports whether a comment in or above what runs a tool's calls says that it is confined.
func (s *search) remarked(t tool) bool {
	for _, r := range t.runs {
		for file := range s.root.Children() {
			if n := file.Node(); n.Pos() <= r.pos && r.pos < n.End() {
				on := s.remarksOf(s.fileOf(file)).on
				for l := s.line(r.pos) - 1; l <= s.line(r.end); l++ {
					if on[l] {
						return true
					}
				}
			}
		}
	}
	return false
}
