using System;
using System.Net.Http;
using System.Text;

using var client = new HttpClient();
var url = "https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session";
var change = """{"members": {"me": {"properties": {"system": {"active": true, "connection": "b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93"}}}}}""";
using var request = new HttpRequestMessage(HttpMethod.Put, url);
request.Content = new StringContent(change, Encoding.UTF8, "application/json");
request.Headers.TryAddWithoutValidation("Authorization", Environment.GetEnvironmentVariable("XBL_TOKEN"));
request.Headers.Add("X-Xbl-Contract-Version", "107");
request.Headers.TryAddWithoutValidation("If-Match", "*");

using var response = await client.SendAsync(request);
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
