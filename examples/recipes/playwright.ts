// Playwright: the page believes that it talks to the service. The types are those of @playwright/test, too.
import type { Fetch } from 'mpsd-handle-session';
import type { Route } from 'playwright-core';

/** @example await page.route('https://sessiondirectory.xboxlive.com/**', answerWith(createMock({ example: 'openLobby' }))) */
export const answerWith =
  (fetch: Fetch) =>
  async (route: Route): Promise<void> => {
    const request = route.request();
    const body = request.postData();
    const { headers, status, ...response } = await read(
      await fetch(new Request(request.url(), { method: request.method(), headers: await request.allHeaders(), body })),
    );
    // The service is another origin for the page.
    const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': '*' };
    await route.fulfill({ status, headers: { ...headers, ...cors }, ...response });
  };

async function read(response: Response) {
  return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) };
}
