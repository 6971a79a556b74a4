package caps

import "context"

type phase int

const (
	idle phase = iota
	running
	done
)

// An agent that goes from state to state; who has taken too many turns goes on to the next task.
type machine struct {
	agent
	tasks    chan string
	phase    phase
	turn     int
	maxTurns int
}

func (m *machine) run(ctx context.Context) error {
	for {
		switch m.phase {
		case idle:
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-m.tasks:
				m.turn = 0
				m.phase = running
			}
		case done:
			return nil
		}
		if m.phase == running {
			if m.turn >= m.maxTurns {
				m.phase = idle
				continue
			}
			msg, err := m.infer(ctx)
			if err != nil {
				m.phase = idle
				continue
			}
			if !more(msg) {
				m.phase = idle
				m.turn = 0
				continue
			}
			m.turn++
		}
	}
}

// A count that begins anew with each answer, where nobody is waited for, ends nothing.
func (m *machine) runAnew(ctx context.Context) error {
	for { // want `only the model can end this loop`
		if m.phase == done {
			return nil
		}
		if m.turn >= m.maxTurns {
			m.phase = done
			continue
		}
		msg, err := m.infer(ctx)
		if err != nil {
			return err
		}
		if !more(msg) {
			m.phase = done
			continue
		}
		m.turn = 0
	}
}

// The same one, whose count stands for something else: it says when to talk about it.
func (m *machine) runQuietly(ctx context.Context, report func(turn int)) error {
	for { // want `only the model can end this loop`
		if m.phase == done {
			return nil
		}
		if m.turn < 3 {
			m.turn++
			continue
		}
		msg, err := m.infer(ctx)
		if err != nil {
			return err
		}
		if !more(msg) {
			m.phase = done
			continue
		}
		m.turn++
		report(m.turn)
	}
}

// It counts down to its last turn.
func (m *machine) runDown(ctx context.Context) error {
	for left := m.maxTurns; ; {
		if m.phase == done {
			return nil
		}
		if left <= 0 {
			m.phase = done
			continue
		}
		left--
		msg, err := m.infer(ctx)
		if err != nil {
			return err
		}
		if !more(msg) {
			m.phase = done
		}
	}
}
