// node import-time.js <module>: prints the milliseconds that importing the module takes. It imports nothing itself.
const start = performance.now();
await import(process.argv[2] ?? '');
console.log(performance.now() - start);
