// Package outputexec defines an analyzer that reports model output that is run.
//
// # Analyzer outputexec
//
// outputexec: report unvalidated model output that is run
//
// What Claude answers can be steered by whoever wrote what Claude has read. A program that runs
// the answer runs the words of a web page, an e-mail or a file:
//
//	var in struct{ Command string }
//	json.Unmarshal(block.Input, &in)
//	exec.Command("sh", "-c", in.Command).Run() // reported
//
// Let the model choose among what the program allows, or ask a person:
//
//	args, ok := commands[in.Command] // a map of what may be run
//	if !ok {
//		return fmt.Errorf("unknown command %q", in.Command)
//	}
//	exec.Command(args[0], args[1:]...).Run()
//
// Model output is the text of an answer, the input of a tool use, what a tool handler receives,
// and what is decoded or accumulated from them. It is reported where it reaches os/exec (the
// program, any argument, the fields of a Cmd, the standard input of a shell), syscall.Exec,
// os.StartProcess, plugin.Open, a remote shell, a container's exec API, or an embedded
// interpreter; so is a script that is written to a file which one of these then runs.
//
// Not reported: output that only chooses among constants; output that is checked, on every path,
// against constants, an allowlist or a pattern, or by the project's own check whose result is
// tested; what a pattern of words has found in it; values of a type that checks what it is decoded from (UnmarshalText,
// UnmarshalJSON); what happens only after a person said yes, or what they have picked out of a list; numbers; a pattern passed after -- or -e to
// a fixed program that runs nothing.
package outputexec
