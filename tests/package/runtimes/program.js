// For the runtimes with a command line.
import process from 'node:process';
import { createNodeFetch } from 'mpsd-handle-session/node';
import { exercise } from './exercise.js';

const [, , service = '', transport] = process.argv;
console.log(JSON.stringify(await exercise(service, transport === 'node:http' ? createNodeFetch() : undefined)));
process.exit(); // whatever the runtime still keeps open
