import { visible } from '@sallyport/core/report/visible';
import { readsLikeInstructions } from '@sallyport/core/words/reads-like-instructions';
import type { Mark } from './mark.ts';

/** A line as it is shown to a model, tabs kept, and what in it may deceive. */
export const lineMarks = (line: string): { readonly shown: string; readonly kinds: readonly Mark['kind'][] } => {
  const shown = line.split('\t').map(visible).join('\t');
  const hides = shown !== line;
  // Letters that are not seen must not hide the words from us.
  const speaks = readsLikeInstructions(line) || (hides && readsLikeInstructions(line.replace(hidden, '')));
  return {
    shown,
    kinds: [...(hides ? ['hidden-characters' as const] : []), ...(speaks ? ['reads-like-instructions' as const] : [])],
  };
};

const hidden = /[\p{Cf}\p{Cc}]/gu;
