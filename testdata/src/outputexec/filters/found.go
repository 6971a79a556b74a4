package filters

import (
	"os/exec"
	"regexp"
)

var (
	docket  = regexp.MustCompile(`(\d{4})-[A-Z]{2}-\d{1,6}`)
	release = regexp.MustCompile(`(?i)v\d+\.\d+(-[0-9a-z.]+)?`)
	fence   = regexp.MustCompile("(?s)```\n(.*?)```")
	line    = regexp.MustCompile(`run: (.+)`)
)

// What is found is made of what the pattern names.
func found(text string) error {
	if no := docket.FindString(text); no != "" {
		return exec.Command("sh", "-c", "docket show "+no).Run()
	}
	if m := docket.FindStringSubmatch(text); m != nil {
		return exec.Command("sh", "-c", "docket list "+m[1]).Run()
	}
	for _, v := range release.FindAllString(text, -1) {
		if err := exec.Command("sh", "-c", "git tag -d "+v).Run(); err != nil {
			return err
		}
	}
	return nil
}

func foundAnything(text string) error {
	if m := fence.FindStringSubmatch(text); m != nil {
		return exec.Command("sh", "-c", m[1]).Run() // want `model output`
	}
	return exec.Command("sh", "-c", line.FindString(text)).Run() // want `model output`
}
