// Package ldap stands in for the client of LDAP servers.
package ldap

type Control interface{}

type SearchRequest struct {
	BaseDN string
	Filter string
}

type SearchResult struct{}

type Conn struct{}

func (l *Conn) Search(searchRequest *SearchRequest) (*SearchResult, error) { return nil, nil }

func NewSearchRequest(BaseDN string, Scope, DerefAliases, SizeLimit, TimeLimit int, TypesOnly bool, Filter string, Attributes []string, Controls []Control) *SearchRequest {
	return &SearchRequest{BaseDN: BaseDN, Filter: Filter}
}

func EscapeFilter(filter string) string { return filter }
