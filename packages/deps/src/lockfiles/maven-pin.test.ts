import { expect, it } from 'vitest';
import { mavenPin } from './maven-pin.ts';
import { nugetPin } from './nuget-use.ts';

it.each([
  ['1.2.3', '1.2.3'],
  ['1.2.3.Final', '1.2.3.Final'],
  ['2.0-SNAPSHOT', '2.0-SNAPSHOT'],
  ['[1.2]', '1.2'],
  ['1.5!!', '1.5'],
  ['[1.0,2.0)', undefined],
  ['(,1.0]', undefined],
  ['[1,2),[3,4)', undefined],
  [']1,2[', undefined],
  ['1.+', undefined],
  ['+', undefined],
  ['LATEST', undefined],
  ['latest.release', undefined],
  ['${v}', undefined],
  ['1 2', undefined],
  ['', undefined],
])('Maven and Gradle take %s for %s', (requirement, version) => {
  expect(mavenPin(requirement)).toBe(version);
});

it.each([
  ['1.2.3', { version: '1.2.3', isMinimum: true }],
  ['1.0', { version: '1.0', isMinimum: true }],
  ['2.0.0-rc.1+5', { version: '2.0.0-rc.1+5', isMinimum: true }],
  ['[1.2.3]', { version: '1.2.3' }],
  ['[1.2.3,)', {}],
  ['(1.0,2.0]', {}],
  ['1.*', {}],
  ['*', {}],
  ['1.0.0-*', {}],
  ['$(V)', {}],
  ['', {}],
])('NuGet takes %s for %o', (requirement, expected) => {
  expect(nugetPin(requirement)).toEqual(expected);
});
