package checks

import (
	"github.com/gin-gonic/gin"

	"promptinjection/claude"
)

type advice struct {
	Field string `json:"field" binding:"required,oneof=tax labour"`
	ID    string `json:"id" validate:"uuid4"`
	Style string `json:"style" binding:"required,max=20"`
	Parts []passage `json:"parts" binding:"dive"`
}

type passage struct {
	Tone string `binding:"oneof=short long"`
	Text string `binding:"required"`
}

// What a validator lets pass by a field's tag is one of the program's own words.
func tagged(c *gin.Context) {
	var w advice
	if c.ShouldBindJSON(&w) != nil {
		return
	}
	claude.Ask(c, "You know "+w.Field+" law. Your number is "+w.ID)
	claude.Ask(c, "You write in this style: "+w.Style) // want `remote input`
	for _, p := range w.Parts {
		claude.Ask(c, "You are "+p.Tone)
		claude.Ask(c, "You know that "+p.Text) // want `remote input`
	}
}
