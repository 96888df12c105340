// Everything that is measured reading a session, each with its own defaults. All send the same headers.
import { Agent, request as httpRequest } from 'node:http';
import { loadBuilt } from './built.js';
import { heyApiFile } from './peers.js';

/** Reads the session behind a handle, down to the parsed document. @typedef {(handleId: string) => Promise<unknown>} Read */

/** As long as real tokens are. */
export const token = `XBL3.0 x=4294967295;${'not-a-real-token.'.repeat(88)}`;
const headers = { Accept: 'application/json, text/plain', Authorization: token, 'X-Xbl-Contract-Version': '107' };

/**
 * By the name that the tables show.
 *
 * @satisfies {Record<string, (base: string) => Promise<Read>>}
 */
export const clients = {
  fetch: async (base) => async (handleId) => {
    const response = await fetch(`${base}/handles/${handleId}/session`, { headers });
    return await response.json();
  },

  ours: async (base) => {
    const { createClient } = await loadBuilt('index');
    return sessionOf(createClient({ baseUrl: base, token }));
  },

  'ours, Node transport': async (base) => {
    const [{ createClient }, node] = await Promise.all([loadBuilt('index'), loadBuilt('node')]);
    return sessionOf(createClient({ baseUrl: base, token, fetch: node.createNodeFetch() }));
  },

  // The very package that ours has inside, because none is installed beside this file.
  'openapi-fetch': async (base) => {
    const { default: createClient } = await import('openapi-fetch');
    /** @type {import('openapi-fetch').Client<import('../../generated/types.js').paths>} */
    const client = createClient({ baseUrl: base, headers });
    return async (handleId) => {
      const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
      const { data } = await client.GET('/handles/{handleId}/session', { params });
      return data;
    };
  },

  'hey-api': async (base) => {
    const { client, getSessionByHandle } = await import(heyApiFile);
    client.setConfig({ baseUrl: base, auth: () => token, headers });
    return async (handleId) => {
      const { data } = await getSessionByHandle({ path: { handleId }, headers: { 'X-Xbl-Contract-Version': 107 } });
      return data;
    };
  },

  ky: async (base) => {
    const { default: ky } = await peer('ky');
    const client = ky.create({ headers });
    return (handleId) => client.get(`${base}/handles/${handleId}/session`).json();
  },

  // The SDKs that Stainless generates share this core.
  'Stainless (openai)': async (base) => {
    const { default: OpenAI } = await peer('openai');
    const client = new OpenAI({ apiKey: 'unused', baseURL: base, defaultHeaders: headers });
    return (handleId) => client.get(`/handles/${handleId}/session`);
  },

  'node:http by hand': async (base) => {
    const agent = new Agent({ keepAlive: true });
    return (handleId) =>
      new Promise((resolve, reject) => {
        const request = httpRequest(`${base}/handles/${handleId}/session`, { agent, headers }, (response) => {
          /** @type {Buffer[]} */
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
          response.on('error', reject);
        });
        request.on('error', reject);
        request.end();
      });
  },
};

/** @typedef {keyof typeof clients} ClientName */

/** The same work as the base, so its distance from 1 is the error of the method. */
export const control = 'fetch again';

/**
 * @param {string} name
 * @param {string} base
 * @returns {Promise<Read>}
 */
export async function createReader(name, base) {
  return await clients[name === control ? 'fetch' : /** @type {ClientName} */ (name)](base);
}

/** @param {import('../../src/index.js').Client} client @returns {Read} */
function sessionOf(client) {
  return async (handleId) => {
    const outcome = await client.getSessionByHandle(handleId);
    return outcome.status === 200 ? outcome.session : outcome;
  };
}

/** Peers are installed by the run itself, so no compiler can know them. @param {string} name @returns {Promise<any>} */
async function peer(name) {
  return await import(name);
}
