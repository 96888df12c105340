// Reads a session from the reference provider: mpsd-handle-session serve --seed examples/seed.json
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

func main() {
	url := os.Getenv("MPSD_URL")
	if url == "" {
		url = "http://127.0.0.1:4011"
	}
	request, err := http.NewRequest("GET", url+"/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session", nil)
	if err != nil {
		panic(err)
	}
	request.Header.Set("Authorization", "XBL3.0 x=2533270000000001;invented")
	request.Header.Set("X-Xbl-Contract-Version", "107")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()

	decoder := json.NewDecoder(response.Body)
	decoder.UseNumber() // otherwise integers beyond 2^53 lose digits
	var session struct {
		MembersInfo struct {
			Count json.Number `json:"count"`
		} `json:"membersInfo"`
	}
	if err := decoder.Decode(&session); err != nil {
		panic(err)
	}
	fmt.Println(response.StatusCode, session.MembersInfo.Count)
}
