// Package slackevents stubs what the tests use of github.com/slack-go/slack/slackevents.
package slackevents

type AppMentionEvent struct {
	Type    string
	User    string
	Text    string
	Channel string
}

type MessageEvent struct {
	Type    string
	User    string
	Text    string
	Channel string
}
