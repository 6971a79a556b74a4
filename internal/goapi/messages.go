package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// messagesTables is about remote input from queues, chat and functions as a service.
func messagesTables() []rows.Table {
	return []rows.Table{
		{
			Path: "github.com/nats-io/nats.go",
			Fields: []rows.Field{
				{Type: "Msg", Decl: "Data []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "Msg", Decl: "Header Header", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/nats-io/nats.go/jetstream",
			Funcs: each(rows.Do{rows.Source("return", rows.Remote, "queue message")},
				"func (Msg) Data() []byte",
				"func (Msg) Headers() nats.Header",
			),
		},
		{
			Path: "github.com/segmentio/kafka-go",
			Fields: []rows.Field{
				{Type: "Message", Decl: "Value []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "Message", Decl: "Key []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/IBM/sarama",
			Fields: []rows.Field{
				{Type: "ConsumerMessage", Decl: "Value []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "ConsumerMessage", Decl: "Key []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/rabbitmq/amqp091-go",
			Fields: []rows.Field{
				{Type: "Delivery", Decl: "Body []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "Delivery", Decl: "Headers Table", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/aws/aws-sdk-go-v2/service/sqs/types",
			Fields: []rows.Field{
				{Type: "Message", Decl: "Body *string", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "Message", Decl: "MessageAttributes map[string]MessageAttributeValue", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "cloud.google.com/go/internal/pubsub",
			Fields: []rows.Field{
				{Type: "Message", Decl: "Data []byte", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "Message", Decl: "Attributes map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/emersion/go-message/mail",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Remote, "e-mail")},
					"func CreateReader(r io.Reader) (*Reader, error)",
					"func NewReader(e *message.Entity) *Reader",
				),
				each(rows.Do{rows.Pass("r", "return")}, "func (r *Reader) NextPart() (*Part, error)"),
				each(rows.Do{rows.Pass("h", "return")},
					"func (h *Header) AddressList(key string) ([]*Address, error)",
					"func (h *Header) Subject() (string, error)",
				),
			),
		},
		{
			Path: "github.com/emersion/go-message",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Remote, "e-mail")}, "func Read(r io.Reader) (*Entity, error)"),
				each(rows.Do{rows.Pass("h", "return")}, "func (h *Header) Text(k string) (string, error)"),
			),
		},
		{
			Path:  "github.com/emersion/go-imap",
			Funcs: each(rows.Do{rows.Source("return", rows.Remote, "e-mail")}, "func (m *Message) GetBody(section *BodySectionName) Literal"),
			Fields: []rows.Field{
				{Type: "Envelope", Decl: "Subject string", Do: rows.Do{rows.Source("", rows.Remote, "e-mail")}},
			},
		},
		{
			Path: "github.com/emersion/go-imap/v2",
			Fields: []rows.Field{
				{Type: "Envelope", Decl: "Subject string", Do: rows.Do{rows.Source("", rows.Remote, "e-mail")}},
			},
		},
		{
			Path: "github.com/emersion/go-imap/v2/imapclient",
			Funcs: each(rows.Do{rows.Source("return", rows.Remote, "e-mail")},
				"func (buf *FetchMessageBuffer) FindBodySection(section *imap.FetchItemBodySection) []byte",
				"func (buf *FetchMessageBuffer) FindBinarySection(section *imap.FetchItemBinarySection) []byte",
			),
			Fields: []rows.Field{
				{Type: "FetchBodySectionBuffer", Decl: "Bytes []byte", Do: rows.Do{rows.Source("", rows.Remote, "e-mail")}},
			},
		},
		{
			Path: "github.com/jhillyerd/enmime/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Remote, "e-mail")}, "func ReadEnvelope(r io.Reader) (*Envelope, error)"),
				each(rows.Do{rows.Pass("e", "return")},
					"func (e *Envelope) GetHeader(name string) string",
					"func (e *Envelope) GetHeaderValues(name string) []string",
				),
			),
		},
		{
			Path: "github.com/hibiken/asynq",
			Funcs: each(rows.Do{rows.Source("return", rows.Remote, "queue message")},
				"func (t *Task) Payload() []byte",
			),
		},
		{
			Path: "github.com/ThreeDotsLabs/watermill/message",
			Fields: []rows.Field{
				{Type: "Message", Decl: "Payload Payload", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "Message", Decl: "Metadata Metadata", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/aws/aws-lambda-go/lambda",
			Funcs: each(rows.Do{rows.Handler("handler", 1, rows.Remote, "Lambda event")},
				"func Start(handler interface{})",
				"func StartWithOptions(handler interface{}, options ...Option)",
			),
		},
		{
			Path: "github.com/aws/aws-lambda-go/events",
			Fields: []rows.Field{
				{Type: "APIGatewayProxyRequest", Decl: "Body string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayProxyRequest", Decl: "Headers map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayProxyRequest", Decl: "PathParameters map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayProxyRequest", Decl: "QueryStringParameters map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayV2HTTPRequest", Decl: "Body string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayV2HTTPRequest", Decl: "Headers map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayV2HTTPRequest", Decl: "PathParameters map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayV2HTTPRequest", Decl: "QueryStringParameters map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayV2HTTPRequest", Decl: "RawQueryString string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "APIGatewayWebsocketProxyRequest", Decl: "Body string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "ALBTargetGroupRequest", Decl: "Body string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "ALBTargetGroupRequest", Decl: "Headers map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "ALBTargetGroupRequest", Decl: "QueryStringParameters map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "LambdaFunctionURLRequest", Decl: "Body string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "LambdaFunctionURLRequest", Decl: "Headers map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "LambdaFunctionURLRequest", Decl: "QueryStringParameters map[string]string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "LambdaFunctionURLRequest", Decl: "RawQueryString string", Do: rows.Do{rows.Source("", rows.Remote, "HTTP request")}},
				{Type: "SQSMessage", Decl: "Body string", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
				{Type: "SNSEntity", Decl: "Message string", Do: rows.Do{rows.Source("", rows.Remote, "queue message")}},
			},
		},
		{
			Path: "github.com/slack-go/slack",
			Fields: []rows.Field{
				{Type: "Msg", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "SlashCommand", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
			},
		},
		{
			Path: "github.com/slack-go/slack/slackevents",
			Fields: []rows.Field{
				{Type: "AppMentionEvent", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "MessageEvent", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
			},
		},
		{
			Path: "github.com/bwmarrin/discordgo",
			Funcs: each(rows.Do{rows.Source("return", rows.Remote, "chat message")},
				"func (o ApplicationCommandInteractionDataOption) StringValue() string",
			),
			Fields: []rows.Field{
				{Type: "Message", Decl: "Content string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Author *User", Do: rows.Do{rows.Source(".GlobalName", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Member *Member", Do: rows.Do{rows.Source(".Nick", rows.Remote, "chat message")}},
				{Type: "Interaction", Decl: "User *User", Do: rows.Do{rows.Source(".GlobalName", rows.Remote, "chat message")}},
				{Type: "Interaction", Decl: "Member *Member", Do: rows.Do{rows.Source(".Nick", rows.Remote, "chat message"), rows.Source(".User.GlobalName", rows.Remote, "chat message")}},
				{Type: "ApplicationCommandInteractionDataOption", Decl: "Value interface{}", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "TextInput", Decl: "Value string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
			},
		},
		{
			Path: "github.com/go-telegram-bot-api/telegram-bot-api/v5",
			Funcs: each(rows.Do{rows.Source("return", rows.Remote, "chat message")},
				"func (m *Message) CommandArguments() string",
			),
			Fields: []rows.Field{
				{Type: "Message", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Caption string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "CallbackQuery", Decl: "Data string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "From *User", Do: personsName("")},
				{Type: "Message", Decl: "NewChatMembers []User", Do: personsName("[]")},
				{Type: "CallbackQuery", Decl: "From *User", Do: personsName("")},
			},
		},
		{
			Path: "github.com/go-telegram/bot/models",
			Fields: []rows.Field{
				{Type: "Message", Decl: "From *User", Do: personsName("")},
				{Type: "Message", Decl: "NewChatMembers []User", Do: personsName("[]")},
				{Type: "CallbackQuery", Decl: "From User", Do: personsName("")},
				{Type: "Message", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Caption string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "CallbackQuery", Decl: "Data string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
			},
		},
		{
			Path: "gopkg.in/telebot.v3",
			Funcs: slices.Concat(each(personsName("return"), "func (Context) Sender() *User"), each(rows.Do{rows.Source("return", rows.Remote, "chat message")},
				"func (Context) Args() []string",
				"func (Context) Data() string",
				"func (Context) Text() string",
			)),
			Fields: []rows.Field{
				{Type: "Message", Decl: "Sender *User", Do: personsName("")},
				{Type: "Message", Decl: "UsersJoined []User", Do: personsName("[]")},
				{Type: "Callback", Decl: "Sender *User", Do: personsName("")},
				{Type: "Message", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Caption string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Payload string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Callback", Decl: "Data string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
			},
		},
		{
			Path: "gopkg.in/telebot.v4",
			Funcs: slices.Concat(each(personsName("return"), "func (Context) Sender() *User"), each(rows.Do{rows.Source("return", rows.Remote, "chat message")},
				"func (Context) Args() []string",
				"func (Context) Data() string",
				"func (Context) Text() string",
			)),
			Fields: []rows.Field{
				{Type: "Message", Decl: "Sender *User", Do: personsName("")},
				{Type: "Message", Decl: "UsersJoined []User", Do: personsName("[]")},
				{Type: "Callback", Decl: "Sender *User", Do: personsName("")},
				{Type: "Message", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Caption string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Message", Decl: "Payload string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
				{Type: "Callback", Decl: "Data string", Do: rows.Do{rows.Source("", rows.Remote, "chat message")}},
			},
		},
	}
}

// personsName is what a user of Telegram is called below a place: a name that everybody chooses, while the
// rest of a user is made by Telegram.
func personsName(place string) rows.Do {
	return rows.Do{rows.Source(place+".FirstName", rows.Remote, "chat message"), rows.Source(place+".LastName", rows.Remote, "chat message")}
}
