import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askPython, noReference, randomFrom, referencePython } from '../decimal/testdata/reference-python.ts';
import { knownZones, zoneOfTzif } from './index.ts';
import { operations, program } from './testdata/random-cases.ts';

const perOperation = 400;
/** Whole years print long texts. */
const years = 60;
const zoneFolder = '/usr/share/zoneinfo';

describe.skipIf(referencePython === undefined)(`against CPython (${noReference})`, () => {
  test.each([...operations.keys()])('%s', (name) => {
    const random = randomFrom(name.length * 1000 + 26);
    const make = operations.get(name);
    const cases = Array.from({ length: name === 'year' ? years : perOperation }, () => make?.(name, random));
    const theirs = askPython(
      program,
      cases.map((one) => [one?.name, one?.args]),
    );
    const different = cases.flatMap((one, index) =>
      JSON.stringify(one?.ours) === JSON.stringify(theirs[index]) ? [] : [{ ...one, theirs: theirs[index] }],
    );
    expect(theirs).toHaveLength(cases.length);
    expect(different).toEqual([]);
  });

  test.skipIf(!existsSync(zoneFolder))(`zones read from files (needs ${zoneFolder})`, () => {
    const random = randomFrom(40);
    const keys = [...knownZones().keys()].filter((key) => existsSync(`${zoneFolder}/${key}`));
    const zones = new Map(keys.map((key) => [key, zoneOfTzif(readFileSync(`${zoneFolder}/${key}`))]));
    const cases = keys.flatMap((key) => {
      const zone = zones.get(key);
      return Array.from({ length: 12 }, () => {
        let second = random(2) === 0 ? random(4e9) - 1e9 : random(2 ** 31) * 145 - 62e9;
        // Half of them close to a change of the offset, if there is one within half a year.
        const offset = zone?.atUtc(second).type.offset;
        if (random(2) === 0 && zone?.atUtc(second + 15552000).type.offset !== offset) {
          let before = second;
          let after = second + 15552000;
          while (after - before > 1) {
            const middle = Math.floor((before + after) / 2);
            if (zone?.atUtc(middle).type.offset === offset) before = middle;
            else after = middle;
          }
          second = after + random(3) - 1 + (random(9) - 4) * 1800 + (random(2) === 0 ? 0 : (offset ?? 0));
        }
        return [key, second, random(2), random(2)] as const;
      });
    });
    const theirs = askPython(
      `
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta
epoch = datetime(1970, 1, 1)
def seconds(x): return None if x is None else int(x.total_seconds())
def answer(c):
    key, second, fold, utc = c
    moment = (epoch + timedelta(seconds=second)).replace(tzinfo=ZoneInfo(key), fold=fold)
    if utc:
        moment = moment.tzinfo.fromutc(moment.replace(fold=0))
        return [seconds(moment.replace(tzinfo=None) - epoch) - second, seconds(moment.dst()), moment.tzname(), moment.fold]
    return [seconds(moment.utcoffset()), seconds(moment.dst()), moment.tzname(), fold]
`,
      cases,
    );
    const different = cases.flatMap(([key, second, foldNumber, utc], index) => {
      const zone = zones.get(key);
      const fold = foldNumber === 0 ? 0 : 1;
      const found = utc === 1 ? zone?.atUtc(second) : { type: zone?.atLocal(second, fold), fold };
      const mine = [found?.type?.offset, found?.type?.daylight, found?.type?.name, found?.fold];
      return JSON.stringify(mine) === JSON.stringify(theirs[index])
        ? []
        : [{ key, second, mine, theirs: theirs[index] }];
    });
    expect(cases.length).toBeGreaterThan(5000);
    expect(different).toEqual([]);
  });
});
