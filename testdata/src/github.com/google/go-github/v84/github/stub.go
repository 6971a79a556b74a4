// Package github stubs what the tests use of github.com/google/go-github/v84/github.
package github

import "context"

type service struct{}

type RepositoriesService service

type PullRequestsService service

type Response struct{}

type PullRequest struct{}

type PullRequestOptions struct{}

type PullRequestMergeResult struct{}

func (s *RepositoriesService) Delete(ctx context.Context, owner, repo string) (*Response, error) {
	return nil, nil
}

func (s *PullRequestsService) Merge(ctx context.Context, owner, repo string, number int, commitMessage string, options *PullRequestOptions) (*PullRequestMergeResult, *Response, error) {
	return nil, nil, nil
}

func (s *PullRequestsService) Get(ctx context.Context, owner, repo string, number int) (*PullRequest, *Response, error) {
	return nil, nil, nil
}
