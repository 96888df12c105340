import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { complaintsOf } from './compile.js';

const run = promisify(execFile);
const tools = inject('tools');
const recipes = ['invite-to-session', 'msw', 'nock', 'opentelemetry', 'tanstack-query'];

/** Runs a program beside the recipes, where their libraries and the package are installed. */
async function printed(program: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: tools });
  return stdout.trim();
}

describe('the recipes for libraries', () => {
  beforeAll(() => {
    for (const recipe of recipes) {
      const text = readFileSync(new URL(`../../examples/recipes/${recipe}.ts`, import.meta.url), 'utf8');
      writeFileSync(join(tools, `${recipe}.ts`), text);
      const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
      writeFileSync(join(tools, `${recipe}.js`), ts.transpileModule(text, { compilerOptions: options }).outputText);
    }
  });

  it('compile', async () => {
    const tsc = join(tools, 'node_modules/typescript-5.9');
    const files = recipes.map((recipe) => `${recipe}.ts`);
    expect(await complaintsOf(tsc, tools, files, { module: 'nodenext', skipLibCheck: true, types: ['node'] })).toBe('');
  });

  it.for([
    ['msw', `(await import('msw/node')).setupServer(...recipe.sessionHandlers(fetch)).listen({ onUnhandledRequest: 'error' })`],
    ['nock', `recipe.answerSessions(fetch)`],
  ] as const)('%s answers both transports from the reference provider, and loses no digit', async ([recipe, start]) => {
    const program = `
      import { createClient } from 'mpsd-handle-session';
      import { createNodeFetch } from 'mpsd-handle-session/node';
      import { createProviderStates } from 'mpsd-handle-session/provider';
      import { updateSession } from 'mpsd-handle-session/sessions';
      import * as recipe from './${recipe}.js';
      const { fetch, states } = createProviderStates();
      ${start};
      for (const transport of [undefined, createNodeFetch()]) {
        const { handleId, token } = states.openLobby();
        const client = createClient({ token, maxAttempts: 1, ...(transport && { fetch: transport }) });
        const { session } = await client.getSessionByHandle(handleId);
        const written = await updateSession(client, handleId, { custom: { id: 12345678901234567890n } });
        console.log(session.membersInfo.count, written.session.properties.custom.id);
      }
      process.exit();`;
    expect(await printed(program)).toBe('2 12345678901234567890n\n2 12345678901234567890n');
  });

  it('opentelemetry gives a span for each response, and an event for each retry', async () => {
    const program = `
      import { trace } from '@opentelemetry/api';
      import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
      import { createClient } from 'mpsd-handle-session';
      import { createProviderStates } from 'mpsd-handle-session/provider';
      import { tracingHooks } from './opentelemetry.js';
      const exporter = new InMemorySpanExporter();
      const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer('test');
      const { fetch, states } = createProviderStates();
      const { handleId, token } = states.openLobby();
      let isBusy = true;
      const flaky = async (request) => {
        if (!isBusy) return await fetch(request);
        isBusy = false;
        return new Response('busy', { status: 503, headers: { 'Content-Type': 'text/plain', 'Retry-After': '0' } });
      };
      const events = [];
      trace.getActiveSpan = () => ({ addEvent: (name, { reason }) => events.push([name, reason]) });
      await createClient({ token, fetch: flaky, hooks: tracingHooks(tracer) }).getSessionByHandle(handleId);
      const spans = exporter.getFinishedSpans().map(({ name, status, attributes, duration: [seconds] }) =>
        [name, status.code, attributes['http.response.status_code'], attributes['http.request.resend_count'] ?? 0, seconds < 10]);
      console.log(JSON.stringify([spans, events]));`;
    const name = 'GET /handles/{handleId}/session';
    expect(JSON.parse(await printed(program))).toEqual([
      [
        [name, 2, 503, 0, true],
        [name, 0, 200, 1, true],
      ],
      [['retry', 503]],
    ]);
  });

  it('invite-to-session joins by an invite, plays and leaves, and says of a game that is over that it is', async () => {
    const program = `
      import { createClient } from 'mpsd-handle-session';
      import { createProvider } from 'mpsd-handle-session/provider';
      import { joinSession } from 'mpsd-handle-session/sessions';
      import { playInvited } from './invite-to-session.js';
      const handle = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
      const { fetch, addHandle, read } = createProvider();
      addHandle(handle, { type: 'invite', reference: { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' } });
      const play = async ({ members }) => {
        for (const { constants, properties } of Object.values(members)) console.log(constants.system.xuid, properties.custom?.character);
      };
      const uri = 'ms-xbl-multiplayer://inviteHandleAccept?handle=' + handle + '&invitedXuid=2533270000000002&senderXuid=2533270000000001';
      const invited = (more) => playInvited(uri, '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77', play, { token: 'XBL3.0 x=2533270000000002;invented', fetch, ...more });
      console.log(await invited());
      await joinSession(createClient({ token: 'XBL3.0 x=2533270000000001;invented', fetch }), handle, {}, { writeMode: 'updateOrCreateNew' });
      console.log(await invited(), read(handle).membersInfo.count);
      console.log(await playInvited('ms-xbl-multiplayer://default', '', play, {}));`;
    expect((await printed(program)).split('\n')).toEqual([
      'The game is over.',
      '2533270000000001 undefined',
      '2533270000000002 navigator',
      'undefined 1',
      'The title was started without an invite.',
    ]);
  });

  it('tanstack-query gives the session, null when there is none, and an error otherwise', async () => {
    const program = `
      import { QueryClient } from '@tanstack/query-core';
      import { createClient } from 'mpsd-handle-session';
      import { createProviderStates } from 'mpsd-handle-session/provider';
      import { sessionQuery } from './tanstack-query.js';
      const { fetch, states } = createProviderStates();
      const queries = new QueryClient();
      for (const name of ['openLobby', 'sessionGone', 'readRestricted']) {
        const { handleId, token } = states[name]();
        const query = queries.fetchQuery(sessionQuery(createClient({ token, fetch }), handleId));
        console.log(await query.then((session) => session && session.membersInfo.count, (error) => error.message));
      }`;
    expect(await printed(program)).toBe('2\nnull\nThe session cannot be read now (status 403)');
  });
});
