#!/bin/sh
# Reads a session from the reference provider: mpsd-handle-session serve --seed examples/seed.json
set -eu
curl --silent --show-error --fail-with-body \
  --header 'Authorization: XBL3.0 x=2533270000000001;invented' \
  --header 'X-Xbl-Contract-Version: 107' \
  "${MPSD_URL:-http://127.0.0.1:4011}/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session"
