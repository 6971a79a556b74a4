// Package main chooses between the clients of several companies.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"keyexposure/rivals"
)

func provider(name, key string) rivals.Provider {
	if name == "gemini" {
		return rivals.NewGemini(key)
	}
	return rivals.NewAnthropic(key)
}

func main() {
	ctx := context.Background()
	p := provider(os.Args[1], os.Getenv("LLM_KEY"))
	fmt.Println(p.Complete(ctx, "Hello"))

	r := rivals.NewRouter()
	r.Add("claude", rivals.NewAnthropic(os.Getenv("FIRST_KEY")))
	r.Add("gemini", rivals.NewGemini(os.Getenv("SECOND_KEY")))
	fmt.Println(r.Complete(ctx, "claude", "Hello"))

	told()
	mute()
}

func told() {
	key := os.Getenv("LLM_KEY")
	log.Println("the key is", key) // want `a credential \(key of the client\) gets into the log`
	r := rivals.NewRouter()
	r.Add("claude", rivals.NewAnthropic(key))
	fmt.Println(r.Complete(context.Background(), "claude", "Hello"))
}

func mute() {
	var p rivals.Provider = rivals.NewMute(os.Getenv("ANTHROPIC_API_KEY")) // want `environment variable ANTHROPIC_API_KEY\) gets into the log`
	fmt.Println(p.Complete(context.Background(), "Hello"))
}
