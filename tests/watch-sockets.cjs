/**
 * Loaded before a program of the tests (`node --require`): whatever opens a socket or asks for a name is written into the file that
 * SALLYPORT_SOCKET_LOG names, and throws. Programs that inherit NODE_OPTIONS are watched too.
 */
'use strict';
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const refuse = (what) =>
  function refused(...args) {
    const target = args.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(' ');
    appendFileSync(process.env.SALLYPORT_SOCKET_LOG, `${what} ${target.slice(0, 200)}\n`);
    throw new Error(`${what}: no socket may be opened here`);
  };

const net = require('node:net');
net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
const dgram = require('node:dgram');
for (const name of ['bind', 'connect', 'send']) dgram.Socket.prototype[name] = refuse(`dgram.${name}`);
require('node:tls').connect = refuse('tls.connect');
require('node:http2').connect = refuse('http2.connect');
const dns = require('node:dns');
for (const one of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(one))
    if (/^(?:lookup|resolve|reverse)/u.test(name)) one[name] = refuse(`dns.${name}`);
// Not in `node:net`: the addresses that a socket is given by the process that started this one stay usable.
syncBuiltinESMExports();
