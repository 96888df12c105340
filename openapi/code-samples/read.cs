using System;
using System.Net.Http;

using var client = new HttpClient();
var url = "https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session";
using var request = new HttpRequestMessage(HttpMethod.Get, url);
request.Headers.TryAddWithoutValidation("Authorization", Environment.GetEnvironmentVariable("XBL_TOKEN"));
request.Headers.Add("X-Xbl-Contract-Version", "107");

using var response = await client.SendAsync(request);
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
