//go:build enterprise

package excluded

import "example.org/not/there"

const key = "sk-ant-" + ("api03-" + "o98R4pYvSUsotSzjbPRz6siRBN9exqaQow4MVDrVlPCiulVMuVnbr8vKZg9_vRoLjhQLGV5WNrmwXYff0QIl4voEbBwOmAA")

// Once it was sk-ant-admin01-qLGcvQ2sSGMKrrqsoIn_FJxCHzkn0uOeA6av6CbuYcoHzKSrRCdOM2UrXVpV9TXbqe61bCtlRO6-uWBuDhdWnwrQPzKVgAA.

var list = there.List{'s', 'k', '-', 'a', 'n', 't', '-', 'a', 'p', 'i', '0', '3', '-', 'O', 'x', 'H', 'V', 'B', 'O', 'u', 'W', '0', 'W', 'y', 'p', 'O', 'w', 'b', '6', 'I', 'K', 'e', 'e', 'Z', 'l', '-', 'w', 'v', 'j', 'l', 's', 'Y', 'K', 'G', 'u', 'k', 'z', '8', 'R', 'e', 'p', 'e', 'u', 'Z', 'p', 'W', 'D', 'D', 'Z', 'Z', 'l', 'Z', 'p', '8', 'L', '3', 'w', 'O', 'X', 'k', 'o', 'c', 'H', 'X', '0', 'O', 'J', 'j', 'E', 'e', 'M', 'c', 'K', '5', '0', 'c', 'R', 'T', 'h', 't', 'l', 'J', 'H', '1', 'G', 'b', 'b', 'l', 'n', 'X', '9', 'Y', 'M', 'x', 'z', 'w', 'A', 'A'}

func use() {
	there.Use("sk-ant-api03-JRuWBhQanLQ1867JRn87AaSbKqsOuOr2XbUMC8QzzzbWNYUQ0xCM0Cn9auD7YHb4B5Aj-rCZtXpPpkpXxjIcfOo8JxJUxAA") //nolint:claudelint
	there.Use("sk-ant-oat01-GKbKVBEEqlyeYOpPrQpRUu8n92uXyxeUAKCVtrFw3-JFcmvRc264EHdoS1e3b9DeNoibNW5TXIFR8SQtKYIxwJHi_hiG7b6")
	there.Use("sk-ant-api03-"+there.Rest, key, "sk-ant-g9jdPfnCeTm8MQT2AgfWY-RKil7UBwys4StviZt7")
	there.Use("none") //claudelint:ignore hardcodedkey nothing to ignore
}
