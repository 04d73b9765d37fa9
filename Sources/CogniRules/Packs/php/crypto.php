<?php
// ruleid: weak-password-hash
$hash = md5($password);
// ruleid: weak-password-hash
$hash = sha1($salt . $_POST['password']);
// ruleid: weak-password-hash
$ok = md5($this->password) === $row['hash'];
// ok: weak-password-hash
$hash = password_hash($password, PASSWORD_DEFAULT);
// ok: weak-password-hash
$key = md5($url); // md5($password)
// ok: weak-password-hash
$text = 'md5($password)';
// ok: weak-password-hash
$key = md5('reset-password-page-' . $id);

// ruleid: weak-crypt-salt
$hash = crypt($password, 'rl');
// ruleid: weak-crypt-salt
$hash = crypt($password, '$1$rasmusle$');
// ok: weak-crypt-salt
$hash = crypt($password, '$2y$10$abcdefghijklmnopqrstuv'); // crypt($password, 'rl')
// ok: weak-crypt-salt
$text = "crypt(a, 'rl')";

// ruleid: weak-cipher
$box = openssl_encrypt($data, 'aes-128-ecb', $key);
// ruleid: weak-cipher
$box = openssl_encrypt($data, "DES-EDE3-CBC", $key);
// ok: weak-cipher
$box = openssl_encrypt($data, 'aes-256-cbc', $key, 0, $iv); // openssl_encrypt($data, 'rc4', $key)
// ok: weak-cipher
$text = "openssl_encrypt(d, 'rc4')";

// ruleid: predictable-secret
$resetToken = md5(uniqid());
// ruleid: predictable-secret
$user->api_key = sha1(mt_rand() . time());
// ruleid: predictable-secret
$otp = rand(100000, 999999);
// ok: predictable-secret
$token = bin2hex(random_bytes(16)); // $token = rand()
// ok: predictable-secret
$index = mt_rand(0, 10);
// ok: predictable-secret
$text = '$token = rand();';

// ruleid: tls-verification-off
curl_setopt($handle, CURLOPT_SSL_VERIFYPEER, false);
// ruleid: tls-verification-off
curl_setopt_array($handle, [CURLOPT_URL => $url, CURLOPT_SSL_VERIFYHOST => 0]);
// ruleid: tls-verification-off
$client = new Client(['base_uri' => $url, 'verify' => false]);
// ruleid: tls-verification-off
$response = Http::withoutVerifying()->get($url);
// ok: tls-verification-off
curl_setopt($handle, CURLOPT_SSL_VERIFYHOST, 2); // curl_setopt($handle, CURLOPT_SSL_VERIFYHOST, 0)
// ok: tls-verification-off
curl_setopt($handle, CURLOPT_HEADER, false);
// ok: tls-verification-off
$text = 'CURLOPT_SSL_VERIFYPEER, false';

// ruleid: loose-hash-comparison
if (md5($token) == $expected) { login(); }
// ruleid: loose-hash-comparison
if (hash_hmac('sha256', $body, $key) != $signature) { stop(); }
// ok: loose-hash-comparison
if (md5($token) === $expected) { login(); } // md5($token) == $expected
// ok: loose-hash-comparison
$text = 'md5($token) == $expected';

// ruleid: xml-entities-on
$document->loadXML($body, LIBXML_NOENT | LIBXML_DTDLOAD);
// ruleid: xml-entities-on
$xml = simplexml_load_string($body, 'SimpleXMLElement', LIBXML_NOENT);
// ok: xml-entities-on
$document->loadXML($body, LIBXML_NONET); // LIBXML_NOENT
// ok: xml-entities-on
$text = 'loadXML($body, LIBXML_NOENT)';

// ruleid: cookie-flag-off
ini_set('session.cookie_httponly', 0);
// ruleid: cookie-flag-off
session_set_cookie_params(['lifetime' => 600, 'secure' => false]);
// ok: cookie-flag-off
ini_set('session.cookie_httponly', '1'); // ini_set('session.cookie_httponly', 0)
// ok: cookie-flag-off
ini_set('session.use_trans_sid', 0);

// ruleid: file-for-everybody
chmod($uploads, 0777);
// ok: file-for-everybody
chmod($uploads, 0755); // chmod($uploads, 0777)
// ok: file-for-everybody
$text = 'chmod($uploads, 0777)';
