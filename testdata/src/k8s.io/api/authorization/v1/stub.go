// Package v1 stubs what the tests use of k8s.io/api/authorization/v1.
package v1

type SelfSubjectAccessReview struct{}
