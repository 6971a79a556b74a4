package objmatch

import (
	"slices"
	"strings"
)

// IsStd reports whether the import path belongs to the standard library.
func IsStd(path string) bool {
	top, _, _ := strings.Cut(path, "/")
	_, found := slices.BinarySearch(stdTop, top)
	return found
}

// stdTop holds the first elements of the standard library's import paths, sorted.
var stdTop = []string{
	"archive",
	"bufio",
	"bytes",
	"cmp",
	"compress",
	"container",
	"context",
	"crypto",
	"database",
	"debug",
	"embed",
	"encoding",
	"errors",
	"expvar",
	"flag",
	"fmt",
	"go",
	"hash",
	"html",
	"image",
	"index",
	"internal",
	"io",
	"iter",
	"log",
	"maps",
	"math",
	"mime",
	"net",
	"os",
	"path",
	"plugin",
	"reflect",
	"regexp",
	"runtime",
	"slices",
	"sort",
	"strconv",
	"strings",
	"structs",
	"sync",
	"syscall",
	"testing",
	"text",
	"time",
	"unicode",
	"unique",
	"unsafe",
	"vendor",
	"weak",
}
