package main

import (
	"bytes"
	"os"
	"testing"
)

// The table that is checked in is what the releases give.
func TestTable(t *testing.T) {
	if testing.Short() {
		t.Skip("downloads releases of the SDK")
	}
	want, err := generate(releases)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("table.go is stale: run go generate ./internal/models")
	}
}
