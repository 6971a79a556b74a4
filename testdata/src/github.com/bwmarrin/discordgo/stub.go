// Package discordgo stubs what the tests use of github.com/bwmarrin/discordgo.
package discordgo

type RequestConfig struct{}

type RequestOption func(cfg *RequestConfig)

type User struct {
	ID         string
	Username   string
	GlobalName string
	Bot        bool
}

type Member struct {
	Nick string
	User *User
}

type Message struct {
	ID        string
	ChannelID string
	Content   string
	Author    *User
	Member    *Member
}

type MessageCreate struct {
	*Message
}

type Session struct{}

func New(token string) (s *Session, err error) { return nil, nil }

func (s *Session) AddHandler(handler interface{}) func() { return nil }

func (s *Session) ChannelMessageSend(channelID string, content string, options ...RequestOption) (*Message, error) {
	return nil, nil
}

func (s *Session) Open() error { return nil }

func (s *Session) Close() error { return nil }
