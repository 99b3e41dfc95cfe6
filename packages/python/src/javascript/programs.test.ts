/** Programs as models write them, against what Node printed for them (`testdata/record-programs.ts`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { execute } from '../execute.ts';
import { presets } from '../policy/index.ts';

const folder = join(import.meta.dirname, 'testdata/programs');
const programs = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name));

describe('programs print what Node prints', () => {
  it.each(programs)('%s', async (name) => {
    const outcome = await execute(readFileSync(join(folder, name), 'utf8'), {
      language: name.endsWith('.ts') ? 'typescript' : 'javascript',
      isolation: 'inline',
      fileName: name,
      policy: presets.agent,
    });
    expect(outcome.kind === 'raised' ? outcome.traceback : outcome.kind).toBe('returned');
    expect(outcome.stdout).toBe(readFileSync(join(folder, `${name}.out`), 'utf8'));
  });

  it('and there are enough of them', () => {
    expect(programs.length).toBeGreaterThanOrEqual(80);
  });
});
