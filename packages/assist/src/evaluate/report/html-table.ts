import { htmlLine } from '@sallyport/core/report/html/html-text';
import { shortName } from './figure-text.ts';
import type { Cell, Table } from './table.ts';

/** The steps of colour that cells have: `s0` to `s20`, by the share that is insecure. */
export const heatSteps = Array.from({ length: 21 }, (_, i) => `.s${String(i)}{--share:${String(i * 3)}%}`).join('');

/**
 * A table that scrolls in itself, so that the page never does: its first column stays, and of one with many rows the head stays too. With heads `upright` columns are as narrow as what stands in them.
 *
 * Names are shortened in heads, where their whole stands as the title.
 */
export const htmlTable = ({ corner, head, rows }: Table, heads: 'flat' | 'upright' = 'flat'): string =>
  page(
    `<th scope="col">${htmlLine(corner)}</th>${head.map((one) => headCell(one, heads)).join('')}`,
    rows.map(({ name, more, cells }) => `${rowHead(name, more)}${cells.map((cell) => bodyCell(cell, heads)).join('')}`),
  );

/** Plain rows; the first column names them. The column `long` has texts of any length. */
export const htmlRows = (head: readonly string[], rows: readonly (readonly string[])[], long = -1): string =>
  page(
    head.map((one) => headCell(one, 'flat')).join(''),
    rows.map((row) =>
      row
        .map((cell, i) =>
          i === 0 ? rowHead(cell) : `<td class="${i === long ? 'most' : 'number'}">${htmlLine(cell)}</td>`,
        )
        .join(''),
    ),
  );

/** Rows from which on a table scrolls in itself, under its head. */
const manyRows = 20;

const page = (head: string, rows: readonly string[]): string =>
  `<div class="wide${rows.length > manyRows ? ' tall' : ''}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row}</tr>`)
    .join('\n')}</tbody></table></div>`;

/** Longest names of rows and of narrow columns. Units: UTF-16. */
const mostRowName = 96;
const mostUprightName = 32;

const rowHead = (name: string, more = ''): string =>
  `<th scope="row"${title(name, mostRowName)}>${htmlLine(shortName(name, mostRowName))}${more === '' ? '' : ` <span class="part soft">${htmlLine(more)}</span>`}</th>`;

const headCell = (name: string, heads: 'flat' | 'upright'): string => {
  const most = heads === 'upright' ? mostUprightName : undefined;
  const text = htmlLine(shortName(name, most));
  return heads === 'upright'
    ? `<th scope="col" class="up"${title(name, most)}><span>${text}</span></th>`
    : `<th scope="col"${title(name)}>${text}</th>`;
};

/** The whole name, where it is shortened. */
const title = (name: string, most?: number): string =>
  shortName(name, most) === name ? '' : ` title="${htmlLine(name)}"`;

/** Parts of an outcome one below the other. */
const bodyCell = ({ text, more, heat }: Cell, heads: 'flat' | 'upright'): string => {
  const parts = text.split(heads === 'upright' ? ' ' : ', ');
  const inside =
    parts.length === 1 ? htmlLine(text) : parts.map((part) => `<span class="part">${htmlLine(part)}</span>`).join('');
  return `<td class="number${heat === undefined ? '' : ` heat s${String(Math.round(heat * 20))}`}">${inside}${more === undefined ? '' : `<span class="part soft">${htmlLine(more)}</span>`}</td>`;
};
