/** Programs as models write them, each with our own verdict in its first line: what is wrong is found, what is right is left alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cRule, judgedBy } from './c-rules.ts';
import { examineC } from './examine-c.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'datasets', 'c-programs');
const names = readdirSync(folder).filter((name) => name.endsWith('.c'));

describe('programs with a verdict', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const [, verdict, cwe = ''] = /^\/\/ judged: (\S+) ?(\S*)/u.exec(text) ?? [];
    const { findings } = examineC(text);
    const said = findings.map(({ rule }) => rule);
    if (verdict === 'secure') expect(said).toEqual([]);
    // A known false alarm: once it is gone, the verdict says so.
    else if (verdict === 'todo-secure') expect(said).not.toEqual([]);
    // And what is missed: once it is found, the verdict says so.
    else if (verdict?.startsWith('todo-insecure')) expect(said).toEqual([]);
    else {
      const kind = verdict === 'insecure' ? 'memory' : 'meaning';
      const rules = said.filter((rule) => judgedBy(rule) === kind);
      expect(rules.flatMap((rule) => cRule(rule).cwe)).toContain(cwe);
      // A finding ends its trace where it stands.
      for (const { trace, start } of findings) expect(trace.at(-1)?.start).toBe(start);
    }
  });
});
