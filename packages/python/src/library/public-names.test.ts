/**
 * The public names of CPython's modules that our modules have: recorded in `testdata/public-names.json` by `record-names.ts`.
 *
 * What is missing is listed in `testdata/names-left-out.yaml` by reason. The two must agree: a name that is missing and not listed fails
 * here, and so does one that is listed and there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { knownMember } from '../policy/module-needs.ts';
import { library } from './index.ts';
import { printedHere } from '../run/testdata/run-here.ts';

const folder = join(import.meta.dirname, '../../testdata');
const names = JSON.parse(readFileSync(join(folder, 'public-names.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const leftOut = parse(readFileSync(join(folder, 'names-left-out.yaml'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** What a policy refuses by name is told there. */
const asked = Object.fromEntries(
  Object.entries(names).map(([module, found]) => [
    module,
    Object.fromEntries(Object.entries(found).filter(([name]) => knownMember(module, name)?.there !== false)),
  ]),
);

it('were recorded of every module that CPython has too', () => {
  const others = ['requests', 'requests.exceptions', 'httpx', 'typing_extensions', 'urllib.request'];
  expect(Object.keys(library).filter((name) => !Object.hasOwn(names, name) && !others.includes(name))).toEqual([]);
});

it('are there, or left out for a reason', { timeout: 60_000 }, async () => {
  const source = `${Object.keys(asked)
    .map((module) => `import ${module}`)
    .join('\n')}
import json
for module, names in json.loads(${JSON.stringify(JSON.stringify(asked))}).items():
    at = eval(module)
    for name, attributes in names.items():
        if not hasattr(at, name):
            print(module, name)
            continue
        value = getattr(at, name)
        gone = [one for one in attributes.split() if not hasattr(value, one)]
        if gone:
            print(module, *[name + "." + one for one in gone])
`;
  const missing = new Set<string>();
  for (const line of (await printedHere(source)).split('\n').filter((one) => one !== '')) {
    const [module, ...gone] = line.split(' ');
    for (const name of gone) missing.add(`${module}: ${name}`);
  }
  const listed = new Set(
    Object.values(leftOut).flatMap((modules) =>
      Object.entries(modules).flatMap(([module, text]) => text.split(/\s+/).map((name) => `${module}: ${name}`)),
    ),
  );
  expect([...missing].filter((one) => !listed.has(one))).toEqual([]);
  expect([...listed].filter((one) => !missing.has(one))).toEqual([]);
});
