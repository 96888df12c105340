import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let modules: Awaited<ReturnType<typeof load>>;
/** Loads the modules anew, because the mock of another file may have found Prism already. */
async function load() {
  vi.resetModules();
  return {
    ...(await import('../../src/cli/run.js')),
    ...(await import('../../src/index.js')),
    ...(await import('../../src/mock/mock.js')),
  };
}
beforeAll(async () => {
  vi.doMock('@stoplight/prism-core', () => {
    throw new Error("Cannot find package '@stoplight/prism-core'");
  });
  modules = await load();
});
afterAll(() => {
  vi.doUnmock('@stoplight/prism-core');
  vi.resetModules();
});

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const advice = 'The mock needs Prism. Install it: npm install --save-dev @stoplight/prism-core@5.8.0 @stoplight/prism-http@5.12.0';

async function execute(...args: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await modules.run(args, {
    env: {},
    print: (text) => {
      written.out += text;
    },
    printError: (text) => {
      written.err += text;
    },
    readFile: async () => '',
    writeFile: async () => {},
    interrupted: async () => {},
  });
  return { code, ...written };
}

describe('without Prism', () => {
  it('the mock rejects with what to install, and with the cause', async () => {
    const { createMock, MpsdError } = modules;
    const error = await createMock()(new Request(`http://mock.invalid/handles/${handleId}/session`)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MpsdError);
    expect(error).toMatchObject({ message: advice, cause: expect.any(Error) });
  });

  it('a client says so at once, and does not try again', async () => {
    const { createClient, createMock, MpsdError } = modules;
    const onRetry = vi.fn();
    const client = createClient({ token: 'XBL3.0 x=1;invented', fetch: createMock(), hooks: { onRetry } });
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(new MpsdError(advice));
    expect(onRetry).not.toHaveBeenCalled();
  });

  it('get reads its built-in session all the same', async () => {
    await expect(execute('get')).resolves.toMatchObject({ code: 0, out: expect.stringMatching(/^Session /) });
  });

  it('mock says so in one line with exit code 2, and announces no port', async () => {
    await expect(execute('mock', '--port', '0')).resolves.toEqual({ code: 2, out: '', err: `${advice}\n` });
  });
});
