package records

import (
	"strings"
	"text/template"

	"github.com/anthropics/anthropic-sdk-go"
)

type visit struct{ Reason string }

type letterData struct {
	Patient patient
	Visit   visit
}

var (
	letter = template.Must(template.New("letter").Parse(`<patient>{{.Patient.SSN}}</patient><visit>{{.Visit.Reason}}</visit>`))
	note   = template.Must(template.New("note").Parse(`<visit>{{.Visit.Reason}}</visit>`))
)

// A helper that is given anything: which of it is shown, the template says.
func render(t *template.Template, data any) string {
	var sb strings.Builder
	_ = t.Execute(&sb, data)
	return sb.String()
}

func letterOf(data any) string { return render(letter, data) }
func noteOf(data any) string   { return render(note, data) }

func rendered(p patient, v visit) []anthropic.ContentBlockParamUnion {
	a := letterOf(letterData{p, v})
	b := noteOf(letterData{p, v})
	d := noteOf(map[string]any{"Patient": p, "Visit": v})
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(a), // want `personal data \(field SSN\)`
		anthropic.NewTextBlock(b),
		anthropic.NewTextBlock(d),
	}
}
