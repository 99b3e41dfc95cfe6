import { entropyOf } from '../match/entropy.ts';

export { entropyOf };

/**
 * Whether a text is made of words rather than at random, judged by its pairs of letters.
 *
 * In English and in identifiers most neighbouring letters are common pairs; of random letters one pair in six is.
 */
export const isWordy = (text: string): boolean => {
  const letters = text.toLowerCase();
  let pairs = 0;
  let common = 0;
  for (let at = 1; at < letters.length; at += 1) {
    const pair = letters.slice(at - 1, at + 1);
    if (!/^[a-z]{2}$/u.test(pair)) continue;
    pairs += 1;
    if (commonPairs.has(pair)) common += 1;
  }
  return pairs >= 4 && pairs > text.length / 2.5 && common / pairs > 0.45;
};

/** The hundred commonest pairs of letters in English text and program identifiers. */
const commonPairs: ReadonlySet<string> = new Set(
  'th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur me co ro ma li ic io us ne ri ce ll la om ho ec ch ta el ns pe so ge ca be un lo ss wo di ut no wh na ai il mo ot pa ee tr sh em ke ex pl ac ow po su ad ey op am id ap ig ss wo rd sw ec cr ok ur vi ge st ab ag mi fo ck up do pr te mp'.split(
    ' ',
  ),
);

const caseChanges = (text: string): number => text.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/gu)?.length ?? 0;

/** Whether a text looks like it was made by a machine at random: letters and digits in mixture, much information, no words. */
export const isMachineMade = (text: string): boolean => {
  if (text.length < 12 || (text.length < 16 && !/[A-Z]/u.test(text)) || /\s/u.test(text) || isWordy(text)) return false;
  const bits = entropyOf(text);
  if (/^[0-9a-fA-F]+$/u.test(text)) return /\d/u.test(text) && /[a-fA-F]/u.test(text) && bits >= 2.7;
  if (!/[A-Za-z]/u.test(text)) return false;
  if (/\d/u.test(text)) return bits >= 3;
  // Without a digit only a mixture of cases that no writing of words has tells it from a name.
  return /[a-z]/u.test(text) && /[A-Z]/u.test(text) && caseChanges(text) >= text.length / 4 && bits >= 3;
};
