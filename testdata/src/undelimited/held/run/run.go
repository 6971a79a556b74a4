// Package run uses a value of another package, which tells itself what its methods do with what they keep.
package run

import "undelimited/held"

func run(line string) {
	d := held.New()
	d.Run(line)
	d.Load()
	d.Sum()
}

func mixes() {
	d := held.New()
	d.Load()
	d.Say("Translate the notes to French.\n\n" + d.Notes()) // want `external content \(file\)`
	d.Say(d.Notes())
}
