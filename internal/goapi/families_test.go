package goapi_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/drift"
	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/rows"
)

// samples are packages of the families.
var samples = []string{
	"cloud.google.com/go/storage",
	"github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/compute/armcompute/v7",
	"github.com/aws/aws-sdk-go-v2/service/ec2",
	"github.com/aws/aws-sdk-go-v2/service/s3",
	"github.com/aws/aws-sdk-go-v2/service/sesv2",
	"github.com/aws/aws-sdk-go-v2/service/sns",
	"github.com/bwmarrin/discordgo",
	"github.com/digitalocean/godo",
	"github.com/docker/docker/client",
	"github.com/go-git/go-git/v5",
	"github.com/go-git/go-git/v5/plumbing/storer",
	"github.com/go-telegram-bot-api/telegram-bot-api/v5",
	"github.com/go-telegram/bot",
	"github.com/google/go-github/v84/github",
	"github.com/hetznercloud/hcloud-go/v2/hcloud",
	"github.com/mailgun/mailgun-go/v4",
	"github.com/minio/minio-go/v7",
	"github.com/nats-io/nats.go/jetstream",
	"github.com/redis/go-redis/v9",
	"github.com/resend/resend-go/v3",
	"github.com/sendgrid/sendgrid-go",
	"github.com/slack-go/slack",
	"github.com/stripe/stripe-go/v84",
	"github.com/stripe/stripe-go/v84/charge",
	"github.com/stripe/stripe-go/v84/invoice",
	"github.com/stripe/stripe-go/v84/paymentintent",
	"github.com/stripe/stripe-go/v84/payout",
	"github.com/stripe/stripe-go/v84/refund",
	"github.com/stripe/stripe-go/v84/transfer",
	"github.com/twilio/twilio-go/rest/api/v2010",
	"github.com/wneessen/go-mail",
	"github.com/xanzy/go-gitlab",
	"gitlab.com/gitlab-org/api/client-go",
	"go.etcd.io/bbolt",
	"go.mongodb.org/mongo-driver/v2/mongo",
	"gopkg.in/gomail.v2",
	"k8s.io/client-go/dynamic",
	"k8s.io/client-go/kubernetes/typed/apps/v1",
	"k8s.io/client-go/kubernetes/typed/core/v1",
	"sigs.k8s.io/controller-runtime/pkg/client",
}

// unheld are families of which no sample is downloaded: the module is too large, or old.
var unheld = []string{"google.golang.org/api/", "go.mongodb.org/mongo-driver/mongo"}

// TestFamilies checks that each family, with each of its verbs, describes something.
func TestFamilies(t *testing.T) {
	lib, err := drift.Open(driftModule)
	if err != nil {
		t.Fatal(err)
	}
	funcs := map[string][]string{}
	for _, sample := range samples {
		pkg, err := lib.Load(sample)
		if err != nil {
			t.Error(err)
			continue
		}
		funcs[sample] = pkg.Funcs()
	}
	used := map[string]bool{}
	for _, family := range goapi.Families() {
		if slices.ContainsFunc(unheld, func(prefix string) bool { return strings.HasPrefix(family.Path, prefix) }) {
			continue
		}
		for _, verb := range family.Verbs {
			one := rows.Family{Path: family.Path, Types: family.Types, Except: family.Except, Verbs: []string{verb}}
			found := false
			for _, sample := range samples {
				if slices.ContainsFunc(funcs[sample], func(f string) bool {
					recv, name := path.Split(strings.ReplaceAll(f, ".", "/"))
					return one.Matches(sample, strings.TrimSuffix(recv, "/"), name)
				}) {
					found, used[sample] = true, true
				}
			}
			if !found {
				t.Errorf("%s %v: nothing begins with %s", family.Path, family.Types, verb)
			}
		}
	}
	for _, sample := range samples {
		if !used[sample] {
			t.Errorf("no family describes %s", sample)
		}
	}
}
