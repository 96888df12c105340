import json
import os
import urllib.error
import urllib.request

request = urllib.request.Request(
    "https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session",
    headers={"Authorization": os.environ["XBL_TOKEN"], "X-Xbl-Contract-Version": "107"},
)
try:
    with urllib.request.urlopen(request, timeout=10) as response:
        # 204: the handle is valid, but its session is gone.
        session = json.load(response) if response.status == 200 else None
        print(response.status, session and session["membersInfo"]["count"])
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode())
