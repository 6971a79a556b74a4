package overpermission

// SaysSandboxed is saysSandboxed for tests.
var SaysSandboxed = saysSandboxed
