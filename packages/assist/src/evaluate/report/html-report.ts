/**
 * The figures as one page that needs nothing else: models side by side, weaknesses as a heat map, tasks as a matrix, and weak answers with their code beside the evidence.
 *
 * The page loads nothing, runs nothing, and its policy allows no style but its own, named by hash. What models wrote is hostile text: it is escaped everywhere. Of large runs the first weak answers of each task are
 * shown, and the page says how many are left out: the records have all.
 */
import { htmlCode, htmlLine } from '@sallyport/core/report/html/html-text';
import { cweName } from '@sallyport/core/taxonomy';
import { policyHash } from '@sallyport/core/report/html/policy-hash';
import { style as base } from '@sallyport/core/report/html/style';
import type { Interval } from '../statistics/interval.ts';
import type { Accusation } from '../oracles/accusation.ts';
import type { ColumnFigures, Figures } from './figures.ts';
import { figureRows } from './figure-rows.ts';
import { columnName, shareText } from './figure-text.ts';
import { inventionHead, inventionRows } from './invention-rows.ts';
import { cellText } from './markdown-report.ts';

/** A weak answer that is shown. */
export interface ShownAnswer {
  readonly task: string;
  readonly model: string;
  readonly condition: string;
  readonly sample: number;
  readonly code: string;
  readonly accusations: readonly (Accusation & { readonly oracle: string })[];
}

export interface HtmlView {
  readonly figures: Figures;
  /** Whether the run came to its end. */
  readonly complete: boolean;
  readonly shown: readonly ShownAnswer[];
  /** Weak answers that are not shown. */
  readonly left: number;
}

/** Longest code that is shown whole. Units: lines. */
const mostLines = 200;

const style = `${base}
table{border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:8px;width:100%;font-size:14px}
.wide{overflow-x:auto;margin-bottom:12px}
th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}
th{color:var(--soft);font-weight:600}
.part{display:block;white-space:nowrap}
td.most{min-width:260px}
th[scope=row]{font-weight:400}
th:first-child,td:first-child{position:sticky;left:0;background:var(--card)}
td.number{white-space:nowrap;font-variant-numeric:tabular-nums}
td.heat{background:color-mix(in srgb,var(--critical) var(--share),var(--card))}
.answer{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:0 0 8px}
.answer .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:12px;padding:0 14px 12px}
.answer pre{margin:0;max-height:420px;overflow:auto;background:var(--code);padding:8px;border-radius:6px;white-space:pre}
.hit{background:var(--hit)}
@media (max-width:760px){.answer .pair{grid-template-columns:minmax(0,1fr)}.cwe .soft{display:none}th:first-child,td:first-child{min-width:30vw;max-width:45vw;overflow-wrap:break-word}}
`;
const heatSteps = Array.from({ length: 21 }, (_, i) => `.s${String(i)}{--share:${String(i * 3)}%}`).join('');
const sheet = `${style}${heatSteps}`;

export const htmlEvalReport = ({ figures, complete, shown, left }: HtmlView): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${policyHash(sheet)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Sallyport: what the models wrote</title>
<style>${sheet}</style>
</head>
<body>
<header>
<p class="name">SALLYPORT</p>
<h1>What the models wrote</h1>
<p class="soft">${extent(figures)} · shares with 95 % intervals, drawn over tasks${complete ? '' : ' · <b>the run is partial</b>'}</p>
</header>
<main>
<h2>Models</h2>
${models(figures.columns)}
<p class="soft">Insecure and secure are about the weaknesses that a task is about; what was not judged counts as neither. Disputed: an oracle accuses, and tests that ran the answer certify, or the other way round.</p>
${figures.betterIsSafer === undefined ? '' : `<p class="soft">Across models, writing what works and writing it securely go together with a rank correlation of ${figures.betterIsSafer.toFixed(2)}; few models prove little.</p>`}
<h2>Insecure by weakness</h2>
${heat(figures)}
${inventions(figures)}
${agreements(figures)}
<h2>By task</h2>
${matrix(figures)}
${shown.length === 0 ? '' : `<h2>Weak answers</h2>\n${shown.map(answer).join('\n')}`}
${left > 0 ? `<p class="soft">${String(left)} more weak answers are not shown here; records.jsonl has all of them.</p>` : ''}
</main>
</body>
</html>
`;

/** The same for every place that a run lies in: a page says nothing of the machine that it was made on. */
const extent = ({ columns, tasks }: Figures): string => {
  const models = new Set(columns.map(({ model }) => model)).size;
  const samples = columns.reduce((all, one) => all + one.samples, 0);
  const counted = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;
  return `${counted(models, 'model')}, ${counted(tasks.length, 'task')}, ${counted(samples, 'answer')}`;
};

const models = (columns: readonly ColumnFigures[]): string =>
  table(
    ['', ...columns.map((one) => columnName(one))],
    figureRows(columns).map(([name = '', ...cells]) => [
      `<th scope="row">${htmlLine(name)}</th>`,
      ...cells.map((cell) => `<td class="number">${htmlLine(cell)}</td>`),
    ]),
  );

const heat = ({ columns, weaknesses }: Figures): string =>
  table(
    ['weakness', 'tasks', ...columns.map((one) => columnName(one))],
    weaknesses.map(({ cwe, tasks, cells }) => [
      `<td class="cwe">${htmlLine(cwe)} <span class="soft">${htmlLine(cweName(cwe) ?? '')}</span></td>`,
      `<td class="number">${String(tasks)}</td>`,
      ...cells.map(heatCell),
    ]),
  );

const heatCell = (share: Interval | undefined): string =>
  share === undefined
    ? '<td>–</td>'
    : `<td class="number heat s${String(heatStep(share.value))}">${shareText(share)}</td>`;

/** One of the steps of colour. */
const heatStep = (share: number): number => Math.round(share * 20);

const weakShare = (cell: Figures['tasks'][number]['cells'][number]): number => {
  const all = Object.values(cell).reduce((total, count) => total + count, 0);
  return all === 0 ? 0 : (cell.insecure ?? 0) / all;
};

const matrix = ({ columns, tasks }: Figures): string =>
  table(
    ['task', 'weaknesses', ...columns.map((one) => columnName(one))],
    tasks.map(({ task, cwe, cells }) => [
      `<td>${htmlLine(task)}</td>`,
      `<td>${htmlLine(cwe.join(', '))}</td>`,
      ...cells.map(
        (cell) =>
          `<td class="heat s${String(heatStep(weakShare(cell)))}">${cellText(cell)
            .split(', ')
            .map((part) => `<span class="part">${htmlLine(part)}</span>`)
            .join('')}</td>`,
      ),
    ]),
  );

const inventions = (figures: Figures): string => {
  const rows = inventionRows(figures);
  return rows.length === 0
    ? ''
    : `<h2>Invented packages and names</h2>\n${table(
        inventionHead,
        rows.map((row) =>
          row.map((cell, i) => `<td class="${i === row.length - 1 ? 'most' : 'number'}">${htmlLine(cell)}</td>`),
        ),
      )}`;
};

const agreements = ({ agreements: list }: Figures): string =>
  list.length === 0
    ? ''
    : `<h2>Do the oracles agree</h2>\n${table(
        ['oracles', 'both came to an end', 'say the same', 'κ'],
        list.map(({ oracles, both, same, kappa }) => [
          `<td>${htmlLine(oracles.join(' and '))}</td>`,
          ...[String(both), String(same), kappa === undefined ? '–' : kappa.toFixed(2)].map(
            (one) => `<td class="number">${one}</td>`,
          ),
        ]),
      )}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="wide"><table><thead><tr>${head.map((one) => `<th scope="col">${htmlLine(one)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.join('')}</tr>`)
    .join('\n')}</tbody></table></div>`;

const answer = ({ task, model, condition, sample, code, accusations }: ShownAnswer): string => {
  const hits = new Set(accusations.map(({ line }) => line));
  const lines = code.replace(/\n$/u, '').split('\n');
  const text = lines
    .slice(0, mostLines)
    .map((line, i) => (hits.has(i + 1) ? `<span class="hit">${htmlCode(line)}</span>` : htmlCode(line)))
    .join('\n');
  return `<details class="answer"><summary><span class="title">${htmlLine(task)}</span> <span class="where">${htmlLine(columnName({ model, condition }))}, sample ${String(sample)}</span></summary>
<div class="pair"><pre>${text}${lines.length > mostLines ? `\n… ${String(lines.length - mostLines)} more lines` : ''}</pre><div>${accusations
    .slice(0, 5)
    .map(
      ({ oracle, what, cwe, line, evidence }) =>
        `<p><b>${htmlLine(oracle)}</b>${line > 0 ? ` line ${String(line)}` : ''}: ${htmlLine(what)}${cwe === undefined ? '' : ` <span class="soft">${htmlLine(cwe)}</span>`}</p>${evidence.trim() === '' ? '' : `<pre>${evidence.split('\n').slice(0, 40).map(htmlCode).join('\n')}</pre>`}`,
    )
    .join(
      '\n',
    )}${accusations.length > 5 ? `<p class="soft">and ${String(accusations.length - 5)} more</p>` : ''}</div></div></details>`;
};
