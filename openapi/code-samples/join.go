package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func main() {
	url := "https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session"
	change := `{"members": {"me": {"properties": {"system": {"active": true, "connection": "b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93"}}}}}`
	request, _ := http.NewRequest(http.MethodPut, url, strings.NewReader(change))
	request.Header.Set("Authorization", os.Getenv("XBL_TOKEN"))
	request.Header.Set("X-Xbl-Contract-Version", "107")
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("If-Match", "*")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	fmt.Println(response.StatusCode, string(body))
}
