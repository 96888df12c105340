import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient, InvalidArgumentError, MpsdError, NetworkError } from '../../src/index.js';
import { createProvider } from '../../src/provider/provider.js';
import { createProviderStates } from '../../src/provider/states/states.js';
import { handleId, observe, token } from '../proof/client/harness.js';

// What test environments of browsers make of the globals of Node. They themselves are tried in tests/package.

afterEach(() => vi.unstubAllGlobals());

/** A signal of another class, as jsdom has one. */
class OtherSignal extends EventTarget {
  aborted = false;
  reason: unknown;

  throwIfAborted() {
    if (this.aborted) throw this.reason;
  }

  abort(reason: unknown) {
    Object.assign(this, { aborted: true, reason }).dispatchEvent(new Event('abort'));
  }
}

const left = new Error('the player left');
const silent = () => new Promise<Response>(() => {});

describe('a signal', () => {
  it('of another realm aborts a call', async () => {
    const signal: unknown = new OtherSignal();
    const call = observe(createClient, silent).client.getSessionByHandle(handleId, { signal: signal as AbortSignal });
    (signal as OtherSignal).abort(left);
    await expect(call).rejects.toBe(left);
  });

  it.each([
    ['the controller', new AbortController()],
    ['an object that nobody can listen to', { aborted: false }],
    ['one without throwIfAborted', Object.assign(new OtherSignal(), { throwIfAborted: undefined })],
  ])('is refused if it is %s', async (_, signal: unknown) => {
    const { client, requests } = observe(createClient);
    const call = client.getSessionByHandle(handleId, { signal: signal as AbortSignal });
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow(/^signal must be an AbortSignal, for example AbortSignal\.timeout\(5000\)/);
    expect(requests).toEqual([]);
  });
});

describe('an environment whose Request refuses its own AbortSignal', () => {
  const refuse = () =>
    vi.stubGlobal(
      'Request',
      class extends Request {
        constructor(input: string | URL | Request, init: RequestInit = {}) {
          if (init.signal) throw new TypeError('RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.');
          super(input, init);
        }
      },
    );

  it('reads a session', async () => {
    refuse();
    const { fetch, states } = createProviderStates();
    const { handleId, token } = states.openLobby();
    expect(await createClient({ token, fetch }).getSessionByHandle(handleId)).toMatchObject({ status: 200 });
  });

  it('ends a call that is aborted, and one that takes too long', async () => {
    refuse();
    const controller = new AbortController();
    const client = createClient({ token, fetch: silent, totalTimeoutMs: 50 });
    const call = client.getSessionByHandle(handleId, { signal: controller.signal });
    controller.abort(left);
    await expect(call).rejects.toBe(left);
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(/^No response within 50 ms/);
  });
});

describe('an environment that lacks what every request needs', () => {
  it.each([
    ['a client', 'Request', () => createClient({ token, fetch: silent })],
    ['a provider', 'structuredClone', () => createProvider()],
  ])('says for %s what is missing, and what to use in Jest', (_, name, create) => {
    const globals = new Proxy(globalThis, { has: (target, key) => key !== name && key in target });
    vi.stubGlobal('globalThis', globals);
    expect(create).toThrow(MpsdError);
    expect(create).toThrow(`This environment has no ${name}. In Jest, use the environment node, or jest-fixed-jsdom`);
  });
});

describe('the same-origin policy of happy-dom', () => {
  it('is a NetworkError at once', async () => {
    const fetch = vi.fn(async () => {
      throw new DOMException('Cross-Origin Request Blocked: The Same Origin Policy disallows reading', 'NetworkError');
    });
    await expect(createClient({ token, fetch }).getSessionByHandle(handleId)).rejects.toThrow(NetworkError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('headers', () => {
  it('whose names come as they were sent, as those of happy-dom do, are read', async () => {
    class CapitalHeaders extends Headers {
      override *[Symbol.iterator](): ReturnType<Headers['entries']> {
        for (const [name, value] of this.entries()) yield [name.toUpperCase(), value];
        return undefined;
      }
    }
    const { client } = observe(createClient, () => {
      const response = new Response('gone', { status: 404 });
      return Object.defineProperty(response, 'headers', { value: new CapitalHeaders({ 'Content-Type': 'text/plain' }) });
    });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 404, message: 'gone' });
  });
});
