#!/bin/sh
# Installs what the consumer projects need besides Node: Python, from Debian's packages where there is none.
set -eu

if command -v python3 >/dev/null; then
  echo "consumers: $(python3 --version)"
  exit 0
fi

as_root=''
[ "$(id -u)" -eq 0 ] || as_root='sudo'

$as_root apt-get update --quiet
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends python3
