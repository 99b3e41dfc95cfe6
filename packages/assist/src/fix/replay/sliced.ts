import type { Outline } from '@sallyport/core/faces';

/**
 * A Python text without the functions at module level that the wanted one cannot reach by name: what is not there need not be compiled.
 *
 * Reached counts by word, which keeps rather too much: whatever a kept function or a statement of the module names.
 */
export const sliced = (text: string, { functions, guards }: Outline, wanted: string): string => {
  const places = functions
    .filter(
      ({ symbol, start }) =>
        !symbol.includes('.') &&
        symbol !== '' &&
        /(?:^|\n)(?:async )?$/u.test(text.slice(Math.max(0, start - 7), start)),
    )
    .map(({ symbol, start, end }) => {
      const first = guards
        .filter((one) => one.kind === 'decorator' && one.symbol === symbol && one.start < start)
        .reduce((least, one) => Math.min(least, one.start), start);
      return { symbol, start: text.lastIndexOf('\n', first - 1) + 1, end };
    })
    .toSorted((a, b) => a.start - b.start);
  if (places.length < 4) return text;
  let rest = '';
  let done = 0;
  for (const { start, end } of places) {
    rest += text.slice(done, Math.max(done, start));
    done = Math.max(done, end);
  }
  rest += text.slice(done);
  const named = new Map(places.map((place) => [place.symbol, place]));
  const kept = new Set<string>();
  const queue = [wanted, ...wordsOf(rest)];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const place = named.get(name);
    if (place === undefined || kept.has(name)) continue;
    kept.add(name);
    queue.push(...wordsOf(text.slice(place.start, place.end)));
  }
  let out = '';
  done = 0;
  for (const { symbol, start, end } of places) {
    if (kept.has(symbol) || start < done) continue;
    out += text.slice(done, start);
    done = end;
  }
  return out + text.slice(done);
};

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z_]\w*/gu) ?? [];
