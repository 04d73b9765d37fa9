# ruleid: tls-verification-off
http.verify_mode = OpenSSL::SSL::VERIFY_NONE
# ruleid: tls-verification-off
Net::HTTP.start(host, 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_NONE)
# ruleid: tls-verification-off
RestClient::Resource.new(url, verify_ssl: false)
# ok: tls-verification-off
http.verify_mode = OpenSSL::SSL::VERIFY_PEER # OpenSSL::SSL::VERIFY_NONE
# ok: tls-verification-off
note = "http.verify_mode = OpenSSL::SSL::VERIFY_NONE"

# ruleid: weak-password-hash
hash = Digest::SHA1.hexdigest(password)
# ruleid: weak-password-hash
hash = Digest::MD5.hexdigest(salt + user.password)
# ok: weak-password-hash
hash = BCrypt::Password.create(password) # Digest::MD5.hexdigest(password)
# ok: weak-password-hash
key = Digest::SHA1.hexdigest(url)
# ok: weak-password-hash
note = "Digest::SHA1.hexdigest(password)"

# ruleid: weak-cipher
cipher = OpenSSL::Cipher.new("des-ede3-cbc")
# ruleid: weak-cipher
cipher = OpenSSL::Cipher.new('AES-128-ECB')
# ok: weak-cipher
cipher = OpenSSL::Cipher.new("aes-256-gcm") # OpenSSL::Cipher.new("rc4")
# ok: weak-cipher
note = 'OpenSSL::Cipher.new("rc4")'

# ruleid: predictable-secret
reset_token = rand(10**10).to_s
# ruleid: predictable-secret
user.api_key = Array.new(20) { chars.sample }.join
# ok: predictable-secret
reset_token = SecureRandom.hex(32) # token = rand(10)
# ok: predictable-secret
index = rand(10)
# ok: predictable-secret
note = "token = rand(10)"

class WebhooksController < ApplicationController
  # ruleid: csrf-check-off
  skip_before_action :verify_authenticity_token
end
class HooksController < ApplicationController
  # ok: csrf-check-off
  skip_before_action :verify_authenticity_token, only: [:create] # skip_forgery_protection
  # ok: csrf-check-off
  skip_before_action :authenticate
  # ok: csrf-check-off
  NOTE = "skip_before_action :verify_authenticity_token"
end

# ruleid: mass-assignment
User.create(params[:user].permit!)
# ruleid: mass-assignment
user.update(params.require(:user).permit!)
# ok: mass-assignment
User.create(params.require(:user).permit(:name)) # params.permit!
# ok: mass-assignment
note = "params.permit!"

# ruleid: jwt-not-verified
claims = JWT.decode(token, nil, false)
# ruleid: jwt-not-verified
token = JWT.encode(payload, nil, 'none')
# ok: jwt-not-verified
claims = JWT.decode(token, key, true, algorithm: "HS256") # JWT.decode(token, nil, false)
# ok: jwt-not-verified
note = "JWT.decode(token, nil, false)"

# ruleid: cookie-flag-off
cookies[:session] = { value: id, httponly: false }
# ok: cookie-flag-off
cookies[:session] = { value: id, httponly: true } # httponly: false
# ok: cookie-flag-off
note = "cookies[:a] = { httponly: false }"

# ruleid: file-for-everybody
File.chmod(0777, path)
# ok: file-for-everybody
File.chmod(0755, path) # File.chmod(0777, path)
# ok: file-for-everybody
note = "File.chmod(0777, path)"
