import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readRules, rulesMeta } from '../rules-in/read-rules.ts';

/** `sallyport rules list`: every rule that holds the given text in id, title, CWE or severity. */
export const run = async ({ operands, switches, values }: Parsed, io: Io): Promise<ExitCode> => {
  const pack = await readRules(values.get('rules') ?? [], io.cwd);
  const wanted = operands.map((operand) => operand.toLowerCase());
  const { dependencyRules } = await import('@sallyport/deps');
  // Rules of one's own are listed alone, as they run.
  const metas = [...rulesMeta(pack), ...(pack.secrets ? dependencyRules() : [])]
    .filter((meta) =>
      wanted.every((word) => [meta.id, meta.title, meta.severity, ...meta.cwe].join('\n').toLowerCase().includes(word)),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { level, text } of pack.diagnostics) if (level !== 'note') io.err(`${text}\n`);
  if (switches.has('json')) io.out(`${JSON.stringify(metas, undefined, 2)}\n`);
  else {
    const width = Math.max(0, ...metas.map((meta) => meta.id.length));
    for (const { id, severity, cwe, title, profile } of metas)
      io.out(
        `${id.padEnd(width)}  ${severity.padEnd(8)}  ${(cwe[0] ?? '').padEnd(8)}  ${title}${profile === undefined ? '' : ` (${profile})`}\n`,
      );
    const deep = metas.filter(({ profile }) => profile === 'deep').length;
    io.out(`${String(metas.length)} rules${deep === 0 ? '' : `, ${String(deep)} of them only with --deep`}\n`);
  }
  return pack.diagnostics.some(({ incomplete }) => incomplete) ? exitCode.incomplete : exitCode.ok;
};
