/**
 * A picture of what works against what of it is insecure: one point for each model under a condition, as SVG that needs no script and no style but the page's.
 *
 * Further right: works more often. Further down: less of what works is insecure. Whiskers are the 95 % intervals; the dotted line goes up to where the point would be, were everything insecure that was not judged. Axes show the part
 * that points and whiskers are in. Up to eight points carry their names, more carry numbers that the list beneath explains.
 */
import { htmlLine } from '@sallyport/core/report/html/html-text';
import type { Interval } from '../statistics/interval.ts';
import { columnName, percent, shareText, shortName } from './figure-text.ts';
import { type ColumnFigures, type Figures, isPlain, mostInsecure } from './figures.ts';
import { isPlaced } from './safer-text.ts';
import { isLong } from './table.ts';

const [width, height] = [720, 430];
const plot = { left: 62, right: 700, top: 14, bottom: 376 } as const;
/** Between the frame and the ends of the axes: room for points at 0 and at 100 %. */
const inset = 14;
/** Of a letter of the labels, about. */
const letter = 7;

/** Empty where no model has both figures. */
export const scatter = ({ columns }: Figures): string => {
  const placed = columns.flatMap((one, i) => toPoint(one, i + 1));
  if (placed.length === 0) return '';
  const across = axis(placed.flatMap(({ works }) => [works.low, works.high]));
  const up = axis(placed.flatMap(({ weak, worst }) => [weak.low, weak.high, worst]));
  const x = (share: number): number => round(plot.left + inset + across(share) * (plot.right - plot.left - 2 * inset));
  const y = (share: number): number => round(plot.bottom - inset - up(share) * (plot.bottom - plot.top - 2 * inset));
  const named = !isLong(placed.length);
  const labels = placeLabels(
    placed.map(({ works, weak }) => ({ x: x(works.value), y: y(weak.value) })),
    placed.map(({ name, number }) => (named ? shortName(name) : String(number))),
  );
  return `<figure><figcaption>Does the better coder write the safer code?</figcaption>
<div class="wide"><svg class="scatter" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="scatter-title scatter-text">
<title id="scatter-title">What works against what of it is insecure</title>
<desc id="scatter-text">${placed.map((one) => htmlLine(pointText(one))).join(' ')}</desc>
<rect class="frame" x="${String(plot.left)}" y="${String(plot.top)}" width="${String(plot.right - plot.left)}" height="${String(plot.bottom - plot.top)}"/>
${ticks(across)
  .map(
    (at) =>
      `<line class="grid" x1="${String(x(at))}" x2="${String(x(at))}" y1="${String(plot.top)}" y2="${String(plot.bottom)}"/><text class="number" x="${String(x(at))}" y="${String(plot.bottom + 17)}" text-anchor="middle">${percent(at)} %</text>`,
  )
  .join('')}
${ticks(up)
  .map(
    (at) =>
      `<line class="grid" x1="${String(plot.left)}" x2="${String(plot.right)}" y1="${String(y(at))}" y2="${String(y(at))}"/><text class="number" x="${String(plot.left - 7)}" y="${String(y(at) + 4)}" text-anchor="end">${percent(at)} %</text>`,
  )
  .join('')}
<text x="${String((plot.left + plot.right) / 2)}" y="${String(height - 12)}" text-anchor="middle">does what was asked →</text>
<text x="${String(-(plot.top + plot.bottom) / 2)}" y="14" text-anchor="middle" transform="rotate(-90)">insecure, of what works →</text>
${placed
  .map(
    ({ works, weak, worst }) =>
      `<path class="whisker" d="M${String(x(works.low))} ${String(y(weak.value))}H${String(x(works.high))}M${String(x(works.value))} ${String(y(weak.low))}V${String(y(weak.high))}"/>${worst > weak.value ? `<path class="unknown" d="M${String(x(works.value))} ${String(y(weak.value))}V${String(y(worst))}m-4 0h8"/>` : ''}`,
  )
  .join('\n')}
${placed
  .map(({ name, works, weak, plain }, i) => {
    const at = labels[i] ?? { x: 0, y: 0, text: '' };
    return `<circle class="${plain ? 'point' : 'point asked'}" cx="${String(x(works.value))}" cy="${String(y(weak.value))}" r="5"><title>${htmlLine(name)}</title></circle><text x="${String(at.x)}" y="${String(at.y)}">${htmlLine(at.text)}</text>`;
  })
  .join('\n')}
</svg></div>
<p class="soft">Right: works more often. Down: less of what works is insecure. Lines: 95 % intervals; dotted: up to where the point would be, were everything insecure that was not judged.${placed.some(({ plain }) => !plain) ? ' Hollow: asked under a condition, named in brackets.' : ''}</p>
${named ? '' : `<ol class="key">${placed.map(({ number, name }) => `<li value="${String(number)}">${htmlLine(shortName(name))}</li>`).join('')}</ol>`}
${columns.length > placed.length ? `<p class="soft">Not in the picture: ${columns.flatMap((one) => (isPlaced(one) ? [] : [htmlLine(`${shortName(columnName(one))} (${one.notKnown.functional ?? one.notKnown.givenFunctional ?? ''})`)])).join(', ')}.</p>` : ''}
</figure>`;
};

interface Point {
  readonly number: number;
  readonly name: string;
  readonly works: Interval;
  readonly weak: Interval;
  /** The share were everything insecure that was not judged. */
  readonly worst: number;
  readonly plain: boolean;
}

const toPoint = (one: ColumnFigures, number: number): readonly Point[] => {
  const { functional: works, insecureGivenFunctional: weak } = one;
  return works === undefined || weak === undefined
    ? []
    : [{ number, name: columnName(one), works, weak, worst: mostInsecure(one) ?? weak.value, plain: isPlain(one) }];
};

const pointText = ({ name, works, weak, worst }: Point): string =>
  `${name}: works ${shareText(works, '')}, of that insecure ${shareText(weak, '')}, not judged ${percent(worst - weak.value)} %.`;

type Axis = ((share: number) => number) & { readonly from: number; readonly to: number };

/** From 0 to 1 along an axis that starts and ends at tenths, and is three tenths long at least. */
const axis = (shares: readonly number[]): Axis => {
  const low = Math.floor(Math.min(...shares) * 10 + 1e-9);
  const high = Math.ceil(Math.max(...shares) * 10 - 1e-9);
  const from = Math.max(0, Math.min(low, high - 3)) / 10;
  const to = Math.min(10, Math.max(high, from * 10 + 3)) / 10;
  return Object.assign((share: number) => (share - from) / (to - from), { from, to });
};

const ticks = ({ from, to }: Axis): readonly number[] =>
  Array.from({ length: Math.round((to - from) * 10) + 1 }, (_, i) => Math.round(from * 10 + i) / 10);

const round = (place: number): number => Math.round(place * 10) / 10;

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Beside each point where no label and no point is yet; where everything is full, to the right. Units: of the picture; a label's place is the left end of its line. */
const placeLabels = (
  points: readonly { readonly x: number; readonly y: number }[],
  texts: readonly string[],
): readonly Label[] => {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return points.map(({ x, y }, i) => {
    const text = texts[i] ?? '';
    const long = text.length * letter;
    const tries = [0, 1, 2, 3, 4].flatMap((far) =>
      [-1, 1].flatMap((side) => {
        const row = y + 4 + side * (11 + far * 12);
        return [
          { x: x + 6 + far * 3, y: row },
          { x: x - 6 - far * 3 - long, y: row },
          { x: x - long / 2, y: row },
        ];
      }),
    );
    const boxes = tries.map((at) => ({ at, left: at.x, right: at.x + long, top: at.y - 11, bottom: at.y + 3 }));
    const isFree = (one: Box): boolean =>
      one.left > plot.left &&
      one.right < plot.right &&
      one.top > plot.top &&
      one.bottom < plot.bottom &&
      !taken.some((other) => overlap(one, other));
    const box = boxes.find(isFree) ?? boxes[0];
    if (box !== undefined) taken.push(box);
    return { text, x: round(box?.at.x ?? x), y: round(box?.at.y ?? y) };
  });
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
