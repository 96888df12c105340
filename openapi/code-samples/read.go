package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
)

func main() {
	url := "https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session"
	request, _ := http.NewRequest(http.MethodGet, url, nil)
	request.Header.Set("Authorization", os.Getenv("XBL_TOKEN"))
	request.Header.Set("X-Xbl-Contract-Version", "107")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(response.Body)
		fmt.Println(response.StatusCode, string(text))
		return
	}
	var session struct {
		MembersInfo struct{ Count int }
	}
	if err := json.NewDecoder(response.Body).Decode(&session); err != nil {
		panic(err)
	}
	fmt.Println(response.StatusCode, session.MembersInfo.Count)
}
