// Package tgbotapi stubs what the tests use of github.com/go-telegram-bot-api/telegram-bot-api/v5.
package tgbotapi

type Chat struct {
	ID int64
}

type User struct {
	ID           int64
	FirstName    string
	LastName     string
	LanguageCode string
}

type Message struct {
	MessageID int
	From      *User
	Chat      *Chat
	Text      string
	Caption   string

	NewChatMembers []User
}

type CallbackQuery struct {
	ID      string
	From    *User
	Message *Message
	Data    string
}

type Update struct {
	UpdateID      int
	Message       *Message
	CallbackQuery *CallbackQuery
}

type UpdatesChannel <-chan Update

type UpdateConfig struct {
	Offset         int
	Limit          int
	Timeout        int
	AllowedUpdates []string
}

type BotAPI struct {
	Token string
}

func NewBotAPI(token string) (*BotAPI, error) { return nil, nil }

func NewUpdate(offset int) UpdateConfig { return UpdateConfig{} }

func (bot *BotAPI) GetUpdatesChan(config UpdateConfig) UpdatesChannel { return nil }

func (m *Message) CommandArguments() string { return "" }
