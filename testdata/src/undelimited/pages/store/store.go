// Package store reads files by the names that it is given, and pages.
package store

import (
	"bufio"
	"net/http"
	"os"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/mmcdole/gofeed"
)

func Read(name string) (string, error) {
	b, err := os.ReadFile(name)
	return string(b), err
}

func Lines(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		out = append(out, sc.Text())
	}
	return out, nil
}

func Page(url string) (title, body string, paragraphs int, err error) {
	resp, err := http.Get(url)
	if err != nil {
		return "", "", 0, err
	}
	defer resp.Body.Close()
	doc, err := goquery.NewDocumentFromReader(resp.Body)
	if err != nil {
		return "", "", 0, err
	}
	var b strings.Builder
	doc.Find("p").Each(func(i int, s *goquery.Selection) { b.WriteString(s.Text()) })
	return doc.Find("title").Text(), b.String(), doc.Find("p").Length(), nil
}

func News(url string) ([]*gofeed.Item, error) {
	feed, err := gofeed.NewParser().ParseURL(url)
	if err != nil {
		return nil, err
	}
	return feed.Items, nil
}
