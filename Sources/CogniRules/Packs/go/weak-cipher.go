package secrets

import (
	"crypto/aes"
	"crypto/des"
	"crypto/rc4"
)

const shown = "des.NewCipher(key)"

func ciphers(key []byte) {
	// ruleid: weak-cipher
	a, err := des.NewCipher(key)
	// ruleid: weak-cipher
	b, err := des.NewTripleDESCipher(key)
	// ruleid: weak-cipher
	c, err := rc4.NewCipher(key)

	// ok: weak-cipher
	d, err := aes.NewCipher(key) // not des.NewCipher(key)
	// ok: weak-cipher
	log("des.NewCipher(key)", des.BlockSize)
}
