package sinks

import (
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
	"gorm.io/gorm"
)

// What a record, or a map, of conditions holds is bound.
func find(db *gorm.DB, use anthropic.ToolUseBlock) error {
	var in listing
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	db.Where(&listing{Table: in.Table}).Or("order LIKE ?", "%"+in.Order+"%")
	db.Where(map[string]any{"order": in.Order}).Or(in)
	db.Where("id > 3").Or("order = " + in.Order) // want `model output .*SQL`
	db.Table(in.Table)                           // want `model output .*SQL`
	return db.Error
}
