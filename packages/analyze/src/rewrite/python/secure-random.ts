import type { Call, Node } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';

/**
 * `random.choice(…)` → `secrets.choice(…)`. What `secrets` does not have under its own name is called on its `SystemRandom`,
 * which takes the same arguments and gives the same distribution.
 */
export const secureRandom: Rewrite = (place) => {
  const found = inside(place, place.node).filter(
    (node): node is Call => node.kind === 'Call' && nameOf(place, node) !== undefined,
  );
  const around =
    found.length > 0 ? undefined : callAround(place, place.node, (call) => nameOf(place, call) !== undefined);
  const calls = around === undefined ? found : [around];
  if (calls.length === 0) return unfit('no call of the random module stands here');
  if (calls.some((call) => nameOf(place, call) === 'unknown'))
    return unfit('this call of numpy.random makes whole arrays, which secrets cannot');
  const outermost = calls.filter(
    (call) =>
      !calls.some((other) => other !== call && other.callee.start <= call.start && call.end <= other.callee.end),
  );
  return {
    title: 'Draw from the secure generator of the operating system',
    ...(/\bseed\s*\(|\bRandom\(\s*[^)\s]|default_rng\(\s*[^)\s]/u.test(place.text)
      ? { changes: 'The values are others at every run, whatever seed is set.' }
      : {}),
    edits: outermost.map((call) => replace(call.callee, secureName(place, nameOf(place, call) ?? ''))),
  };
};

const direct: Readonly<Record<string, string>> = {
  choice: 'choice',
  getrandbits: 'randbits',
  randbytes: 'token_bytes',
};

const systemNames: ReadonlySet<string> = new Set(
  'random randint randrange choice choices sample uniform getrandbits randbytes shuffle triangular gauss normalvariate betavariate expovariate lognormvariate paretovariate vonmisesvariate weibullvariate gammavariate'.split(
    ' ',
  ),
);

const secureName = (place: Place, name: string): string =>
  direct[name] === undefined
    ? `${place.imports.module('secrets')}.SystemRandom().${name}`
    : `${place.imports.module('secrets')}.${direct[name]}`;

/** Which of the module's functions a call is, by the name that `SystemRandom` has for it; `unknown` for one that it lacks. */
const nameOf = ({ names }: Place, call: Call): string | undefined => {
  const qualified = names.qualified(call.callee);
  const [, own] = /^random\.(\w+)$/u.exec(qualified ?? '') ?? [];
  if (own !== undefined) return systemNames.has(own) ? own : undefined;
  if (call.callee.kind === 'Member' && isSeeded(names.qualified.bind(names), call.callee.object))
    return systemNames.has(call.callee.property) ? call.callee.property : undefined;
  const [, array] = /^numpy\.random\.(\w+)$/u.exec(qualified ?? '') ?? [];
  if (array === undefined) return undefined;
  // numpy's upper bound is exclusive, as randrange's is.
  if (
    (array === 'randint' || array === 'integers') &&
    call.args.length <= 2 &&
    call.args.every(({ kind }) => kind !== 'KeywordArg')
  )
    return 'randrange';
  if (array === 'choice' && call.args.length === 1) return 'choice';
  return (array === 'rand' || array === 'random') && call.args.length === 0 ? 'random' : 'unknown';
};

const isSeeded = (qualified: Place['names']['qualified'], object: Node): boolean =>
  object.kind === 'Call' && qualified(object.callee) === 'random.Random';
