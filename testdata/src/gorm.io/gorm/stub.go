// Package gorm stubs what the tests use of gorm.io/gorm.
package gorm

type DB struct{ Error error }

func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB) { return nil }

func (db *DB) Or(query interface{}, args ...interface{}) (tx *DB) { return nil }

func (db *DB) Table(name string, args ...interface{}) (tx *DB) { return nil }

func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB) { return nil }

func (db *DB) Delete(value interface{}, conds ...interface{}) (tx *DB) { return nil }

func (db *DB) Updates(values interface{}) (tx *DB) { return nil }
