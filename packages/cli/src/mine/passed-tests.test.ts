import { expect, it } from 'vitest';
import { passedTests } from './passed-tests.ts';

it.each([
  ['..                      [100%]\n2 passed in 0.01s', 2],
  ['=== 1 skipped, 12 passed, 3 warnings in 1.20s ===', 12],
  ['..\n------\nRan 5 tests in 0.001s\n\nOK (skipped=1)', 4],
  ['.\n------\nRan 1 test in 0.001s\n\nOK', 1],
  ['Ran 5 tests in 0.001s\n\nFAILED (failures=1)', undefined],
  [' Test Files  1 passed (1)\n      Tests  3 passed | 1 skipped (4)\n', 3],
  [' Test Files  1 passed (1)\n      Tests  2 failed | 3 passed (5)\n', 3],
  ['Test Suites: 1 passed, 1 total\nTests:       1 skipped, 7 passed, 8 total\n', 7],
  ['ℹ tests 3\nℹ suites 0\nℹ pass 3\nℹ fail 0\n', 3],
  ['# tests 1\n# pass 1\n# fail 0\n', 1],
  ['\n  7 passing (12ms)\n  1 pending\n', 7],
  ['\n 4 pass\n 0 fail\n 9 expect() calls\nRan 4 tests across 1 file. [20.00ms]\n', 4],
  ['1..9\n# tests 9\n# pass  8\n# fail  1\n', 8],
  // What a test prints before the runner sums up.
  ['12 passed in 0.10s\n.\n3 passed in 0.01s', 3],
  ['ℹ pass 9\nℹ tests 1\nℹ pass 1\nℹ fail 0\n', 1],
  ['Ran 9 tests in 0.1s\n\nOK\nRan 2 tests in 0.001s\n\nFAILED (failures=1)', undefined],
  ['3 passed the gate', undefined],
  ['', undefined],
])('%j says %s', (output, passed) => {
  expect(passedTests(output)).toBe(passed);
});
