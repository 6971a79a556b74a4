//go:build broken

package excluded

const key = "sk-ant-api03-hGOiSlE1RUGpaFaEkWuCjaImaBke31fZyiWPxiWqhBjQC3Fg0TFvsdVbVZLWEfxDozdzwSZiOKzaPLmtfn2H7IoobPWiaAA
