import type { CallSeen, CodeReader, Guard, Outline } from '@sallyport/core/faces';
import type { ChangedFile } from '../change/changed-file.ts';
import { lineCounter } from './line-counter.ts';
import type { ChangeNote } from './note.ts';
import { sensitivityOf } from './sensitive-calls.ts';

/** What a change does to a file of code: routes, calls that can do harm, checks; and what could not be read. */
export const codeNotes = async (file: ChangedFile, reader: CodeReader): Promise<readonly ChangeNote[]> => {
  const [before, after] = await Promise.all([
    outlineOf(file.oldPath, file.before, reader),
    outlineOf(file.path, file.after, reader),
  ]);
  if (after === 'unread')
    return [
      {
        kind: 'not-looked-at',
        path: file.path,
        weight: 5,
        text: 'code that is not read here: nothing is said of its routes, calls and checks',
      },
    ];
  // Of what could not be read before everything counts as new.
  const old = before === 'unread' ? nothing : before;
  return [...routeNotes(file, old, after), ...callNotes(file, old, after), ...checkNotes(file, old, after)];
};

const nothing: Pick<Outline, 'surface' | 'guards' | 'calls' | 'functions'> = {
  surface: [],
  guards: [],
  calls: [],
  functions: [],
};

type Seen = typeof nothing;

const outlineOf = async (path: string, text: string | undefined, reader: CodeReader): Promise<Seen | 'unread'> => {
  if (text === undefined) return nothing;
  const read = await reader.outline({ path, text });
  return 'outline' in read ? read.outline : 'unread';
};

/** Counted once for a text: a large change has thousands of calls. */
const counters = new WeakMap<ChangedFile, { before?: LineCounter; after?: LineCounter }>();
type LineCounter = (offset: number) => number;

const lineAt = (file: ChangedFile, side: 'before' | 'after', offset: number): number => {
  const known = counters.get(file) ?? {};
  counters.set(file, known);
  return (known[side] ??= lineCounter(file[side] ?? ''))(offset);
};

const routeNotes = (file: ChangedFile, before: Seen, after: Seen): readonly ChangeNote[] => {
  const routes = ({ surface }: Seen): ReadonlySet<string> =>
    new Set(surface.filter(({ kind }) => kind === 'route').map(({ name }) => name));
  const [old, young] = [routes(before), routes(after)];
  return [
    ...[...young]
      .filter((name) => !old.has(name))
      .map((name): ChangeNote => ({
        kind: 'route-added',
        path: file.path,
        weight: 6,
        text: `new route ${name}`,
      })),
    ...[...old]
      .filter((name) => !young.has(name))
      .map((name): ChangeNote => ({
        kind: 'route-removed',
        path: file.path,
        weight: 1,
        text: `route ${name} is gone`,
      })),
  ];
};

const callNotes = (file: ChangedFile, before: Seen, after: Seen): readonly ChangeNote[] => {
  const left = countOf(before.calls.map(callKey));
  const loose = countOf(before.calls.map(({ name }) => name));
  const young = after.calls.filter((call) => !taken(left, callKey(call)));
  // A call whose arguments changed is no new one, unless there are more of them than there were.
  for (const { name } of after.calls.filter((call) => !young.includes(call))) taken(loose, name);
  return young.flatMap((call): readonly ChangeNote[] => {
    const about = sensitivityOf(call.name);
    if (about === undefined || !call.isReached) return [];
    const isNew = !taken(loose, call.name);
    const line = lineAt(file, 'after', call.start);
    if (!isNew && !touches(file, call)) return [];
    return [
      {
        kind: 'sink-added',
        path: file.path,
        line,
        weight: isNew ? about.weight : Math.ceil(about.weight / 2),
        text: `${isNew ? 'new call' : 'changed call'} of ${call.name}: ${about.title}`,
      },
    ];
  });
};

const callKey = ({ name, code }: CallSeen): string => `${name}\0${code}`;

const touches = (file: ChangedFile, { start, end }: Pick<CallSeen, 'start' | 'end'>): boolean => {
  const last = lineAt(file, 'after', end);
  for (let line = lineAt(file, 'after', start); line <= last; line += 1) if (file.added.has(line)) return true;
  return false;
};

const checkNotes = (file: ChangedFile, before: Seen, after: Seen): readonly ChangeNote[] => {
  const [old, young] = [told(before), told(after)];
  const gone = without(old, young);
  const come = without(young, old);
  const functions = new Set(after.functions.map(({ symbol }) => symbol));
  const notes: ChangeNote[] = [];
  for (const guard of gone) {
    const sameTest = come.findIndex(
      ({ kind, symbol, test }) => kind === guard.kind && symbol === guard.symbol && test === guard.test,
    );
    const place =
      sameTest === -1 ? come.findIndex(({ kind, symbol }) => kind === guard.kind && symbol === guard.symbol) : sameTest;
    const instead = place === -1 ? undefined : come.splice(place, 1)[0];
    const isAccess = concernsAccess(guard.code);
    if (instead !== undefined && instead.test === guard.test && guard.kind !== 'decorator') {
      // The same is asked; what follows from it is another. What is put before routes under another name is the same.
      if (isAccess && guard.kind !== 'call')
        notes.push({
          kind: 'check-changed',
          path: file.path,
          line: lineAt(file, 'after', instead.start),
          weight: 4,
          text: `what follows from ${words(guard)} changed${inSymbol(guard)}`,
        });
      continue;
    }
    if (instead !== undefined) {
      notes.push({
        kind: 'check-changed',
        path: file.path,
        line: lineAt(file, 'after', instead.start),
        weight: isAccess || concernsAccess(instead.code) ? 20 : 4,
        text: `${words(guard)} is now ${short(instead.test === '' || instead.kind === 'call' ? instead.code : instead.test)}${inSymbol(guard)}`,
      });
      continue;
    }
    // With the function its checks go; whether somebody else checks now is not known.
    const isWhole = guard.symbol !== '' && !functions.has(guard.symbol);
    notes.push({
      kind: 'check-removed',
      path: file.path,
      line: lineAt(file, 'before', guard.start),
      weight: isWhole ? 1 : isAccess ? 30 : 8,
      text: `${words(guard)} is gone${isWhole ? `, with ${guard.symbol}` : inSymbol(guard)}`,
    });
  }
  for (const guard of come)
    if (concernsAccess(guard.code))
      notes.push({
        kind: 'check-added',
        path: file.path,
        line: lineAt(file, 'after', guard.start),
        weight: 0,
        text: `new ${words(guard)}${inSymbol(guard)}`,
      });
  return notes;
};

/** Guards that are worth telling: of what is put before routes (`orders.use(authenticate)`, `Depends(current_user)`) that which is about access or attacks. */
const told = ({ guards }: Seen): readonly Guard[] =>
  guards.filter(
    ({ kind, symbol, code }) =>
      kind !== 'call' ||
      concernsAccess(`${symbol} ${code}`) ||
      /helmet|talisman|limit|throttl|csp|hsts|hpp|sanitiz|guard|secur|xss/iu.test(code),
  );

const words = (guard: Guard): string =>
  `${guard.kind === 'handler' ? 'handler of' : guard.kind} ${short(guard.test === '' || guard.kind === 'call' ? guard.code : guard.test)}`;

const inSymbol = ({ symbol }: Guard): string => (symbol === '' ? '' : ` in ${symbol}`);

const short = (code: string): string => (code.length > 80 ? `${code.slice(0, 79)}…` : code);

const concernsAccess = (code: string): boolean =>
  /auth|log(?:ged)?_?in|permission|role|admin|token|csrf|session|owner|is_?staff|superuser|jwt|verif|current_?user|access|allow|forbid|\b40[13]\b|signature|hmac|password/iu.test(
    code,
  );

/** The guards of one side that the other has not, whatever function they stand in now. */
const without = (these: readonly Guard[], those: readonly Guard[]): Guard[] => {
  const inPlace = countOf(those.map((guard) => `${guard.symbol}\0${guard.kind}\0${guard.code}`));
  const rest = these.filter((guard) => !taken(inPlace, `${guard.symbol}\0${guard.kind}\0${guard.code}`));
  const own = countOf(these.map((guard) => `${guard.symbol}\0${guard.kind}\0${guard.code}`));
  const moved = countOf(
    those
      .filter((guard) => !taken(own, `${guard.symbol}\0${guard.kind}\0${guard.code}`))
      .map(({ kind, code }) => `${kind}\0${code}`),
  );
  return rest.filter(({ kind, code }) => !taken(moved, `${kind}\0${code}`));
};

const countOf = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Whether one of a kind is left; it is taken away. */
const taken = (counts: Map<string, number>, key: string): boolean => {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
};
