#!/bin/sh
# Installs the three engines of the browser tests from Debian's own packages.
# Idempotent, non-interactive, and done in a blink when everything is there.
set -eu

packages='chromium firefox-esr libwebkit2gtk-4.1-0 xvfb openssl'

missing=''
for package in $packages; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done

if [ -z "$missing" ]; then
  echo "browsers: all installed ($packages)"
  exit 0
fi

as_root=''
[ "$(id -u)" -eq 0 ] || as_root='sudo'

$as_root apt-get update --quiet
# shellcheck disable=SC2086 # one word per package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends $missing
