// Package vault keeps credentials, enciphered, in files that are called after what they are for.
package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
)

// Open returns what was sealed for an account.
func Open(account, kind, sealed string) (string, error) {
	switch kind {
	case "derived":
		key, err := pbkdf2.Key(sha256.New, account, []byte(sealed), 4096, 32)
		return string(key), err
	case "sealed":
		return unseal(account, sealed)
	}
	return "", fmt.Errorf("unknown kind %q", kind)
}

func unseal(account, sealed string) (string, error) {
	block, err := aes.NewCipher([]byte(account))
	if err != nil {
		return "", err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return "", err
	}
	data, err := base64.StdEncoding.DecodeString(sealed)
	if err != nil {
		return "", fmt.Errorf("decoding: %w", err)
	}
	if len(data) < gcm.NonceSize() {
		return "", errors.New("too short")
	}
	n := gcm.NonceSize()
	text, err := gcm.Open(nil, data[:n], data[n:], []byte(account))
	return string(text), err
}
