import { cells } from '../cells.ts';
import { htmlLine } from './html-text.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Suffix of the CSS class that colours the bar. */
  readonly tone: string;
  /** Which control of the filter a click sets, and to what. */
  readonly filter?: { readonly control: 'severity' | 'rule' | 'path'; readonly value: string };
}

/** Horizontal bars as inline SVG, with the label above each bar and the number at its end; longest bar full width. */
export const barChart = (title: string, bars: readonly Bar[]): string => {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const height = bars.length * rowHeight + 2;
  const rows = bars.map(({ label, count, tone, filter }, index) => {
    const y = index * rowHeight;
    const width = Math.max(3, Math.round((count / most) * barRoom));
    const data =
      filter === undefined
        ? ''
        : ` class="pick" tabindex="0" role="button" data-control="${filter.control}" data-value="${htmlLine(filter.value)}"`;
    return (
      `<g${data}><title>${htmlLine(label)}: ${count}</title>` +
      `<rect class="hover" x="0" y="${y}" width="${fullWidth}" height="${rowHeight}" rx="4"/>` +
      `<text class="label" x="2" y="${y + 13}">${htmlLine(shortened(label))}</text>` +
      `<rect class="tone-${tone}" x="2" y="${y + 18}" width="${width}" height="9" rx="3"/>` +
      `<text class="number" x="${width + 8}" y="${y + 26.5}">${count}</text></g>`
    );
  });
  return (
    `<figure><figcaption>${htmlLine(title)}</figcaption>` +
    `<svg viewBox="0 0 ${fullWidth} ${height}" role="img" aria-label="${htmlLine(title)}">${rows.join('')}</svg></figure>`
  );
};

const fullWidth = 340;
const barRoom = 296;
const rowHeight = 34;

/** The end of a path and the start of a name say most; paths are cut in front. */
const shortened = (label: string): string => {
  const room = 50;
  if (cells(label) <= room) return label;
  return label.includes('/') && !label.includes(' ') ? `…${label.slice(-room + 1)}` : `${label.slice(0, room - 1)}…`;
};
