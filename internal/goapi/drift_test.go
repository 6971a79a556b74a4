package goapi_test

import (
	"io/fs"
	"path/filepath"
	"testing"

	"github.com/claudelint/claudelint/internal/drift"
	"github.com/claudelint/claudelint/internal/goapi"
)

const (
	driftModule = "../../testdata/driftgo" // pins the versions that the tables quote
	corpus      = "../../testdata/src"
)

// TestDrift holds every row against the source of the library that it quotes.
func TestDrift(t *testing.T) {
	lib, err := drift.Open(driftModule)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range goapi.Tables() {
		pkg, err := lib.Load(table.Path)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, wrong := range pkg.Check(table) {
			t.Error(wrong)
		}
	}
}

// TestStubs holds the stubs in the corpus against the libraries that they stand for.
func TestStubs(t *testing.T) {
	lib, err := drift.Open(driftModule)
	if err != nil {
		t.Fatal(err)
	}
	stubs := 0
	err = filepath.WalkDir(corpus, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "stub.go" {
			return err
		}
		dir, err := filepath.Rel(corpus, filepath.Dir(file))
		path := filepath.ToSlash(dir)
		if err != nil || !lib.Has(path) {
			return err
		}
		stubs++
		stub, err := drift.Load(filepath.Dir(file))
		if err != nil {
			return err
		}
		pkg, err := lib.Load(path)
		if err != nil {
			return err
		}
		for _, wrong := range pkg.CheckStub(path, stub) {
			t.Error(wrong)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if stubs == 0 {
		t.Errorf("no stubs under %s", corpus)
	}
}
