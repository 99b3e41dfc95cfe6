import type { Repairer } from '@sallyport/core/faces';

/** Repairs that findings carry themselves: the `fix` and `fix-regex` of their rules. */
export const ownFixes: Repairer = {
  repairsFor: ({ ruleId, fix }) =>
    Promise.resolve(
      fix === undefined
        ? { kind: 'none', why: `no rewrite is known for ${ruleId}` }
        : {
            kind: 'repairs',
            repairs: [
              {
                title: fix.title,
                kind: 'fix',
                changes: '',
                edits: fix.edits.map(({ path, span, text }) => ({
                  path,
                  start: span.start.offset,
                  end: span.end.offset,
                  text,
                })),
                todo: [],
              },
            ],
          },
    ),
};
