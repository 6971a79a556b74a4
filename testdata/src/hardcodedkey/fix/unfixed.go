package fix

import (
	"flag"
	"syscall"
)

type secret string

const declared = "sk-ant-api03-2arq6WqxVwUNYVBv9jNwa9quIFPbdSEpE6B72yadqxsI1TGnyKWIOpTPVIei0uJb-2fQH9yZ_PftwjnajjhU2ZDhTd8TAAA" // want `API key`

var (
	_ = len("sk-ant-api03-wIpTIjuBl0c8i6u5xAirjh7iKKU7iSJFw9z7lBVonunbhF6GXfqWoTHDTU98d6juMymDNCqqqZLw402AmUzwGPl3qAvmOAA")                    // want `API key`
	_ = secret("sk-ant-api03-6NCUbcN6ECH4QSvdW3XS1ILj7o6kcPcUtONwz3snMSxUZVAmErZtHtXalzqO5H8N2P5vpNhzeF0o-8-AhOer-ue0QP8QkAA")                 // want `API key`
	_ = flag.String("key", "sk-ant-api03-BP43w0MRiXKwDAYagHlzZ27fyOdumqr4rZVguJ0xsA0Nm0h6ssdmn-N_Vaqng9yoWKcr30LJySXUgz20_BDWCUY3Lq2ptAA", "") // want `API key`
	_ = "sk-ant-api03-3zwvFEpdQEYrSfYowwPHX3rokMH0Yk9GnVCuMwWctiEiDbgSi3g8hYgp0VbdQ-WYWAhgcrBHcWaGFrdREJ9si2GhP9omjAA"[10]                     // want `API key`
	// want +1 `API key`
	_ = `
		KEY=sk-ant-api03-lqt9dBrNNarCloVM41hCuHerDRg6hzKAAndI-MIqb8QtbchUKp8xLC6OmDAp4Yb4nFMrXq6Hfq_vdQ_V2R6lOFstMnht0AA
	` // the key is within other text
)

func shadowed(os string) string {
	return os + "sk-ant-api03-h6hFJrEAqd39xJ1Rridj3jRICIhxWhL9RirAk8kiHlhoQgFV4qMLFY5dSPOrXlzkvczrsv5KeOisr7xcrvwiVSDRDTu1XAA" // want `API key`
}

func set() {
	syscall.Setenv("ANTHROPIC_API_KEY", "sk-ant-api03-gpZeYOl8eSAjD-WYxXqpPLh8acYJKZ4JMbqLM7KNi4PsHzfc8zRxBEG-Ft3Pg_H8MSmLC_t1AH9SDBeL7Ox8NRehaLUVTAA") // want `API key`
}
