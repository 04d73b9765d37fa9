package examples

func versions() {
	// ruleid: old-tls-version
	a := &tls.Config{MinVersion: tls.VersionTLS10, ServerName: "example.com"}
	// ruleid: old-tls-version
	a.MinVersion = tls.VersionTLS11
	// ok: old-tls-version
	b := &tls.Config{MinVersion: tls.VersionTLS13}
	// MinVersion: tls.VersionTLS10
	// ok: old-tls-version
	log.Println("tls.Config{MinVersion: tls.VersionTLS10}")
	// ruleid: weak-tls-cipher-suite
	c := &tls.Config{CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA}}
	// ok: weak-tls-cipher-suite
	d := &tls.Config{CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256}}
	// ok: weak-tls-cipher-suite
	names := map[uint16]string{tls.TLS_RSA_WITH_RC4_128_SHA: "tls.TLS_RSA_WITH_RC4_128_SHA"}
}

func hostKeys() {
	// ruleid: ignored-host-key
	a := &ssh.ClientConfig{User: "a", HostKeyCallback: ssh.InsecureIgnoreHostKey()}
	b := &ssh.ClientConfig{
		User: "b",
		// ruleid: ignored-host-key
		HostKeyCallback: ssh.HostKeyCallback(func(host string, remote net.Addr, key ssh.PublicKey) error {
			return nil
		}),
	}
	// ok: ignored-host-key
	c := &ssh.ClientConfig{User: "c", HostKeyCallback: ssh.FixedHostKey(key)}
	// HostKeyCallback: ssh.InsecureIgnoreHostKey()
	// ok: ignored-host-key
	log.Println("ssh.InsecureIgnoreHostKey()")
}

func keys() {
	// ruleid: short-rsa-key
	rsa.GenerateKey(rand.Reader, 1024)
	// ok: short-rsa-key
	rsa.GenerateKey(rand.Reader, 2048)
	// rsa.GenerateKey(rand.Reader, 512)
	// ok: short-rsa-key
	log.Println("rsa.GenerateKey(rand.Reader, 512)")
}

func hashes(user User, password string, file []byte) {
	// ruleid: fast-password-hash
	sha256.Sum256([]byte(user.Password))
	// ruleid: fast-password-hash
	md5.Sum([]byte(salt + password))
	// ok: fast-password-hash
	sha256.Sum256(file)
	// md5.Sum(password)
	// ok: fast-password-hash
	log.Println("md5.Sum(password)")
}

func nonces(aead cipher.AEAD, block cipher.Block, text []byte) {
	nonce := []byte("exampleplaintext")
	// ruleid: constant-nonce
	aead.Seal(nil, nonce, text, nil)
	// ruleid: constant-nonce
	cipher.NewCTR(block, []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
	fresh := make([]byte, 12)
	rand.Read(fresh)
	// ok: constant-nonce
	aead.Seal(nil, fresh, text, nil)
	// aead.Seal(nil, []byte("exampleplaintext"), text, nil)
	// ok: constant-nonce
	log.Println(`aead.Seal(nil, []byte("nonce"), text, nil)`)
}

func codes(key, text, code []byte, header string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(text)
	sum := mac.Sum(nil)
	// ruleid: unsafe-mac-comparison
	if bytes.Equal(sum, code) {
		return true
	}
	expected := hex.EncodeToString(mac.Sum(nil))
	// ruleid: unsafe-mac-comparison
	if header == expected {
		return true
	}
	// bytes.Equal(sum, code)
	// ok: unsafe-mac-comparison
	if len(text) == 0 || bytes.Equal(text, key) {
		return false
	}
	// ok: unsafe-mac-comparison
	return hmac.Equal(sum, code)
}

func tokens(token string) {
	// ruleid: unverified-jwt
	parser.ParseUnverified(token, claims)
	// ok: unverified-jwt
	jwt.ParseWithClaims(token, claims, key)
	// parser.ParseUnverified(token, claims)
	// ok: unverified-jwt
	log.Println("parser.ParseUnverified(token, claims)")
	secret := []byte("not very " + "secret")
	// ruleid: hard-coded-jwt-key
	t.SignedString([]byte("not very secret"))
	// ok: hard-coded-jwt-key
	t.SignedString([]byte(os.Getenv("KEY")))
	// t.SignedString([]byte("not very secret"))
	// ok: hard-coded-jwt-key
	log.Println(`t.SignedString([]byte("secret"))`)
}

func states(conf *oauth2.Config, session Session) {
	// ruleid: constant-oauth-state
	conf.AuthCodeURL("state", oauth2.AccessTypeOffline)
	// ok: constant-oauth-state
	conf.AuthCodeURL(session.State)
	// conf.AuthCodeURL("state")
	// ok: constant-oauth-state
	log.Println(`conf.AuthCodeURL("state")`)
}

func cookies(w http.ResponseWriter, id string) {
	// ruleid: exposed-session-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true})
	// ok: exposed-session-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true})
	// ok: exposed-session-cookie
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: id})
	// http.Cookie{Name: "session"}
	// ok: exposed-session-cookie
	log.Println(`http.Cookie{Name: "session"}`)
}

func secrets(user User, password string) {
	// ruleid: logged-secret
	log.Println("login", user.Name, password)
	// ok: logged-secret
	log.Println("password changed", user.Name, len(password))
	// log.Println(password)
	// ok: logged-secret
	log.Println("user.Password")
	// ok: logged-secret
	log.Println(user.HashedPassword)
}

func modes(path string) {
	// ruleid: world-writable
	os.Chmod(path, 0o777)
	// ok: world-writable
	os.Chmod(path, 0755)
	// os.Chmod(path, 0777)
	// ok: world-writable
	log.Println("os.Chmod(path, 0777)")
}

func numbers(text string) int32 {
	n, err := strconv.Atoi(text)
	// int32(n)
	// ruleid: narrowed-number
	width := int32(n)
	// ok: narrowed-number
	log.Println("int32(n)", int64(n))
	if n > math.MaxInt32 || n < 0 {
		return 0
	}
	// ok: narrowed-number
	return int32(n)
}

func randomBytes() []byte {
	random := rand.New(rand.NewSource(1))
	key := make([]byte, 32)
	// ruleid: predictable-bytes
	random.Read(key)
	picture := make([]byte, 32)
	// ok: predictable-bytes
	random.Read(picture) // random.Read(key)
	// ok: predictable-bytes
	log.Println("random.Read(key)")
	return key
}

func hosts(address string) bool {
	// ruleid: unescaped-host
	own := regexp.MustCompile("^https://www.example.com/")
	// ok: unescaped-host
	good := regexp.MustCompile(`^https://www\.example\.com/`) // regexp.MustCompile("^www.example.com")
	// ok: unescaped-host
	log.Println("^https://www.example.com/")
	return own.MatchString(address) && good.MatchString(address)
}

func anchors(role string) bool {
	// ruleid: half-anchored
	loose := regexp.MustCompile(`^reader|writer$`)
	// ok: half-anchored
	strict := regexp.MustCompile(`^(?:reader|writer)$`) // regexp.MustCompile(`^reader|writer$`)
	// ok: half-anchored
	spaces := regexp.MustCompile(`^\s+|\s+$`)
	// ok: half-anchored
	log.Println("^reader|writer$", spaces)
	return loose.MatchString(role) || strict.MatchString(role)
}
