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

type Key struct{}

func (k KeyMsg) String() (str string) { return "" }
