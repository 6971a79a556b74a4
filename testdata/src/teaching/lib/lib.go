// Package lib says by directives what its functions do, for whoever imports it.
package lib

import "errors"

// Known looks the command up in a registry that claudelint cannot see.
//
//claudelint:validates
func Known(command string) bool { return registry(command) }

// Acceptable is the same with an error.
//
//claudelint:validates
func Acceptable(command string) error {
	if !registry(command) {
		return errors.New("not acceptable")
	}
	return nil
}

// Undescribed might be anything.
func Undescribed(command string) bool { return registry(command) }

func registry(string) bool { return len(names) > 0 }

var names []string

// Granted blocks until somebody clicks.
//
//claudelint:confirms
func Granted(what string) bool { return <-clicks }

var clicks = make(chan bool)

// Inbox returns a mail.
//
//claudelint:source remote
func Inbox() string { return "" }

type Robot struct{}

// Do runs a program on the robot.
//
//claudelint:sink outputexec
func (*Robot) Do(program string) {}

//claudelint:sink promptinjection
func SetPersona(text string) {}
