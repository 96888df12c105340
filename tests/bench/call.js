// node call.js <module> <function> <arguments as JSON>: prints what the function returns as JSON.
const [, , module = '', name = '', args = '[]'] = process.argv;
const exported = await import(module);
const result = await exported[name](...JSON.parse(args));
// Connections that are kept alive would keep the process alive.
process.stdout.write(JSON.stringify(result), () => process.exit());
