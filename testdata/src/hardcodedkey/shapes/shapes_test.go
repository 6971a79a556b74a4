package shapes

import "testing"

func TestServe(t *testing.T) {
	t.Setenv("ANTHROPIC_API_KEY", "sk-ant-api03-wbowWbJI3uDD8uR1WpiN4QPykwTyh9aWDeYMVKncxkqxjVM7wWMceiQwmSTXAMghJ1bQct8aMHylg7-Mek0TePShCeYK8AA") // want `API key`
}
