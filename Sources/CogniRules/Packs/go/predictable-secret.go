package session

import "math/rand"

const shown = "token := rand.Int63()"

func start(index int) {
	// ruleid: predictable-secret
	token := fmt.Sprintf("%x", rand.Int63())
	// ruleid: predictable-secret
	user.sessionID = rand.Intn(1000000)

	// ok: predictable-secret
	delay := rand.Intn(10) // not token := rand.Int63()
	// ok: predictable-secret
	token = hex.EncodeToString(secureBytes(16))
	// ok: predictable-secret
	text := "token := rand.Int63()"
}

func newPassword(length int) string {
	for i := range length {
		// ruleid: predictable-secret
		letters[i] = alphabet[rand.Intn(len(alphabet))]
	}
	return string(letters)
}
