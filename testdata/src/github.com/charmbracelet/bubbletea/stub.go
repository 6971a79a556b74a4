// Package tea stubs what the tests use of github.com/charmbracelet/bubbletea.
package tea

type Msg interface{}

type Cmd func() Msg

type Model interface {
	Init() Cmd
	Update(Msg) (Model, Cmd)
	View() string
}

type KeyMsg Key

type Key struct {
	Type  KeyType
	Runes []rune
	Alt   bool
	Paste bool
}

type KeyType int

const (
	KeyRunes KeyType = -(iota + 1)
	KeyUp
)

const KeyEnter KeyType = 13

func (k KeyMsg) String() (str string) { return "" }
