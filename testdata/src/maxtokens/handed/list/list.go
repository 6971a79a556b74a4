// Package list has what libraries have for lists.
package list

// Map returns what f makes of each.
func Map[T, R any](xs []T, f func(T) R) []R {
	out := make([]R, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}
