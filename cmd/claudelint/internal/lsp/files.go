package lsp

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// fileName returns the name of the file that a URI stands for, and whether it stands for one.
func fileName(uri string) (string, bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" {
		return "", false
	}
	name := u.Path
	if len(name) > 2 && name[0] == '/' && name[2] == ':' { // a drive of Windows
		name = strings.ToUpper(name[1:2]) + name[2:]
	} else if u.Host != "" && u.Host != "localhost" { // a share of Windows
		name = "//" + u.Host + name
	}
	name = filepath.Clean(filepath.FromSlash(name))
	return name, filepath.IsAbs(name)
}

// fileURI returns the URI of a file.
func fileURI(name string) string {
	name = filepath.ToSlash(name)
	if !strings.HasPrefix(name, "/") {
		name = "/" + name
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

// modules returns the modules of the folders and files, each once and sorted, without what cannot
// be read: the go command will tell.
func modules(folders, files []string) []Module {
	found := map[Module]bool{}
	for _, folder := range folders {
		work := workFile(folder)
		members, _ := membersOf(work)
		if root, ok := moduleRoot(folder); ok && !slices.Contains(members, root) {
			found[moduleAt(root)] = true
			continue
		}
		for _, dir := range members {
			found[Module{dir, true}] = true
		}
	}
	for _, file := range files {
		if root, ok := moduleRoot(filepath.Dir(file)); ok {
			found[moduleAt(root)] = true
		}
	}
	var sorted []Module
	for m := range found {
		sorted = append(sorted, m)
	}
	slices.SortFunc(sorted, func(a, b Module) int { return strings.Compare(a.Dir, b.Dir) })
	return sorted
}

// moduleAt returns the module of that root. It belongs to a workspace that cannot be read, too, about
// which the go command has something to say.
func moduleAt(root string) Module {
	members, ok := membersOf(workFile(root))
	return Module{root, !ok || slices.Contains(members, root)}
}

// workFile returns the file of the workspace that the go command uses in a directory, "" for none.
func workFile(dir string) string {
	switch work := os.Getenv("GOWORK"); work {
	case "":
		file, _ := above(dir, "go.work")
		return file
	case "off":
		return ""
	default:
		return work
	}
}

// membersOf returns the modules of a workspace, "" for none, and whether they can be told.
func membersOf(work string) (dirs []string, ok bool) {
	if work == "" {
		return nil, true
	}
	content, err := os.ReadFile(work)
	if err != nil {
		return nil, false
	}
	file, err := modfile.ParseWork(work, content, nil)
	if err != nil {
		return nil, false
	}
	for _, use := range file.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(work), dir)
		}
		dirs = append(dirs, filepath.Clean(dir))
	}
	return dirs, true
}

// moduleRoot returns the root of the module that a directory belongs to.
func moduleRoot(dir string) (string, bool) {
	file, ok := above(dir, "go.mod")
	return filepath.Dir(file), ok
}

// above looks for a file in a directory and those above it.
func above(dir, name string) (string, bool) {
	for {
		file := filepath.Join(dir, name)
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			return file, true
		}
		if dir == filepath.Dir(dir) {
			return "", false
		}
		dir = filepath.Dir(dir)
	}
}

// holds returns 1 for a file in the directory of the module or below it, and 0 for others.
func (m Module) holds(file string) int {
	if rel, err := filepath.Rel(m.Dir, file); err == nil && filepath.IsLocal(rel) {
		return 1
	}
	return 0
}
