import type { Judged } from '../judge.ts';
import { type GateResult, failed, passed } from '../gate-evidence.ts';

/** Whether everything that others can name is still there, called the same way: functions, classes, routes, exports. */
export const surface = ({ outlineBefore, outlineAfter }: Judged): GateResult => {
  const after = new Set(outlineAfter.surface.map(keyOf));
  const names = new Set(outlineAfter.surface.map(({ kind, name }) => `${kind} ${name}`));
  const lost = outlineBefore.surface.filter((one) => !after.has(keyOf(one)));
  const routesBefore = new Set(outlineBefore.surface.filter(({ kind }) => kind === 'route').map(({ name }) => name));
  const routes = outlineAfter.surface.filter(({ kind, name }) => kind === 'route' && !routesBefore.has(name));
  if (routes.length > 0) return failed(`it adds a route: ${routes.map(({ name }) => name).join(', ')}`);
  const [first] = lost;
  if (first === undefined) return passed('names, signatures and routes are the same');
  return failed(
    names.has(`${first.kind} ${first.name}`)
      ? `the signature of ${first.kind} ${first.name} changes`
      : `${first.kind} ${first.name} is gone`,
    lost.map(({ kind, name, signature }) => `${kind} ${name}${signature}`),
  );
};

const keyOf = ({ kind, name, signature }: { kind: string; name: string; signature: string }): string =>
  `${kind}\0${name}\0${signature}`;
