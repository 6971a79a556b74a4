// Package actions has what clients of other services cannot undo, and what they only read.
package actions

import (
	"context"
	"fmt"

	sq "github.com/Masterminds/squirrel"
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/google/go-github/v84/github"
	"github.com/slack-go/slack"
	"github.com/stripe/stripe-go/v84"
	"github.com/stripe/stripe-go/v84/refund"
	"gorm.io/gorm"
	authorizationapi "k8s.io/api/authorization/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	authorizationv1 "k8s.io/client-go/kubernetes/typed/authorization/v1"
	corev1 "k8s.io/client-go/kubernetes/typed/core/v1"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

type named struct{ Name string }

type ops struct {
	pods  corev1.PodInterface
	may   authorizationv1.SelfSubjectAccessReviewInterface
	pulls *github.PullRequestsService
	repos *github.RepositoriesService
	ec2   *ec2.Client
	chat  *slack.Client
	db    *gorm.DB
	pay   *stripe.Client
	rows  sq.BaseRunner
}

func (o *ops) tools() []anthropic.BetaTool {
	s := anthropic.BetaToolInputSchemaParam{}
	return []anthropic.BetaTool{
		toolrunner.NewBetaTool("pod", "", s, o.deletePod),
		toolrunner.NewBetaTool("pods", "", s, o.rehearse),
		toolrunner.NewBetaTool("allowed", "", s, o.allowed),
		toolrunner.NewBetaTool("merge", "", s, o.merge),
		toolrunner.NewBetaTool("view", "", s, o.view),
		toolrunner.NewBetaTool("repo", "", s, o.deleteRepo),
		toolrunner.NewBetaTool("terminate", "", s, o.terminate),
		toolrunner.NewBetaTool("describe", "", s, o.describe),
		toolrunner.NewBetaTool("refund", "", s, o.refund),
		toolrunner.NewBetaTool("refund_new", "", s, o.refundNew),
		toolrunner.NewBetaTool("post", "", s, o.post),
		toolrunner.NewBetaTool("archive", "", s, o.archive),
		toolrunner.NewBetaTool("forget", "", s, o.forget),
		toolrunner.NewBetaTool("find", "", s, o.find),
		toolrunner.NewBetaTool("purge", "", s, o.purge),
		toolrunner.NewBetaTool("purge_asked", "", s, o.purgeAsked),
	}
}

func (o *ops) deletePod(ctx context.Context, in named) (result, error) {
	return result{}, o.pods.Delete(ctx, in.Name, metav1.DeleteOptions{}) // want `a tool call changes a cluster here`
}

// allowed creates nothing that lasts.
func (o *ops) allowed(ctx context.Context, in named) (result, error) {
	_, err := o.may.Create(ctx, &authorizationapi.SelfSubjectAccessReview{}, metav1.CreateOptions{})
	return result{}, err
}

func (o *ops) rehearse(ctx context.Context, in named) (result, error) {
	return result{}, o.pods.Delete(ctx, in.Name, metav1.DeleteOptions{DryRun: []string{metav1.DryRunAll}})
}

func (o *ops) merge(ctx context.Context, in struct{ Number int }) (result, error) {
	_, _, err := o.pulls.Merge(ctx, "acme", "shop", in.Number, "", nil) // want `a tool call changes a repository here`
	return result{}, err
}

func (o *ops) view(ctx context.Context, in struct{ Number int }) (result, error) {
	_, _, err := o.pulls.Get(ctx, "acme", "shop", in.Number)
	return result{}, err
}

func (o *ops) deleteRepo(ctx context.Context, in named) (result, error) {
	if !confirm("delete " + in.Name) {
		return result{}, fmt.Errorf("refused")
	}
	_, err := o.repos.Delete(ctx, "acme", in.Name)
	return result{}, err
}

func confirm(question string) bool {
	var answer string
	fmt.Print(question, "? ")
	fmt.Scanln(&answer)
	return answer == "yes"
}

func (o *ops) purge(ctx context.Context, in struct{ Year int }) (result, error) {
	_, err := sq.StatementBuilder.Delete("bills").Where(sq.Eq{"year": in.Year}).RunWith(o.rows).ExecContext(ctx) // want `a tool call changes the database here`
	return result{}, err
}

func (o *ops) purgeAsked(ctx context.Context, in struct{ Year int }) (result, error) {
	if !confirm(fmt.Sprint("delete all bills of ", in.Year)) {
		return result{}, fmt.Errorf("refused")
	}
	_, err := sq.StatementBuilder.Delete("bills").Where(sq.Eq{"year": in.Year}).RunWith(o.rows).ExecContext(ctx)
	return result{}, err
}

func (o *ops) terminate(ctx context.Context, in struct{ IDs []string }) (result, error) {
	rehearsal := true
	if _, err := o.ec2.TerminateInstances(ctx, &ec2.TerminateInstancesInput{InstanceIds: in.IDs, DryRun: &rehearsal}); err != nil {
		return result{}, err
	}
	_, err := o.ec2.TerminateInstances(ctx, &ec2.TerminateInstancesInput{InstanceIds: in.IDs}) // want `a tool call changes cloud resources here`
	return result{}, err
}

func (o *ops) describe(ctx context.Context, in struct{ IDs []string }) (result, error) {
	_, err := o.ec2.DescribeInstances(ctx, &ec2.DescribeInstancesInput{InstanceIds: in.IDs})
	return result{}, err
}

func (o *ops) refund(ctx context.Context, in struct{ Charge string }) (result, error) {
	if _, err := refund.Get(in.Charge, nil); err == nil {
		return result{}, nil
	}
	_, err := refund.New(&stripe.RefundParams{Charge: &in.Charge}) // want `a tool call moves money here`
	return result{}, err
}

// refundNew is by the client of newer versions, whose own requests are no URLs of the model's.
func (o *ops) refundNew(ctx context.Context, in struct{ Charge string }) (result, error) {
	_, err := o.pay.V1Refunds.Create(ctx, &stripe.RefundCreateParams{Charge: stripe.String(in.Charge)}) // want `a tool call moves money here`
	return result{}, err
}

func (o *ops) post(ctx context.Context, in struct{ Text string }) (result, error) {
	_, _, err := o.chat.PostMessage("#general", slack.MsgOptionText(in.Text, true)) // want `a tool call sends a message here`
	return result{}, err
}

func (o *ops) archive(ctx context.Context, in named) (result, error) {
	return result{}, o.chat.ArchiveConversationContext(ctx, in.Name) // want `a tool call deletes data here`
}

type account struct{ ID int }

func (o *ops) forget(ctx context.Context, in struct{ ID int }) (result, error) {
	return result{}, o.db.Where("id = ?", in.ID).Delete(&account{}).Error // want `a tool call changes the database here`
}

func (o *ops) find(ctx context.Context, in struct{ ID int }) (result, error) {
	var a account
	return result{}, o.db.Where("id = ?", in.ID).First(&a).Error
}

// answer posts what the agent found; no tool does.
func (o *ops) answer(ctx context.Context, msg *anthropic.Message) error {
	_, _, err := o.chat.PostMessage("#ops", slack.MsgOptionText(msg.Content[0].Text, true))
	return err
}
