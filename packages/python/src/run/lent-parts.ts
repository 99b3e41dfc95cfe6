import { Buffer } from 'node:buffer';
import type { RunRequest } from '../isolate/protocol.ts';

/** The parts of a request as bytes, as `run.host.lent` holds them. */
export const lentParts = ({ parts = {} }: RunRequest): readonly (readonly [string, Uint8Array])[] =>
  Object.entries(parts).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]);
