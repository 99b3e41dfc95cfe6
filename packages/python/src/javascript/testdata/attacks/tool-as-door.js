// must: refused
// A tool is a function of the engine, not of the host.
await send.constructor('return this')();
