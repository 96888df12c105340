curl --request PUT https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session \
  --header "Authorization: $XBL_TOKEN" \
  --header 'X-Xbl-Contract-Version: 107' \
  --header 'Content-Type: application/json' \
  --header 'If-Match: *' \
  --data '{
    "members": {
      "me": {
        "properties": {
          "system": {
            "active": true,
            "connection": "b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93"
          }
        }
      }
    }
  }'
