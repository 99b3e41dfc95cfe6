import type { RawAnswer } from '../transport/transport.ts';
import type { AnswerSchema } from './answer-schema.ts';
import { jsonIn } from './json-in.ts';

export type Judgement<T> =
  | { readonly kind: 'fits'; readonly value: T }
  | { readonly kind: 'refusal' | 'truncated' }
  /** `wrong` is what the model is told in the second round. */
  | { readonly kind: 'unfit'; readonly wrong: readonly string[] };

/** What an answer is worth, by its schema and by how it ended. */
export const judgeAnswer = <T>({ text, finish }: RawAnswer, schema: AnswerSchema<T>): Judgement<T> => {
  if (finish === 'refusal') return { kind: 'refusal' };
  const found = jsonIn(text);
  if ('values' in found) {
    // The last that fits: before it stand drafts and quotations.
    let wrong: readonly string[] = [];
    for (const value of found.values.toReversed()) {
      const checked = schema.check(value);
      if ('value' in checked) return { kind: 'fits', value: checked.value };
      if (wrong.length === 0) wrong = checked.wrong;
    }
    return { kind: 'unfit', wrong };
  }
  if (finish === 'length' || (found.none === 'cut' && finish !== 'stop')) return { kind: 'truncated' };
  if (found.none === 'absent' && looksLikeRefusal(text)) return { kind: 'refusal' };
  return {
    kind: 'unfit',
    wrong: [found.none === 'absent' ? 'there is no JSON in it' : 'the JSON in it is not well formed'],
  };
};

/** In the words in which models refuse; only looked at where there is no answer. */
const looksLikeRefusal = (text: string): boolean =>
  /\b(?:i['’]?m (?:sorry|unable|not able)|i (?:can(?:no|['’])t|cannot|won['’]t|will not|am unable|am not able|must decline)|unable to (?:help|assist|comply)|against my guidelines)\b/iu.test(
    text.slice(0, 600),
  );
