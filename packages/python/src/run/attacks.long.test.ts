/**
 * Hostile programs, one technique a file (`attacks/`), each with what must happen in its first line:
 * `ended` (with what is printed, if given; in quotes as JSON has it), `raised TYPE`, `refused`, `exhausted`. They run in a cell, never here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type HostPort, newCell } from '../isolate/index.ts';
import { presets } from '../policy/presets.ts';
import type { Outcome } from './outcome.ts';

const folder = join(import.meta.dirname, '../../attacks');
const bytes = 64 * 2 ** 20;
const seconds = 3;
const policy = { ...presets.agent, limits: { ...presets.agent.limits, seconds, bytes, steps: 5e7 } };
const cell = newCell({ isolation: 'process', size: 2, spares: 2, heapBytes: bytes });

afterAll(() => cell[Symbol.asyncDispose]());

describe('hostile programs', () => {
  for (const name of readdirSync(folder).sort()) {
    const source = readFileSync(join(folder, name), 'utf8');
    const wanted = /^# expect: (\w+) ?(.*)/.exec(source);
    test.concurrent(
      name,
      async () => {
        expect(wanted, 'the first line says what must happen').not.toBeNull();
        const [, kind, detail] = wanted!;
        let printed = '';
        const host: HostPort = {
          output: (_stream, text) => {
            if (printed.length < 10_000) printed += text;
          },
          event: () => {},
          call: () => ({ kind: 'error', type: 'RuntimeError', message: 'there are no tools' }),
          approve: () => ({ kind: 'value', value: false }),
        };
        const { end, cost } = await cell.run(
          {
            id: name,
            source,
            fileName: name,
            inputs: {},
            policy: policy as never,
            tools: [],
            limits: { seconds, bytes, outputBytes: 2 ** 22 },
            journal: [],
            mode: {},
          },
          host,
        );
        expect(end.kind).not.toBe('internal');
        expect(cost.peakBytes).toBeLessThanOrEqual(3 * bytes);
        const outcome = end.kind === 'ended' ? (end.outcome as unknown as Outcome) : undefined;
        const said = outcome?.kind ?? end.kind;
        if (kind === 'ended') {
          expect(said).toBe('returned');
          if (detail !== '')
            expect(printed.trim()).toBe(detail!.startsWith('"') ? (JSON.parse(detail!) as string) : detail);
        } else if (kind === 'raised') {
          expect(outcome).toMatchObject({ kind: 'raised', type: detail });
        } else {
          expect(said).toBe(kind);
        }
        expect(printed).not.toContain('caught');
      },
      60_000,
    );
  }
});
