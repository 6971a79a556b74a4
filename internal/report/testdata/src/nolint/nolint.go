// Package nolint has findings that golangci-lint's comments silence.
package nolint

func find(...any) int { return 0 }

func lines() {
	find() //nolint
	find() // nolint
	find() //nolint:all
	find() //nolint:claudelint
	find() //nolint:hardcodedkey
	find() //nolint:errcheck, HardcodedKey // it is revoked
	find() //nolint:errcheck // claudelint // want `^found$`
	find() //nolint:maxtokens // want `^found$`
	find() //nolint:hardcodedkey why not // want `^found$`
	find() //nolintlint // want `^found$`
	find() //nolint: claudelint
	//nolint:claudelint
	find()
	find() // want `^found$`
	find(  // want `^found$`
		1,
	) //nolint:claudelint
	//nolint:claudelint // what begins in this column, to its end
	for {
		find()
	}
}

// f is silenced as a whole.
//
//nolint:claudelint
func f() {
	find()
}

func g() { //nolint:claudelint
	find() // want `^found$`
}

// A nolint need not silence anything.
//
//nolint:claudelint
func h() {}
