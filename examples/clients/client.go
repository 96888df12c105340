// Reads and writes the session behind a handle with Go's standard library, one case a line: go run client.go
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"mime"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// Case is a call to make. The change stays the JSON that it is, so that no number loses a digit.
type Case struct {
	ID              string            `json:"id"`
	BaseURL         string            `json:"baseUrl"`
	Token           string            `json:"token"`
	ContractVersion json.Number       `json:"contractVersion"`
	Operation       string            `json:"operation"`
	HandleID        string            `json:"handleId"`
	Headers         map[string]string `json:"headers"`
	Query           struct {
		NoCommit bool `json:"nocommit"`
	} `json:"query"`
	Change       json.RawMessage `json:"change"`
	TimeoutMs    int             `json:"timeoutMs"`
	AbortAfterMs *int            `json:"abortAfterMs"`
}

// Result is what came of it. The session is the JSON that came: decode it into a type of yours.
type Result struct {
	ID         string          `json:"id"`
	Status     int             `json:"status,omitempty"`
	Session    json.RawMessage `json:"session,omitempty"`
	ETag       string          `json:"etag,omitempty"`
	Reference  *Reference      `json:"reference,omitempty"`
	RetryAfter *int            `json:"retryAfter,omitempty"` // seconds
	RateLimit  *RateLimit      `json:"rateLimit,omitempty"`
	Error      string          `json:"error,omitempty"`
	Message    string          `json:"message,omitempty"`
}

// Reference names a session.
type Reference struct {
	SCID         string `json:"scid"`
	TemplateName string `json:"templateName"`
	Name         string `json:"name"`
}

// RateLimit is the limit that was exceeded.
type RateLimit struct {
	CurrentRequests int `json:"currentRequests"`
	MaxRequests     int `json:"maxRequests"`
	PeriodInSeconds int `json:"periodInSeconds"`
}

var (
	errArgument   = errors.New("invalid argument")
	errUnexpected = errors.New("unexpected response")

	guid     = regexp.MustCompile(`(?i)^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
	printed  = regexp.MustCompile(`^[ -~]+$`)
	location = regexp.MustCompile(`(?i)^(?:https?://[^/]+)?/serviceconfigs/([^/]+)/sessiontemplates/([^/]+)/sessions/([^/]+)$`)

	// Go would follow a redirect, and take what comes of it for the service's response. Each call's context has its timeout.
	client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
)

const largestBody = 16 << 20

// hasSession says whether a status comes with a session.
func hasSession(method string, status int) bool {
	switch status {
	case 200:
		return true
	case 201, 403, 412:
		return method == http.MethodPut
	}
	return false
}

func newRequest(ctx context.Context, c Case) (*http.Request, error) {
	version, err := c.ContractVersion.Int64()
	change := bytes.TrimSpace(c.Change)
	switch {
	case !guid.MatchString(c.HandleID):
		return nil, fmt.Errorf("%w: the handle id is no GUID", errArgument)
	case !printed.MatchString(c.Token):
		return nil, fmt.Errorf("%w: no header can hold the token", errArgument)
	case err != nil || version < 104:
		return nil, fmt.Errorf("%w: the contract version is below 104", errArgument)
	case !bytes.HasPrefix(change, []byte("{")):
		return nil, fmt.Errorf("%w: the change is no object", errArgument)
	}
	method, target, body := http.MethodGet, strings.TrimSuffix(c.BaseURL, "/")+"/handles/"+c.HandleID+"/session", io.Reader(nil)
	if c.Query.NoCommit {
		target += "?nocommit=true"
	}
	if c.Operation == "writeSessionByHandle" {
		method, body = http.MethodPut, bytes.NewReader(change)
	}
	request, err := http.NewRequestWithContext(ctx, method, target, body)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept", "application/json, text/plain")
	request.Header.Set("Authorization", c.Token)
	request.Header.Set("X-Xbl-Contract-Version", c.ContractVersion.String())
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	for name, value := range c.Headers {
		if !printed.MatchString(value) {
			return nil, fmt.Errorf("%w: no request can hold the header %s", errArgument, name)
		}
		request.Header.Set(name, value)
	}
	return request, nil
}

func call(ctx context.Context, c Case) (Result, error) {
	request, err := newRequest(ctx, c)
	if err != nil {
		return Result{}, err
	}
	response, err := client.Do(request)
	if err != nil {
		return Result{}, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, largestBody+1))
	if err != nil {
		return Result{}, err
	}
	if len(body) > largestBody || !utf8.Valid(body) {
		return Result{}, fmt.Errorf("%w: the body is too large, or not UTF-8", errUnexpected)
	}
	return resultOf(response, body)
}

func resultOf(response *http.Response, body []byte) (Result, error) {
	mediaType, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	result := Result{Status: response.StatusCode, ETag: response.Header.Get("ETag")}
	result.RetryAfter = waitIn(response.Header.Get("Retry-After"))
	switch {
	case mediaType == "application/json" && result.Status == 429:
		if json.Unmarshal(body, &result.RateLimit) != nil { // its names in any case
			return Result{}, fmt.Errorf("%w: 429 with malformed JSON", errUnexpected)
		}
	case mediaType == "application/json" && hasSession(response.Request.Method, result.Status):
		result.Session = bytes.TrimSpace(bytes.TrimPrefix(body, []byte("\ufeff")))
		if !json.Valid(result.Session) || result.Session[0] != '{' {
			return Result{}, fmt.Errorf("%w: the session is no JSON object", errUnexpected)
		}
	case result.Status == 200 || result.Status == 201 || (len(body) > 0 && mediaType != "text/plain"):
		return Result{}, fmt.Errorf("%w: %d with %q", errUnexpected, result.Status, mediaType)
	default:
		result.Message = string(body)
	}
	if result.Status == 200 || result.Status == 201 {
		result.Reference = referenceIn(response.Header.Get("Content-Location"))
	}
	return result, nil
}

func referenceIn(text string) *Reference {
	names := location.FindStringSubmatch(text)
	if names == nil {
		return nil
	}
	for index, name := range names {
		decoded, err := url.PathUnescape(name)
		if err != nil {
			return nil
		}
		names[index] = decoded
	}
	return &Reference{SCID: names[1], TemplateName: names[2], Name: names[3]}
}

// waitIn reads seconds, or a date. Nil if the text is neither.
func waitIn(text string) *int {
	seconds, err := strconv.ParseUint(text, 10, 31)
	wait := int(seconds)
	if err != nil {
		date, err := http.ParseTime(text)
		if err != nil {
			return nil
		}
		wait = int(math.Max(0, math.Ceil(time.Until(date).Seconds()))) // 0 once it has passed
	}
	return &wait
}

// kindOf looks at the context first: what ended a call is the reason of the error that came of it.
func kindOf(ctx context.Context, err error) string {
	switch {
	case errors.Is(err, errArgument):
		return "invalid-argument"
	case errors.Is(err, errUnexpected):
		return "unexpected-response"
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "timeout"
	case ctx.Err() != nil:
		return "aborted"
	}
	return "network"
}

func answer(c Case) Result {
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(c.TimeoutMs)*time.Millisecond)
	defer cancel()
	if c.AbortAfterMs != nil && *c.AbortAfterMs == 0 {
		cancel()
	} else if c.AbortAfterMs != nil {
		defer time.AfterFunc(time.Duration(*c.AbortAfterMs)*time.Millisecond, cancel).Stop()
	}
	result, err := call(ctx, c)
	if err != nil {
		result = Result{Error: kindOf(ctx, err), Message: err.Error()}
	}
	result.ID = c.ID
	return result
}

func main() {
	var (
		cases   = json.NewDecoder(os.Stdin)
		results = json.NewEncoder(os.Stdout)
		turn    sync.Mutex // of those who write results
		pending sync.WaitGroup
	)
	for {
		var c Case
		if err := cases.Decode(&c); err != nil {
			break // the end of the input
		}
		pending.Add(1)
		go func() {
			defer pending.Done()
			result := answer(c)
			turn.Lock()
			defer turn.Unlock()
			results.Encode(result)
		}()
	}
	pending.Wait()
}
