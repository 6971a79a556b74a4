// Package words makes checks for words.
package words

import "fmt"

// A Check says what is wrong with a word.
type Check func(string) error

// In makes a check for one of some words.
func In(words ...string) Check {
	set := make(map[string]struct{}, len(words))
	for _, w := range words {
		set[w] = struct{}{}
	}
	return func(s string) error {
		if _, ok := set[s]; !ok {
			return fmt.Errorf("%q is none of %v", s, words)
		}
		return nil
	}
}

// Short makes a check that only measures.
func Short(n int) Check {
	return func(s string) error {
		if len(s) > n {
			return fmt.Errorf("longer than %d", n)
		}
		return nil
	}
}
