import { expect, it } from 'vitest';
import { newRunProgress } from './run-progress.ts';

it('is as slow as the slowest place', () => {
  let at = 0;
  const progress = newRunProgress(
    new Map([
      ['fast', 10],
      ['slow', 10],
    ]),
    () => at,
  );
  expect(progress.text()).toBe('0 of 20 samples');
  at = 10_000;
  for (let i = 0; i < 10; i += 1) progress.made('fast');
  expect(progress.text()).toBe('10 of 20 samples');
  progress.made('slow');
  expect(progress.text()).toBe('11 of 20 samples, about 2 min left');
  at = 90_000;
  for (let i = 0; i < 8; i += 1) progress.made('slow');
  expect(progress.text()).toBe('19 of 20 samples, about 10 s left');
  progress.made('slow');
  expect(progress.text()).toBe('20 of 20 samples, about 0 s left');
});
