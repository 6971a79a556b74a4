// Package session keeps the request that its options make up, and sends it later.
package session

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

type Session struct {
	api *bedrockruntime.Client
	in  *bedrockruntime.ConverseInput
}

type Knob interface{ apply(*Session) }

type knob func(*Session)

func (k knob) apply(s *Session) { k(s) }

func Limit(n int32) Knob {
	return knob(func(s *Session) {
		s.in.InferenceConfig = &types.InferenceConfiguration{MaxTokens: aws.Int32(n)}
	})
}

// Warmth makes what it needs, in which the limit is left unset.
func Warmth(t float32) Knob {
	return knob(func(s *Session) {
		if s.in.InferenceConfig == nil {
			s.in.InferenceConfig = new(types.InferenceConfiguration)
		}
		s.in.InferenceConfig.Temperature = aws.Float32(t)
	})
}

// Careful makes what it needs with a limit, unless something has.
func Careful() Knob {
	return knob(func(s *Session) {
		if s.in.InferenceConfig == nil {
			made := new(types.InferenceConfiguration)
			made.MaxTokens = aws.Int32(500)
			s.in.InferenceConfig = made
		}
		s.in.InferenceConfig.Temperature = aws.Float32(0)
	})
}

func Open(api *bedrockruntime.Client, model string, knobs ...Knob) *Session {
	s := &Session{api: api, in: &bedrockruntime.ConverseInput{ModelId: aws.String(model)}}
	for _, k := range knobs {
		k.apply(s)
	}
	return s
}

func (s *Session) Ask(ctx context.Context) error {
	_, err := s.api.Converse(ctx, s.in)
	return err
}
