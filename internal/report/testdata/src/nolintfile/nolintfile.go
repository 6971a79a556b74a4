//nolint:claudelint
package nolintfile

func find(...any) int { return 0 }

func f() {
	find()
}
