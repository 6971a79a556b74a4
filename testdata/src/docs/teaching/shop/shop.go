// Package shop has a check of its own.
package shop

import (
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type shop struct {
	db     *sql.DB
	photos string
}

// sells looks the product up.
//
//claudelint:validates
func (s *shop) sells(product string) bool {
	var n int
	err := s.db.QueryRow("SELECT count(*) FROM products WHERE name = ?", product).Scan(&n)
	return err == nil && n > 0
}

func (s *shop) photo(call anthropic.ToolUseBlock) ([]byte, error) {
	var in struct{ Product string }
	if err := json.Unmarshal(call.Input, &in); err != nil {
		return nil, err
	}
	if !s.sells(in.Product) {
		return nil, errors.New("no such product")
	}
	return os.ReadFile(filepath.Join(s.photos, in.Product+".jpg"))
}
