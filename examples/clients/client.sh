#!/bin/sh
# Reads and writes the session behind a handle with curl and jq, one case a line: sh client.sh
# Integers beyond 2^53 keep their digits from jq 1.7 on.
# shellcheck disable=SC2016
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit

# The options for curl, which reads them from a file: arguments, and so the token, would be in the list of processes.
# Nothing if the arguments are wrong.
options='
  def option($name): "\($name) = \(tojson)"; # curl has the escapes of JSON
  select(
    (.handleId | test("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"; "i"))
    and ([.token, .headers[]] | all(test("^[ -~]+\\z")))
    and (.contractVersion | . >= 104 and . == floor)
    and (.change | type == "object"))
  | ("\(.baseUrl | rtrimstr("/"))/handles/\(.handleId)/session\(if .query.nocommit then "?nocommit=true" else "" end)" | option("url")),
    (.timeoutMs / 1000 | tostring | option("max-time")),
    ({Authorization: .token, "X-Xbl-Contract-Version": .contractVersion} + .headers
      | to_entries[] | "\(.key): \(.value)" | option("header")),
    if .operation == "writeSessionByHandle" then
      ("PUT" | option("request")),
      ("Content-Type: application/json" | option("header")),
      (.change | tojson | option("data-binary"))
    else empty end'

# The result: a response of curl, or the error.
result='
  def response:
    (if .operation == "writeSessionByHandle" then [200, 201, 403, 412] else [200] end) as $sessions
    | ($head | split("\r\n\r\n") | map(select(startswith("HTTP/"))) | last | split("\r\n")) as $lines
    | ($lines[0] | split(" ")[1] | tonumber) as $status
    | ($lines[1:] | map(capture("^(?<key>[^:]+):\\s*(?<value>.*?)\\s*\\z") | .key |= ascii_downcase) | from_entries) as $fields
    | ($fields["content-type"] // "" | split(";")[0] // "" | ascii_downcase | rtrimstr(" ")) as $type
    | (if $type == "application/json" then try ($body | ltrimstr("\ufeff") | fromjson) catch null else null end) as $json
    | (if $type == "application/json" then ($json | type) == "object" and ($sessions + [429] | index($status) != null)
      else $status > 201 and ($type == "text/plain" or $body == "") end) as $isDocumented
    | if $isDocumented | not then {error: "unexpected-response"} else {
        status: $status,
        etag: $fields.etag,
        retryAfter: ($fields["retry-after"] // "" | if test("^[0-9]+\\z") then tonumber else null end),
        session: (if $status == 429 then null else $json end),
        rateLimit: (if $status == 429 and $json != null then $json | {currentRequests, maxRequests, periodInSeconds} else null end),
        message: (if $json == null then $body else null end)
      } end;
  {id} + if $error == "" then response else {error: $error} end'

while IFS= read -r line; do
  printf '%s\n' "$line" >case
  jq --raw-output "$options" case >options
  : >head
  : >body
  error=
  if [ -s options ]; then
    curl --silent --compressed --dump-header head --output body --config options
    case $? in
      0) ;;
      28) error=timeout ;;
      *) error=network ;;
    esac
  else
    error=invalid-argument
  fi
  jq --compact-output --arg error "$error" --rawfile head head --rawfile body body "$result" case
done
