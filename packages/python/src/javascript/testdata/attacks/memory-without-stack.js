// must: exhausted bytes
// The hook that sees memory run out is not the program's to take away.
Error.stackTraceLimit = 0;
delete Error.stackTraceLimit;
delete Error.prepareStackTrace;
Object.freeze(Error);
try {
  new Uint8Array(900_000_000);
} catch {
  1;
}
2;
