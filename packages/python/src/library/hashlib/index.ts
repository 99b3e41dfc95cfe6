/** `hashlib`. */
import { pbkdf2Sync, scryptSync } from 'node:crypto';
import { index, smallIndex } from '../../runtime/arithmetic.ts';
import { wantBytes } from '../../runtime/buffer.ts';
import { call, invoke } from '../../runtime/call.ts';
import { builtin } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newBytes, none, type Value, givenName } from '../../runtime/object.ts';
import { newSet } from '../../runtime/set.ts';
import { lengthOf } from '../../runtime/builtins/functions.ts';
import { type Algorithm, algorithmOf, algorithms, newDigest } from './algorithms.ts';
import type { Blake2Options } from './blake2.ts';
import { hashable, HashObj, newHash } from './hash-object.ts';

const made = (algorithm: Algorithm, data: Value | undefined): HashObj => {
  const digest = newDigest(algorithm);
  if (data !== undefined) digest.update(hashable(data));
  return newHash(algorithm, digest);
};
/** Errors: ValueError for a name that is none. */
const named = (v: Value): Algorithm => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`new() argument 'name' must be str, not ${givenName(v)}`);
  const found = algorithmOf(text);
  if (found === undefined) throw valueError(`unsupported hash type ${text}`);
  return found;
};

const blake = (name: 'blake2b' | 'blake2s'): Value => {
  const algorithm = algorithms.get(name)!;
  const [most, mostExtra] = name === 'blake2b' ? [64, 16] : [32, 8];
  return builtin(
    `${name}(data=..., /, *, digest_size=${most}, key=..., salt=..., person=..., fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)`,
    (
      data: Value | undefined,
      size: Value,
      key: Value | undefined,
      salt: Value | undefined,
      person: Value | undefined,
      fanout: Value,
      depth: Value,
      leafSize: Value,
      nodeOffset: Value,
      nodeDepth: Value,
      innerSize: Value,
      lastNode: Value,
    ) => {
      const n = smallIndex(size);
      if (n < 1 || n > most) throw valueError(`digest_size must be between 1 and ${most} bytes`);
      const short = (v: Value | undefined, what: string, limit: number): Uint8Array => {
        const bytes = v === undefined ? new Uint8Array(0) : wantBytes(v).slice();
        if (bytes.length > limit) throw valueError(`maximum ${what} length is ${limit} bytes`);
        return bytes;
      };
      const small = (v: Value, what: string, low: number, high: number): number => {
        const x = smallIndex(v);
        if (x < low || x > high) throw valueError(`${what} must be between ${low} and ${high}`);
        return x;
      };
      const options: Blake2Options = {
        size: n,
        salt: short(salt, 'salt', mostExtra),
        person: short(person, 'person', mostExtra),
        key: short(key, 'key', most),
        fanout: small(fanout, 'fanout', 0, 255),
        depth: small(depth, 'depth', 1, 255),
        leafSize: small(leafSize, 'leaf_size', 0, 2 ** 32 - 1),
        nodeOffset: BigInt.asUintN(64, BigInt(index(nodeOffset))),
        nodeDepth: small(nodeDepth, 'node_depth', 0, 255),
        innerSize: small(innerSize, 'inner_size', 0, most),
        lastNode: truth(lastNode),
      };
      const plain =
        n === most &&
        options.salt.length + options.person.length + options.key.length === 0 &&
        options.fanout === 1 &&
        options.depth === 1 &&
        options.leafSize === 0 &&
        options.nodeOffset === 0n &&
        options.nodeDepth === 0 &&
        options.innerSize === 0 &&
        !options.lastNode;
      const digest = newDigest(algorithm, plain ? undefined : options);
      if (data !== undefined) digest.update(hashable(data));
      return newHash(algorithm, digest, n);
    },
  );
};

export const newModule = (): Module => {
  const attrs: Record<string, Value> = {};
  for (const [name, algorithm] of algorithms)
    attrs[name] = name.startsWith('blake2')
      ? blake(name as 'blake2b')
      : builtin(`${name}(string=..., *, usedforsecurity=True)`, (data: Value | undefined) => made(algorithm, data));
  return newModuleOf('hashlib', {
    ...attrs,
    algorithms_available: newSet(algorithms.keys()),
    algorithms_guaranteed: newSet(algorithms.keys()),
    new: builtin('new(name, data=..., *, usedforsecurity=True)', (name: Value, data: Value | undefined) =>
      made(named(name), data),
    ),
    file_digest: builtin('file_digest(fileobj, digest, /)', (file: Value, what: Value) => {
      const hash = textOf(what) === undefined ? call(what, []) : made(named(what), undefined);
      for (;;) {
        const piece = invoke(file, 'read', 262144);
        if (lengthOf(piece) === 0) return hash;
        invoke(hash, 'update', piece);
      }
    }),
    pbkdf2_hmac: builtin(
      'pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)',
      (name: Value, password: Value, salt: Value, iterations: Value, length: Value) => {
        const algorithm = named(name);
        const n = smallIndex(iterations);
        if (n < 1) throw valueError('iteration value must be greater than 0.');
        const size = length === none ? algorithm.size : smallIndex(length);
        if (size < 1) throw valueError('key length must be greater than 0.');
        const p = wantBytes(password);
        const s = wantBytes(salt);
        meter.allocate(size);
        meter.spend(n * 100 * Math.ceil(size / Math.max(1, algorithm.size)) + (p.length >> 3) + (s.length >> 3));
        return newBytes(new Uint8Array(pbkdf2Sync(p, s, n, size, algorithm.node)));
      },
    ),
    scrypt: builtin(
      'scrypt(password, *, salt=..., n=..., r=..., p=..., maxmem=0, dklen=64)',
      (
        password: Value,
        salt: Value | undefined,
        n: Value | undefined,
        r: Value | undefined,
        p: Value | undefined,
        _max: Value,
        length: Value,
      ) => {
        const secret = wantBytes(password);
        if (salt === undefined) throw typeError('salt is required');
        if (n === undefined || r === undefined || p === undefined)
          throw typeError('n is required and must be an unsigned int');
        const [N, R, P, size] = [smallIndex(n), smallIndex(r), smallIndex(p), smallIndex(length)];
        if (N < 2 || (N & (N - 1)) !== 0) throw valueError('n must be a power of 2.');
        if (R < 1 || P < 1 || size < 1 || R * P >= 2 ** 30)
          throw valueError('Invalid parameter combination for n, r, p.');
        const memory = 128 * N * R + 128 * R * P;
        meter.allocate(memory + size);
        meter.spend(N * R * P * 64 + size);
        return newBytes(
          new Uint8Array(scryptSync(secret, wantBytes(salt), size, { N, r: R, p: P, maxmem: memory * 2 + 2 ** 20 })),
        );
      },
    ),
  });
};
