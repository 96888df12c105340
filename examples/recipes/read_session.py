"""Reads a session from the reference provider: mpsd-handle-session serve --seed examples/seed.json"""

import json
import os
from urllib.request import Request, urlopen

url = os.environ.get("MPSD_URL", "http://127.0.0.1:4011")
request = Request(
    f"{url}/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session",
    headers={"Authorization": "XBL3.0 x=2533270000000001;invented", "X-Xbl-Contract-Version": "107"},
)
with urlopen(request, timeout=10) as response:
    session = json.load(response)  # Python's integers keep every digit
    print(response.status, session["membersInfo"]["count"])
