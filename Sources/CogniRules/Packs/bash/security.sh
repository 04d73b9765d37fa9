#!/bin/bash
# ruleid: download-run
curl -fsSL https://example.com/install.sh | bash
# ruleid: download-run
wget -qO- https://example.com/install.sh | sudo sh -s -- --yes
# ruleid: download-run
bash <(curl -s https://example.com/install.sh)
# ruleid: download-run
sh -c "$(curl -fsSL https://example.com/install.sh)"
# ok: download-run
curl -fsSL https://example.com/list | sort # curl https://example.com | bash
# ok: download-run
echo "curl -fsSL https://example.com/install.sh | bash"

greet() {
  read -r answer
  # ruleid: eval-input
  eval "run_$answer"
}
# ruleid: eval-input
eval "$QUERY_STRING"
# ok: eval-input
eval "$(ssh-agent -s)" # eval "$QUERY_STRING"
# ok: eval-input
echo 'eval "$QUERY_STRING"'

# ruleid: find-exec-shell
find . -name '*.c' -exec sh -c 'wc -l {}' \;
# ok: find-exec-shell
find . -name '*.c' -exec sh -c 'wc -l "$1"' _ {} \; # sh -c 'wc -l {}'
# ok: find-exec-shell
echo "find . -exec sh -c 'wc {}'"

# ruleid: predictable-temporary-file
list=/tmp/list.$$
# ruleid: predictable-temporary-file
list="/tmp/list-$RANDOM.txt"
# ok: predictable-temporary-file
list=$(mktemp) # list=/tmp/list.$$
# ok: predictable-temporary-file
lock=/run/tool.$$
# ok: predictable-temporary-file
echo 'list=/tmp/list.$$'

# ruleid: file-for-everybody
chmod -R 777 /srv/app
# ruleid: file-for-everybody
sudo chmod a+rwx "$folder"
# ok: file-for-everybody
chmod 755 tool # chmod 777 tool
# ok: file-for-everybody
echo "chmod 777 tool"

# ruleid: tls-verification-off
curl -k -o tool https://example.com/tool
# ruleid: tls-verification-off
curl -sSLk https://example.com/tool
# ruleid: tls-verification-off
wget --no-check-certificate https://example.com/tool
# ok: tls-verification-off
curl -sSL https://example.com/tool # curl -k
# ok: tls-verification-off
curl -k https://localhost:8443/health
# ok: tls-verification-off
echo "curl -k https://example.com"

# ruleid: host-key-check-off
ssh -o StrictHostKeyChecking=no deploy@host ls
# ok: host-key-check-off
ssh -o StrictHostKeyChecking=accept-new deploy@host ls # StrictHostKeyChecking=no
# ok: host-key-check-off
echo "ssh -o StrictHostKeyChecking=no"

# ruleid: secret-on-command-line
mysql -u root -p"$PASSWORD" shop
# ruleid: secret-on-command-line
sshpass -p "$PASSWORD" ssh host
# ok: secret-on-command-line
mysql --defaults-extra-file="$config" shop # mysql -p"$PASSWORD"
# ok: secret-on-command-line
mkdir -p "$folder"
# ok: secret-on-command-line
echo 'mysql -p"$PASSWORD"'
