// Package ignore has calls of find, each of which is a finding of the rule hardcodedkey.
package ignore

func find(...any) int { return 0 }

func lines() {
	find() // want `^found$`
	find() //claudelint:ignore hardcodedkey it is revoked
	//claudelint:ignore hardcodedkey it is revoked
	find()
	find() // want `^found$`

	//claudelint:ignore turncap,hardcodedkey,maxtokens it is revoked
	// The call is explained here.
	find()

	//claudelint:ignore maxtokens another rule
	//claudelint:ignore hardcodedkey stacked
	find()

	//claudelint:ignore hardcodedkey there is an empty line below // want `silences nothing, as hardcodedkey finds nothing here`

	find() // want `^found$`

	find() // want `^found$`
	//claudelint:ignore hardcodedkey below the line // want `silences nothing`
}

func statements() {
	//claudelint:ignore hardcodedkey all of the statement
	_ = []int{
		find(),
		find(
			1,
		),
	}
	_ = []int{ //claudelint:ignore hardcodedkey all of the statement, too
		find(),
		1,
	}
	_ = []int{
		find(), // want `^found$`
		find(), //claudelint:ignore hardcodedkey one element
		//claudelint:ignore hardcodedkey one element
		find(
			find(),
		),
		find(), // want `^found$`
	}
	find(
		1,
		2,
	) //claudelint:ignore hardcodedkey there is room at the end
	if true {
		find() // want `^found$`
	} //claudelint:ignore hardcodedkey the end of another statement // want `silences nothing`
}

func blocks() {
	//claudelint:ignore hardcodedkey only the head
	for range find() {
		find() // want `^found$`
	}
	//claudelint:ignore hardcodedkey only the head
	find(find(), func() {
		find() // want `^found$`
	})
	switch find() { // want `^found$`
	//claudelint:ignore hardcodedkey only the case itself
	case find():
		find() // want `^found$`
	}
}

//claudelint:ignore hardcodedkey all of the group
var (
	_ = find()
	_ = find()
)

//claudelint:ignore hardcodedkey only the head // want `silences nothing`
func f() {
	find() // want `^found$`
}

// Not well-formed, so without effect.
func malformed() {
	find() //claudelint:ignore hardcodedkey // want `^found$`
	find() // claudelint:ignore hardcodedkey a space // want `^found$`
	find() //claudelint:ignore hardcoded no such rule // want `^found$`
	find() //claudelint:ignore maxtokens another rule // want `^found$`
}
