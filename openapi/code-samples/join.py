import json
import os
import urllib.error
import urllib.request

change = {"members": {"me": {"properties": {"system": {
    "active": True,
    "connection": "b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93",
}}}}}
request = urllib.request.Request(
    "https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session",
    method="PUT",
    data=json.dumps(change).encode(),
    headers={
        "Authorization": os.environ["XBL_TOKEN"],
        "X-Xbl-Contract-Version": "107",
        "Content-Type": "application/json",
        "If-Match": "*",
    },
)
try:
    with urllib.request.urlopen(request, timeout=10) as response:
        print(response.status, json.load(response)["membersInfo"]["count"])
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode())
