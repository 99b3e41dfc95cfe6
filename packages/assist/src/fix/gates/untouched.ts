/**
 * Whether a model left alone what the finding is not about, line by line.
 *
 * A line belongs to the finding when it stands in it or in its path, gives a name its value that is used there, or uses what came of it. A line
 * that only looks at the same names may look at others in their place. Every other line stays as it was: a limit of a table, a field of an
 * answer, a condition of another search are not for the repair to change, and no other gate could know what they mean.
 *
 * Python only; what rules rewrite is known line by line already.
 */
import { type Change, atFinding, changeOf } from '../change.ts';
import type { Judged } from '../judge.ts';
import { type PythonLine, linesOfPython } from '../knowledge/python-lines.ts';

export const untouched = (_: Change, judged: Judged): string | undefined => {
  const { candidate, file, after } = judged;
  if (candidate.origin !== 'model' || !/\.pyw?$/u.test(file.path)) return undefined;
  const now = after.find(({ path }) => path === file.path)?.text;
  if (now === undefined) return undefined;
  const lines = linesOfPython(file.text);
  const linesNow = linesOfPython(now);
  const gone = without(lines, linesNow);
  const { isRelated, names } = relatedTo(judged, lines);
  const added = without(linesNow, lines);
  const fresh = new Set(added.flatMap(({ binds }) => binds));
  for (const was of lines) for (const name of was.binds) fresh.delete(name);
  const line = gone.find(
    (one) => !isPlain(one) && !isRelated(one) && !added.some((other) => standsFor(other, one, names, fresh)),
  );
  if (line === undefined) {
    const sometimes = underNew(judged, lines, linesNow, isRelated);
    if (sometimes !== undefined)
      return `what was always done is done only sometimes: ${sometimes.tokens.join(' ').slice(0, 60)}`;
  }
  return line === undefined
    ? undefined
    : `a line is changed that the finding is not about: ${line.tokens.join(' ').slice(0, 60)}`;
};

const branches = /^(?:if|elif|else|for|while|except)$/u;

/** A line that stands as it was, under a condition that is new and that the work itself does not stand under. */
const underNew = (
  judged: Judged,
  lines: readonly PythonLine[],
  linesNow: readonly PythonLine[],
  isRelated: (line: PythonLine) => boolean,
): PythonLine | undefined => {
  const { family, after } = changeOf(judged);
  const work = after.filter((call) => family?.works(call) === true).map(({ start }) => start);
  const known = new Set(lines.map(({ code }) => code));
  const isWorkUnder = (head: PythonLine): boolean => {
    const at = linesNow.indexOf(head);
    const next = linesNow.findIndex((one, place) => place > at && one.indent <= head.indent);
    const end = next < 0 ? Infinity : (linesNow[next]?.start ?? Infinity);
    return work.some((start) => head.start <= start && start < end);
  };
  return linesNow.find((line, at) => {
    const was = lines.filter(({ code }) => code === line.code);
    const [old] = was;
    if (linesNow.filter(({ code }) => code === line.code).length !== 1) return false;
    if (was.length !== 1 || old === undefined || isRelated(old) || isPlain(line)) return false;
    if (!line.tokens.includes('(') || /^(?:return|raise|if|for|while|with)$/u.test(line.tokens[0] ?? '')) return false;
    let indent = line.indent;
    for (let place = at - 1; place >= 0 && indent > 0; place -= 1) {
      const head = linesNow[place];
      if (head === undefined || head.indent >= indent) continue;
      indent = head.indent;
      if (branches.test(head.tokens[0] ?? '') && !known.has(head.code) && !isWorkUnder(head)) return true;
    }
    return false;
  });
};

/** Lines of a list that another has not, each as often as it is missing. */
const without = (lines: readonly PythonLine[], others: readonly PythonLine[]): readonly PythonLine[] => {
  const left = new Map<string, number>();
  for (const { code } of others) left.set(code, (left.get(code) ?? 0) + 1);
  return lines.filter(({ code }) => {
    const times = left.get(code) ?? 0;
    if (times > 0) left.set(code, times - 1);
    return times === 0;
  });
};

/** Lines that other gates look at, or that do nothing: imports, heads of definitions, decorators, handlers, texts that stand alone. */
const isPlain = ({ tokens }: PythonLine): boolean =>
  /^(?:import|from|def|class|async|@|try|else|finally|except|pass|global|nonlocal)$/u.test(tokens[0] ?? '') ||
  tokens.every((token) => /^[rbfu]*["']/iu.test(token)) ||
  tokens[0] === '__all__';

/** Whether an added line does what another did: all of its words, but for the names that the repair is about. */
const standsFor = (
  added: PythonLine,
  was: PythonLine,
  names: ReadonlySet<string>,
  fresh: ReadonlySet<string>,
): boolean => {
  const words = (line: PythonLine): readonly string[] => line.tokens.filter((token) => /[\w"']/u.test(token));
  const now = new Set(words(added));
  const isUse = was.identifiers.some((name) => names.has(name));
  if (!words(was).every((word) => now.has(word) || (isUse && names.has(word)))) return false;
  const own = new Set(words(was));
  return isUse
    ? added.identifiers.some((name) => names.has(name) || fresh.has(name))
    : [...now].every((word) => own.has(word) || fresh.has(word));
};

const relatedTo = (
  judged: Judged,
  lines: readonly PythonLine[],
): { readonly isRelated: (line: PythonLine) => boolean; readonly names: ReadonlySet<string> } => {
  const { finding, file, lookBefore, outlineBefore } = judged;
  const { family } = changeOf(judged);
  const overlaps = (line: PythonLine, one: { readonly start: number; readonly end: number }): boolean =>
    line.start < one.end && one.start < line.end;
  const own = [
    atFinding(judged),
    ...finding.flow
      .filter(({ path }) => path === file.path)
      .map(({ span }) => ({ start: span.start.offset, end: span.end.offset })),
  ];
  const others = [
    ...lookBefore.findings
      .filter((one) => one.path === file.path && one !== finding)
      .map((one) => atFinding({ ...judged, finding: one })),
    ...outlineBefore.calls.filter((call) => family?.counterpart?.(call) === true),
  ];
  const scopes = outlineBefore.functions.filter((fn) => own.some(({ start, end }) => fn.start < end && start < fn.end));
  const isNear = (line: PythonLine): boolean =>
    scopes.length === 0 ||
    line.indent === 0 ||
    scopes.some(({ start, end }) => start <= line.start && line.end <= end + 1);
  const related = new Set(lines.filter((line) => own.some((place) => overlaps(line, place))));
  const sinks = lines.filter((line) => overlaps(line, atFinding(judged)));
  // What is used there, and where it has its value from.
  const names = new Set([...related].flatMap(({ identifiers }) => identifiers));
  const results = new Set(sinks.flatMap(({ binds }) => binds));
  for (let grown = true; grown;) {
    grown = false;
    for (const line of lines) {
      if (related.has(line) || !isNear(line)) continue;
      const isSource = line.binds.some((name) => names.has(name)) || names.has(line.begins ?? '');
      const isResult = line.identifiers.some((name) => results.has(name));
      if (!isSource && !isResult) continue;
      related.add(line);
      grown = true;
      if (isSource) for (const name of line.identifiers) names.add(name);
      else for (const name of line.binds) results.add(name);
    }
  }
  const elsewhere = new Set(lines.filter((line) => others.some((place) => overlaps(line, place))));
  return { isRelated: (line) => related.has(line) || elsewhere.has(line), names };
};
