// A server in a process of its own that answers with prepared bytes, so that nearly all the time measured is the client's.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { documents, documentText, responseHeaders, sizes } from './documents.js';

const file = fileURLToPath(import.meta.url);

/** Starts the server. @returns {Promise<{ base: string, stop: () => void }>} */
export async function startServer() {
  const child = fork(file, { execArgv: [] });
  const [port] = await once(child, 'message');
  return { base: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

if (process.argv[1] === file) serve();

function serve() {
  const responses = new Map(
    sizes.map((size) => [`/handles/${documents[size].handleId}/session`, responseBytes('200 OK', documentText(size))]),
  );
  const unauthorized = responseBytes('401 Unauthorized', '');
  const notFound = responseBytes('404 Not Found', '');

  const server = createServer({ noDelay: true }, (socket) => {
    let head = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1');
      for (let end = head.indexOf('\r\n\r\n'); end !== -1; end = head.indexOf('\r\n\r\n')) {
        // Every client has to send what the service wants, or it would be measured doing less.
        const complete = /\r\nauthorization: XBL3\.0 x=/i.test(head) && /\r\nx-xbl-contract-version: 107\r/i.test(head);
        socket.write(complete ? (responses.get(head.split(' ', 2)[1] ?? '') ?? notFound) : unauthorized);
        head = head.slice(end + 4);
      }
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  // Ends with its parent, however that ends.
  process.on('disconnect', () => process.exit());
}

/**
 * @param {string} status
 * @param {string} text
 */
function responseBytes(status, text) {
  const body = Buffer.from(text);
  const fields = Object.entries({ ...responseHeaders, 'Content-Length': body.length }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields.join('')}\r\n`), body]);
}
