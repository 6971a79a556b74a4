// Package excluded has a file that is not part of every build.
package excluded
