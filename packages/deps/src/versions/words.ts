/**
 * Splits a requirement at spaces (and what else separates), and joins an operator with the version that follows it after a
 * space: `>= 1.2 , < 2` becomes `>=1.2` and `<2`.
 */
export const toWords = (text: string, separator: RegExp, operator: RegExp): readonly string[] => {
  const words: string[] = [];
  let waiting = '';
  for (const word of text.split(separator)) {
    if (operator.test(word)) waiting += word;
    else if (word !== '') {
      words.push(waiting + word);
      waiting = '';
    }
  }
  return waiting === '' ? words : [...words, waiting];
};
