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
import type { Accusation } from '../oracles/accusation.ts';
import { agreementHead, agreementRows } from './agreement-rows.ts';
import type { Figures } from './figures.ts';
import { columnName } from './figure-text.ts';
import { extentNote, figureTable } from './figure-table.ts';
import { heatSteps, htmlRows, htmlTable } from './html-table.ts';
import { inventionHead, inventionRows } from './invention-rows.ts';
import { saferText } from './safer-text.ts';
import { scatter } from './scatter.ts';
import { isLong } from './table.ts';
import { taskLegend, taskTable } from './task-table.ts';
import { noWeakness, weaknessLegend, weaknessTable } from './weakness-table.ts';

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
  /** Why the run is partial; absent where it is complete. */
  readonly lacks: string | undefined;
  readonly shown: readonly ShownAnswer[];
  /** Weak answers that are not shown. */
  readonly left: number;
}

/** Longest code that is shown whole. Units: lines. */
const mostLines = 200;

const style = `${base}
table{border-collapse:separate;border-spacing:0;background:var(--card);width:100%;font-size:14px}
.wide{overflow-x:auto;margin-bottom:12px;border:1px solid var(--line);border-radius:8px;overscroll-behavior-x:contain}
.tall{max-height:88vh;overflow-y:auto}
figure{height:auto;margin-bottom:12px}
figure .wide{border:0;margin:0}
th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}
tbody tr:last-child>*{border-bottom:0}
th{color:var(--soft);font-weight:600;background:var(--card)}
thead th{vertical-align:bottom;min-width:84px}
.part{display:block;white-space:nowrap}
td.most{min-width:260px}
th[scope=row]{font-weight:400;color:var(--ink);min-width:180px;max-width:320px;overflow-wrap:anywhere}
th:first-child,td:first-child{position:sticky;left:0;z-index:1;background:var(--card)}
.tall thead th{position:sticky;top:0;z-index:2}
.tall thead th:first-child{z-index:3}
th.up{min-width:0;padding:6px 4px}
th.up span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:280px;white-space:nowrap;overflow:hidden}
td.number{white-space:nowrap;font-variant-numeric:tabular-nums}
.heat .soft{color:var(--ink)}
.heat{background:color-mix(in srgb,var(--critical) var(--share),var(--card))}
.scatter{min-width:620px;max-width:900px;margin:0 auto}
.frame{fill:none;stroke:var(--line)}
.grid{stroke:var(--line);stroke-width:1}
.whisker{stroke:var(--accent);stroke-width:1.5;opacity:.4;fill:none}
.unknown{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:1 3;fill:none}
.point{fill:var(--accent);stroke:var(--card);stroke-width:1}
.point.asked{fill:var(--card);stroke:var(--accent);stroke-width:2}
.key{columns:290px;margin:6px 0 10px;font-size:13px}
.names{columns:300px;margin:6px 0 10px;padding:0;list-style:none;font-size:13px}
.answer{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:0 0 8px}
.answer .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:12px;padding:0 14px 12px}
.answer pre{margin:0;max-height:420px;overflow:auto;background:var(--code);padding:8px;border-radius:6px;white-space:pre}
.hit{background:var(--hit)}
@media (max-width:760px){.answer .pair{grid-template-columns:minmax(0,1fr)}th:first-child,th[scope=row]{min-width:34vw;max-width:42vw}.tall{max-height:80vh}}
`;
const sheet = `${style}${heatSteps}`;

export const htmlEvalReport = ({ figures, lacks, shown, left }: HtmlView): string => `<!doctype html>
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
<p class="soft">${extent(figures)} · shares with 95&nbsp;% intervals, drawn over tasks${lacks === undefined ? '' : ` · <b>the run is partial</b>: ${lacks}`}</p>
</header>
<main>
<h2>Models</h2>
${htmlTable(figureTable(figures))}
${extentNote(figures) === '' ? '' : `<p>${extentNote(figures)}</p>`}
<p class="soft">Insecure and secure are about the weaknesses that a task is about; what was not judged counts as neither. Disputed: an oracle accuses, and tests that ran the answer certify, or the other way round.</p>
<h2>Security against capability</h2>
${scatter(figures)}
<p>${htmlLine(saferText(figures))}</p>
<h2>Insecure by weakness</h2>
${weaknesses(figures)}
${inventions(figures)}
${agreements(figures)}
<h2>By task</h2>
${taskLegend(figures) === '' ? '' : `<p class="soft">${htmlLine(taskLegend(figures))}</p>`}
${htmlTable(taskTable(figures), isLong(figures.columns.length) ? 'upright' : 'flat')}
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

const weaknesses = (figures: Figures): string =>
  figures.weaknesses.length === 0
    ? `<p class="soft">${noWeakness}</p>`
    : `<p class="soft">${htmlLine(weaknessLegend)}</p>
${htmlTable(weaknessTable(figures))}
<ul class="names soft">${figures.weaknesses.map(({ cwe }) => `<li>${htmlLine(`${cwe} ${cweName(cwe) ?? ''}`)}</li>`).join('')}</ul>`;

const inventions = (figures: Figures): string => {
  const rows = inventionRows(figures);
  return rows.length === 0
    ? ''
    : `<h2>Invented packages and names</h2>\n${htmlRows(inventionHead, rows, inventionHead.length - 1)}`;
};

const agreements = (figures: Figures): string => {
  const rows = agreementRows(figures);
  return rows.length === 0 ? '' : `<h2>Do the oracles agree</h2>\n${htmlRows(agreementHead, rows)}`;
};

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
