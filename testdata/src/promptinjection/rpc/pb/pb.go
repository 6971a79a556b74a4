// Package pb is what protoc would generate.
package pb

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/structpb"
)

type AskRequest struct {
	Guest    string
	Question string
	Prefs    map[string]string
	Language Language
	Extra    *structpb.Struct
}

func (x *AskRequest) GetExtra() *structpb.Struct {
	if x != nil {
		return x.Extra
	}
	return nil
}

func (x *AskRequest) GetGuest() string {
	if x != nil {
		return x.Guest
	}
	return ""
}

func (x *AskRequest) GetPrefs() map[string]string {
	if x != nil {
		return x.Prefs
	}
	return nil
}

func (x *AskRequest) GetLanguage() Language {
	if x != nil {
		return x.Language
	}
	return 0
}

type AskReply struct{ Text string }

type Language int32

var Language_name = map[int32]string{0: "EN", 1: "DE"}

func (l Language) String() string { return Language_name[int32(l)] }

type ConciergeServer interface {
	Ask(context.Context, *AskRequest) (*AskReply, error)
	Draft(context.Context, *AskRequest) (*AskReply, error)
	mustEmbedUnimplementedConciergeServer()
}

type UnimplementedConciergeServer struct{}

func (UnimplementedConciergeServer) Ask(context.Context, *AskRequest) (*AskReply, error) {
	return nil, nil
}
func (UnimplementedConciergeServer) Draft(context.Context, *AskRequest) (*AskReply, error) {
	return nil, nil
}
func (UnimplementedConciergeServer) mustEmbedUnimplementedConciergeServer() {}

// OldServer has no struct to embed.
type OldServer interface {
	Tell(context.Context, *AskRequest) (*AskReply, error)
}

func RegisterOldServer(s grpc.ServiceRegistrar, srv OldServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "pb.Old"}, srv)
}
