/**
 * How much work it is to bring a text's combining marks into their order. Units: moves of a mark.
 *
 * `String.prototype.normalize` sorts the marks on a letter by insertion: a hundred thousand on one letter take minutes, and nothing can
 * stop it. No word of any language has more than a dozen, and those count nothing here.
 */
export const markWork = (text: string): number => {
  let work = 0;
  for (const [marks] of text.matchAll(/\p{M}+/gu)) if (marks.length > 30) work += (marks.length * marks.length) / 4;
  return work;
};
