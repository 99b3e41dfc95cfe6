import { Lexer } from '../lexer.ts';

const pieces = [
  ...'( ) [ ] { } , : ; . ... -> = := ! @ + - * / // ** ~ < == != += if else for in not is lambda yield await async as from'.split(' '),
  ...'import x 1 None True and or del return pass match case _ type print except def class with elif try finally while'.split(' '),
  ...'raise global assert *a **k a=1 x:=1 (yield) \\ f" " \'\'\' $ ? 0x 1_ 0777 1e 1.5j ` <> u"a" ur"a" rb"a" b"x" f"{x}"'.split(' '),
  'f"{x!r:>{w}}"', '{**x}', '(x for x in y)', '(a, b)', '[a]', 'f()', 'a.b', 'a[0]', 'a if b else c', '*a, b', '\n', '\n    ', '\t',
];

/**
 * `count` texts made from the given ones by one or two small damages each: a token dropped, doubled, replaced or added.
 *
 * The same seed gives the same texts.
 */
export const mutate = (texts: readonly string[], count: number, seed: number): readonly string[] => {
  let state = seed;
  const random = (below: number): number => {
    // Source: Numerical Recipes' linear congruential generator; the high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    let text = texts[random(texts.length)]!;
    for (let times = 1 + random(2); times > 0; times--) {
      const { starts, ends, count: tokens } = new Lexer(text, { mode: 'tolerant' });
      const at = random(tokens);
      const other = random(tokens);
      const piece = pieces[random(pieces.length)]!;
      const before = text.slice(0, starts[at]);
      const after = text.slice(ends[at]);
      const own = text.slice(starts[at], ends[at]);
      const choices = [
        before + after,
        `${before} ${piece} ${own}${after}`,
        before + piece + after,
        before + text.slice(starts[other], ends[other]) + after,
        before + piece + own + after,
      ];
      text = choices[random(choices.length)]!;
    }
    return text;
  });
};
