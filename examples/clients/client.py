"""Reads and writes the session behind a handle with Python's standard library, one case a line."""

import gzip
import json
import re
import sys
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import unquote
from urllib.request import HTTPRedirectHandler, Request, build_opener

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
LOCATION = re.compile(r"(?:https?://[^/]+)?/serviceconfigs/([^/]+)/sessiontemplates/([^/]+)/sessions/([^/]+)", re.IGNORECASE)

# The statuses that come with a session.
SESSIONS = {"getSessionByHandle": (200,), "writeSessionByHandle": (200, 201, 403, 412)}


class NoRedirect(HTTPRedirectHandler):
    """urllib would take the token to wherever a redirect leads."""

    def redirect_request(self, *args):
        return None


OPENER = build_opener(NoRedirect)


def send(case):
    """The response, whatever its status: urllib raises those of 300 and above."""
    url = f"{case['baseUrl'].rstrip('/')}/handles/{case['handleId']}/session"
    if case["query"].get("nocommit"):
        url += "?nocommit=true"
    is_write = case["operation"] == "writeSessionByHandle"
    headers = {
        "Accept": "application/json, text/plain",
        "Accept-Encoding": "gzip",
        "Authorization": case["token"],
        "X-Xbl-Contract-Version": str(case["contractVersion"]),
        **({"Content-Type": "application/json"} if is_write else {}),
        **case["headers"],
    }
    body = json.dumps(case["change"]).encode() if is_write else None
    request = Request(url, data=body, headers=headers, method="PUT" if is_write else "GET")
    try:
        return OPENER.open(request, timeout=case["timeoutMs"] / 1000)
    except HTTPError as response:
        return response


def read(case):
    with send(case) as response:
        content = response.read()
        status, headers = response.status, response.headers
    if headers.get("Content-Encoding") == "gzip":
        content = gzip.decompress(content)
    media_type = headers.get_content_type() if "Content-Type" in headers else None
    result = {"status": status, "etag": headers.get("ETag")}
    if media_type == "application/json" and status in SESSIONS[case["operation"]]:
        result["session"] = json.loads(content.decode("utf-8-sig"))  # Python's integers keep every digit
        if not isinstance(result["session"], dict):
            raise ValueError("the session is no object")
    elif media_type == "application/json" and status == 429:
        result["rateLimit"] = rate_limit(json.loads(content))
    elif status in (200, 201) or (content and media_type != "text/plain"):
        raise ValueError(f"{status} with {media_type}")
    else:
        result["message"] = content.decode("utf-8")
    location = LOCATION.fullmatch(headers.get("Content-Location", ""))
    if location and status in (200, 201):
        result["reference"] = dict(zip(("scid", "templateName", "name"), map(unquote, location.groups())))
    retry_after = headers.get("Retry-After", "")
    if retry_after.isascii() and retry_after.isdigit():
        result["retryAfter"] = int(retry_after)
    return result


def rate_limit(body):
    names = {"Version": "version", "LimitType": "limitType", "type": "limitType"}
    return {names.get(name, name): value for name, value in body.items()}


def call(case):
    if not GUID.fullmatch(case["handleId"]):
        return {"error": "invalid-argument", "message": "the handle id is no GUID"}
    if any(ord(letter) < 32 or ord(letter) > 126 for letter in case["token"]) or not case["token"]:
        return {"error": "invalid-argument", "message": "no header can hold the token"}
    if not isinstance(case["contractVersion"], int) or case["contractVersion"] < 104:
        return {"error": "invalid-argument", "message": "the contract version is below 104"}
    if any(ord(letter) < 32 for value in case["headers"].values() for letter in value):
        return {"error": "invalid-argument", "message": "no request can hold the header"}
    if not isinstance(case["change"], dict):
        return {"error": "invalid-argument", "message": "the change is no object"}
    try:
        return read(case)
    except ValueError as error:  # not JSON, not UTF-8
        return {"error": "unexpected-response", "message": str(error)}
    except (OSError, EOFError, HTTPException) as error:
        return {"error": "network", "message": str(error)}


for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps({"id": case["id"], **call(case)}), flush=True)
