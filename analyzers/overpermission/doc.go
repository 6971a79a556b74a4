// Package overpermission defines an analyzer that reports tools with more power than a task needs.
//
// # Analyzer overpermission
//
// overpermission: report tools that give the model far more than a task needs
//
// What a document that Claude reads can talk it into is what its tools let it do. A shell, every tool
// of a server that somebody else runs, or a tool that takes any path let it do everything:
//
//	tools := agenttoolset.BetaAgentToolset20260401(env) // reported: "bash" is in it
//
// Hand over what the task needs,
//
//	tools := []anthropic.BetaTool{agenttoolset.BetaReadTool(env), agenttoolset.BetaGrepTool(env)}
//
// or run the tools where they can do no harm, and say so:
//
//	// The worker runs in a gVisor sandbox without network; see deploy/worker.yaml.
//	tools := agenttoolset.BetaAgentToolset20260401(env)
//
// Reported are tools that nothing confines: the shell of the SDK's toolset, or the whole toolset, unless
// it is filtered by name; UnrestrictedPaths, and a Workdir or AllowedRoots that is the root of all files; the tools of Claude's API by which it uses a shell or a
// screen of the program's. Not where a comment on or above the line, or above the declaration around it,
// says that they are confined. The words that count are sandbox, container, Docker, Podman, gVisor,
// runsc, Firejail, bubblewrap, nsjail, chroot, jail, seccomp, Landlock, Firecracker, Kata, VM, virtual
// machine and isolated, in their usual forms; not after no, not, without, outside, TODO and the like. Nor where
// what runs the shell's commands, as far as the package shows it, has each confirmed, checks it, or runs
// it in a container.
//
// Reported are MCP servers that are attached with all of their tools: an element of MCPServers without
// ToolConfiguration.AllowedTools, a toolset whose default is not Enabled: false, and tools that a client
// of an MCP server lists and hands on without a look at their names. An allowlist that comes from a
// setting is one. A toolset is narrowed by asking a person about each call, or by pinning Tools, too. To
// stop only certain names is no allowlist: a server may offer other ones tomorrow.
//
// Reported are tools of the program's own by which the model chooses a whole command, statement, script,
// or a path, where what runs them neither checks it nor asks a person. It is reported at what
// describes the tool to the model, once for a tool. outputexec and unsafeoutput report the same flow where it
// does harm, and toolapproval what cannot be undone; each report has its own cure: narrow
// the schema here, check the value there. On a line on which one of those reports, this
// analyzer is silent.
//
// Requests that a program writes as JSON, from maps and structs of its own, count like those of a library.
//
// Where one package describes a tool, and another one that imports it runs its calls by name, it is
// reported at that name; the other way round, at what describes it. A type that has a method which returns a
// library's description of a tool, or a struct of the program's own with a name, a description and a schema, is
// one whoever calls its other methods.
//
// Not reported: tools that run at Anthropic (code execution, web search, web fetch); the text editor and
// memory tools, which the program confines or not where it runs them; a tool whose schema has only enums,
// constants and patterns; arguments of a fixed program, but for the subcommand of one like kubectl or git; what a tool of another package does, where neither
// of the package that describes it and the one that runs it imports the other; tests.
package overpermission
