// Package overpermission defines an analyzer that reports tools with more power than a task needs.
//
// # Analyzer overpermission
//
// overpermission: report tools that give the model far more than a task needs
//
// TODO
package overpermission
