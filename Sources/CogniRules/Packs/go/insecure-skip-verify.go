package client

import (
	"crypto/tls"
	"testing"
)

const shown = "tls.Config{InsecureSkipVerify: true}"

func connect(config *tls.Config, insecure bool) {
	// ruleid: insecure-skip-verify
	open(&tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true})
	// ruleid: insecure-skip-verify
	config.InsecureSkipVerify = true

	if insecure {
		// ok: insecure-skip-verify
		config.InsecureSkipVerify = true
	}
	// ok: insecure-skip-verify
	config.InsecureSkipVerify = insecure
	// ok: insecure-skip-verify
	open(&tls.Config{RootCAs: pool}) // not tls.Config{InsecureSkipVerify: true}
	// ok: insecure-skip-verify
	open(&tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: pinned})
	// ok: insecure-skip-verify
	log("tls.Config{InsecureSkipVerify: true}")
}

func TestConnect(t *testing.T) {
	// ok: insecure-skip-verify
	open(&tls.Config{InsecureSkipVerify: true})
}
