package goapi

import "github.com/claudelint/claudelint/internal/rows"

// waitsTables is about functions that wait for others, or for time to pass.
func waitsTables() []rows.Table {
	wait := rows.Do{rows.Wait()}
	return []rows.Table{
		{Path: "sync", Funcs: each(wait, "func (c *Cond) Wait()")},
		{Path: "time", Funcs: each(wait, "func Sleep(d Duration)")},
	}
}
