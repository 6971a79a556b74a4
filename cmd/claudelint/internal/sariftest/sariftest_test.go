package sariftest

import "testing"

// TestValid checks that the schema is not one that accepts everything.
func TestValid(t *testing.T) {
	for _, text := range []string{`{}`, `{"version": "2.1.0"}`, `{"version": "2.1.0", "runs": [{}]}`, `{"version": "2.1.0", "runs": [], "nosuch": 1}`} {
		if Valid(text) == nil {
			t.Errorf("%s is valid SARIF", text)
		}
	}
	if err := Valid(`{"version": "2.1.0", "runs": []}`); err != nil {
		t.Error(err)
	}
}
