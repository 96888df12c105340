curl https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session \
  --header "Authorization: $XBL_TOKEN" \
  --header 'X-Xbl-Contract-Version: 107'
