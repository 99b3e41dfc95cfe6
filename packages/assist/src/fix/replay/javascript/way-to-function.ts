import type { FunctionSeen, Outline } from '@sallyport/core/faces';

/** How the driver in the closed process comes to a function: one that is marked in the text, or one that is had by name. */
export interface Step {
  readonly kind: 'marked' | 'named' | 'method';
  readonly id: number;
  readonly name: string;
  readonly owner: string;
}

/** A text that can be driven: marks put in, names handed out at its end. */
export interface Driven {
  readonly text: string;
  /** Empty where the module's own statements are the function. */
  readonly way: readonly Step[];
  /** Where a place of the text as it was stands now. */
  readonly moved: (offset: number) => number;
}

/** The functions that stand in no other. */
const outermost = ({ functions }: Outline): readonly FunctionSeen[] => {
  const sorted = functions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const found: FunctionSeen[] = [];
  for (const one of sorted) if (one.start >= (found.at(-1)?.end ?? -1)) found.push(one);
  return found;
};

/** Which of the outermost functions holds a place: its symbol, and how many of that symbol stand before it. */
export interface OuterPlace {
  readonly symbol: string;
  readonly index: number;
}

export const outerAt = (outline: Outline, offset: number): OuterPlace | undefined => {
  const all = outermost(outline);
  const found = all.find(({ start, end }) => start <= offset && offset < end);
  if (found === undefined) return undefined;
  const alike = all.filter(({ symbol }) => symbol === found.symbol);
  return { symbol: found.symbol, index: alike.indexOf(found) };
};

/** A text made ready for one of its outermost functions; `undefined` where it has none in that place. `place` absent: for the module itself. */
export const driven = (text: string, outline: Outline, place: OuterPlace | undefined): Driven | undefined => {
  if (place === undefined) return { text, way: [], moved: (offset) => offset };
  const target = outermost(outline).filter(({ symbol }) => symbol === place.symbol)[place.index];
  if (target === undefined) return undefined;
  const step = stepTo(text, target);
  const tail = `\n;__sallyportTake({${namesOf(text, outline)
    .map((name) => `${name}: typeof ${name} === "undefined" ? undefined : ${name}`)
    .join(', ')}});\n`;
  if (step.kind !== 'marked') return { text: text + tail, way: [step], moved: (offset) => offset };
  const head = `__sallyportFn(${String(step.id)},`;
  return {
    text: `${text.slice(0, target.start)}${head}${text.slice(target.start, target.end)})${text.slice(target.end)}${tail}`,
    way: [step],
    moved: (offset) => (offset < target.start ? offset : offset + head.length),
  };
};

const stepTo = (text: string, { symbol, start }: FunctionSeen): Step => {
  const own = text.slice(start, start + 300);
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  const isInClass = symbol.includes('.') && !/^[A-Z]+ \//u.test(symbol);
  const [, declared] = /^(?:async\s+)?function\b\s*\*?\s*([\w$]*)/u.exec(own) ?? [];
  const isExpression =
    declared === undefined
      ? /^(?:async\s*)?(?:\(|<)|^(?:async\s+)?[\w$]+\s*=>/u.test(own)
      : /(?:[=(,:?[&|]|=>|\breturn)$/u.test(before);
  if (isExpression && !isInClass) return { kind: 'marked', id: 0, name: symbol, owner: '' };
  if (declared !== undefined && !isInClass)
    return { kind: 'named', id: 0, name: declared === '' ? 'default' : declared, owner: '' };
  const dot = symbol.lastIndexOf('.');
  return dot === -1
    ? { kind: 'named', id: 0, name: symbol, owner: '' }
    : { kind: 'method', id: 0, name: symbol.slice(dot + 1), owner: symbol.slice(0, dot) };
};

/** Names that are bound at the outermost level; a word too many does no harm. */
const namesOf = (text: string, { surface }: Outline): readonly string[] =>
  [
    ...new Set([
      ...surface.filter(({ kind }) => kind === 'function' || kind === 'class').map(({ name }) => name),
      ...[...text.matchAll(/^(?:export\s+)?(?:const|let|var)\s+([A-Za-z_$][\w$]*)/gmu)].map(([, name = '']) => name),
    ]),
  ].filter((name) => /^[A-Za-z_$][\w$]*$/u.test(name) && name !== 'default');
