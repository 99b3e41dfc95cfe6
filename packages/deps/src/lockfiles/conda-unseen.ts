import type { Diagnostic } from '@sallyport/core';

/** That packages of conda were not looked at; nothing when there are none. */
export const condaUnseen = (path: string, count: number): readonly Diagnostic[] =>
  count === 0
    ? []
    : [
        {
          kind: 'conda',
          level: 'warning',
          text: `${path}: ${String(count)} ${count === 1 ? 'package' : 'packages'} of conda ${count === 1 ? 'was' : 'were'} not looked at; only those that pip installs were`,
          path,
          incomplete: false,
        },
      ];
