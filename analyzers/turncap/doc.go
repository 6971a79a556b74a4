// Package turncap defines an analyzer that reports agent loops which only the model can end.
//
// # Analyzer turncap
//
// turncap: report agent loops that only the model can end
//
// An agent calls Claude, runs the tools that the answer asks for, and calls Claude again with what
// they returned. If nothing but an answer without tool calls ends this, a model that goes in
// circles, or that was talked into it by what it has read, goes on until somebody notices the
// bill:
//
//	for { // reported
//		msg, err := client.Messages.New(ctx, params)
//		if err != nil {
//			return err
//		}
//		results := runTools(msg)
//		if len(results) == 0 {
//			return nil
//		}
//		params.Messages = append(params.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
//	}
//
// Count the turns, and stop at a limit:
//
//	for range maxTurns {
//		...
//	}
//	return errors.New("too many turns")
//
// Any bound will do: a counter with a limit, wherever it is kept and tested, a bounded range, a
// budget of tokens or money, a deadline that the loop itself tests. The call may be any number of
// functions away from the loop, behind an interface, a func value or a retry helper; the cycle may
// be a loop, a recursion, or commands and messages of a terminal program. A library's runner is
// reported where its own default is no limit and it is given none: the SDK's tool runners without
// MaxIterations. So is a call that hands a func to a helper that calls it again and again, without a limit,
// where the func fails if Claude's answer is no good.
//
// A cap that a zero setting switches off, as in "if max > 0 && turns >= max", is a cap only where
// the package shows that the setting has a value: a constant, a default, a flag's default. A
// context with a deadline bounds time, not turns: where the loop does not test it, the message
// mentions it.
//
// Not reported: loops that wait for a person, a job, a message or a tick each time round; loops
// that read a stream; retries of a failed call; ranges over what is there already; runners that
// the program itself bounds.
package turncap
