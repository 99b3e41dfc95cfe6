import type { Finding } from '../finding/finding.ts';
import type { RuleMeta } from '../rule-meta.ts';
import { severities } from '../severity.ts';
import { cweId, cweName } from '../taxonomy/cwe.ts';
import { owaspCategories } from '../taxonomy/owasp-top-ten.ts';
import { codeFrame } from './code-frame.ts';
import { barChart } from './html/bar-chart.ts';
import { htmlCode, htmlLine } from './html/html-text.ts';
import { policyHash } from './html/policy-hash.ts';
import { proseHtml } from './html/prose-html.ts';
import { script } from './html/script.ts';
import { style } from './html/style.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { countBySeverity, counted, findingsLine, gateWords, openFindings, scanLine } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';
import { worstFirst } from './worst-first.ts';

export interface HtmlOptions {
  /** Most findings to show in full; 3,000 unless given, which browsers still scroll well. */
  readonly findings?: number;
}

/**
 * The report as one HTML file that needs nothing else: sums, charts, a filter, and each finding with its code, the way the
 * data took, why it matters and the safe form.
 *
 * The page loads nothing and its policy allows no script or style but its own two, named by hash; so even text that
 * slipped through the escaping could not run. Without scripts it is complete, only the filter is missing.
 *
 * Order: files as in the report; beyond the limit the least severe findings are left out, and the page says how many.
 */
export const htmlReport = (given: ScanReport, lookup: SourceLookup, options: HtmlOptions = {}): string => {
  const { report, source } = maskSecrets(given, lookup);
  const rules = rulesOf(report);
  const open = openFindings(report);
  const ignored = report.findings.filter(({ suppression }) => suppression !== undefined);
  const kept = new Set([...worstFirst(open), ...ignored].slice(0, options.findings ?? 3_000));
  const shown = report.findings.filter((finding) => kept.has(finding));
  const left = report.findings.length - shown.length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${policyHash(style)}'; script-src 'sha256-${policyHash(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlLine(report.tool.name)}: ${findingsLine(open)}</title>
<style>${style}</style>
</head>
<body>
${header(report, open)}
<main>
${sums(open)}
${charts(open, rules)}
${filterForm(shown, rules, ignored.length)}
${shown.length === 0 ? '<p>Nothing was found.</p>' : files(shown, rules, source)}
${left > 0 ? `<p class="soft">${counted(left, 'less severe finding')} left out, because the page would grow too large. The JSON report has all of them.</p>` : ''}
${problems(report)}
</main>
<footer><p>${htmlLine(scanLine(report))}.</p><p>${htmlLine(`${report.tool.name} ${report.tool.version}`)}</p></footer>
<script>${script}</script>
</body>
</html>
`;
};

/** Base64 of the SHA-256, as the policy wants it. Source: W3C Content Security Policy Level 3, section 2.3.1. */
const header = (report: ScanReport, open: readonly Finding[]): string => {
  const { gate, targets, startedAt } = report;
  const state = gate.failOn === 'none' ? 'open' : gate.met ? 'met' : 'closed';
  return `<header>
<p class="name">${htmlLine(report.tool.name)}</p>
<h1>${findingsLine(open)}</h1>
<p class="soft">${htmlLine(targets.slice(0, 5).join(', '))}${targets.length > 5 ? ` and ${targets.length - 5} more` : ''}, scanned ${htmlLine(startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'))}</p>
<p><span class="gate ${state}">${htmlLine(gateWords(gate))}</span>${report.complete ? '' : ' <span class="gate closed">incomplete: not everything was looked at</span>'}</p>
</header>`;
};

const sums = (open: readonly Finding[]): string => {
  const counts = countBySeverity(open);
  return `<div class="sums">${severities
    .map(
      (severity) =>
        `<div class="sum tone-${severity}${counts[severity] === 0 ? ' none' : ''}"><b>${counts[severity]}</b>${severity}</div>`,
    )
    .join('')}</div>`;
};

const charts = (open: readonly Finding[], rules: ReadonlyMap<string, RuleMeta>): string => {
  if (open.length === 0) return '';
  const counts = countBySeverity(open);
  const top = <Key>(keyOf: (finding: Finding) => Key): readonly [Key, readonly Finding[]][] =>
    [...Map.groupBy(open, keyOf)].toSorted(([, one], [, two]) => two.length - one.length).slice(0, 8);
  const worst = (findings: readonly Finding[]): string => worstFirst(findings)[0]?.severity ?? 'plain';
  const byWeakness = [...Map.groupBy(open, ({ cwe }) => cweId(cwe[0] ?? '') ?? 'no CWE')]
    .toSorted(([, one], [, two]) => two.length - one.length)
    .slice(0, 5);
  return `<div class="charts">
<div>${barChart(
    'By severity',
    severities
      .filter((severity) => counts[severity] > 0)
      .map((severity) => ({
        label: severity,
        count: counts[severity],
        tone: severity,
        filter: { control: 'severity', value: severity },
      })),
  )}</div>
<div>${barChart(
    'By rule',
    top(({ ruleId }) => ruleId).map(([ruleId, findings]) => ({
      label: rules.get(ruleId)?.title ?? ruleId,
      count: findings.length,
      tone: worst(findings),
      filter: { control: 'rule', value: ruleId },
    })),
  )}</div>
<div>${barChart(
    'By file',
    top(({ path }) => path).map(([path, findings]) => ({
      label: path,
      count: findings.length,
      tone: worst(findings),
      filter: { control: 'path', value: path },
    })),
  )}</div>
</div>
<p class="soft">Most frequent weaknesses: ${byWeakness.map(([id, findings]) => `${htmlLine(id)}${cweName(id) === undefined ? '' : ` ${htmlLine(shortName(cweName(id) ?? ''))}`} (${findings.length})`).join(', ')}</p>`;
};

/** CWE puts the name that people use in quotes at the end of the long one. */
const shortName = (name: string): string => /\('([^']+)'\)$/.exec(name)?.[1] ?? name;

const filterForm = (shown: readonly Finding[], rules: ReadonlyMap<string, RuleMeta>, ignored: number): string => {
  const used = [...Map.groupBy(shown, ({ ruleId }) => ruleId)].toSorted(([one], [two]) => (one < two ? -1 : 1));
  return `<form hidden>
${severities
  .map(
    (severity) =>
      `<label class="chip tone-${severity}"><input type="checkbox" name="severity" value="${severity}" checked>${severity}</label>`,
  )
  .join('\n')}
<input type="search" name="text" placeholder="Search text" aria-label="Search text">
<input type="search" name="path" placeholder="Part of a path" aria-label="Part of a path">
<select name="rule" aria-label="Rule"><option value="">All rules</option>${used
    .map(
      ([ruleId, findings]) =>
        `<option value="${htmlLine(ruleId)}">${htmlLine(rules.get(ruleId)?.title ?? ruleId)} (${findings.length})</option>`,
    )
    .join('')}</select>
${ignored === 0 ? '' : `<label class="chip"><input type="checkbox" name="ignored">ignored (${ignored})</label>`}
<span class="shown"><output></output> <button type="button" class="fold">Unfold all</button> <button type="reset">Reset</button></span>
</form>`;
};

const files = (shown: readonly Finding[], rules: ReadonlyMap<string, RuleMeta>, source: SourceLookup): string =>
  [...Map.groupBy(shown, ({ path }) => path)]
    .map(
      ([path, findings]) =>
        `<section class="file"><h2><span class="path">${htmlLine(path)}</span><span class="soft">${counted(findings.length, 'finding')}</span></h2>
${findings.map((finding) => findingHtml(finding, rules.get(finding.ruleId), source)).join('\n')}</section>`,
    )
    .join('\n');

const findingHtml = (finding: Finding, rule: RuleMeta | undefined, source: SourceLookup): string => {
  const { ruleId, severity, path, span, message, flow, suppression, fix, confidence, cwe, testCode, proof, symbol } =
    finding;
  const tags = [
    `<span class="tag"><code>${htmlLine(ruleId)}</code></span>`,
    ...cwe.flatMap((id) => {
      const number = /^CWE-(\d+)$/.exec(id)?.[1];
      if (number === undefined) return [];
      const name = cweName(id);
      return [
        `<a class="tag" href="https://cwe.mitre.org/data/definitions/${number}.html" rel="noreferrer">${id}${name === undefined ? '' : ` ${htmlLine(shortName(name))}`}</a>`,
      ];
    }),
    ...owaspCategories(cwe[0] ?? '', 2025).map(
      ({ id, name }) => `<span class="tag">OWASP ${id} ${htmlLine(name)}</span>`,
    ),
    `<span class="tag">confidence ${confidence}</span>`,
    ...(symbol === '' ? [] : [`<span class="tag">in <code>${htmlLine(symbol)}</code></span>`]),
    ...(testCode ? ['<span class="tag">test code</span>'] : []),
    ...(proof === 'not tried' ? [] : [`<span class="tag">${proof}</span>`]),
  ];
  return `<details class="finding tone-${severity}${suppression === undefined ? '' : ' ignored'}" data-severity="${severity}" data-rule="${htmlLine(ruleId)}" data-path="${htmlLine(path)}">
<summary><span class="severity">${severity}</span><span class="title">${htmlLine(rule?.title ?? ruleId)}</span><span class="where">line ${span.start.line}</span></summary>
<div class="body">
<p>${htmlLine(message)}</p>
<div class="tags">${tags.join('')}</div>
${suppression === undefined ? '' : `<p><b>Ignored</b> by ${suppression.kind}: ${htmlLine(suppression.reason)}${suppression.until === undefined ? '' : ` (until ${htmlLine(suppression.until)})`}</p>`}
${frameHtml(finding, source)}
${flow.length > 1 ? flowHtml(finding, source) : ''}
${section('Why it matters', rule?.why)}${section('How it is exploited', rule?.exploit)}${section('Safe form', rule?.safeForm)}${section('When not to worry', rule?.whenNot)}
${fix === undefined ? '' : `<h3>Fix</h3><p>${htmlLine(fix.title)}</p>${fix.edits.map(({ text }) => `<pre class="sample">${htmlLines(text)}</pre>`).join('')}`}
${links(rule?.references ?? [])}
</div></details>`;
};

const section = (title: string, markdown: string | undefined): string =>
  markdown === undefined || markdown.trim() === '' ? '' : `<h3>${title}</h3>${proseHtml(markdown)}`;

const htmlLines = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .slice(0, 40)
    .map((line) => htmlCode(line.replaceAll('\t', '    ')))
    .join('\n');

const frameHtml = ({ path, span }: Pick<Finding, 'path' | 'span'>, source: SourceLookup, context = 3): string => {
  const text = source(path);
  const frame = text === undefined ? [] : codeFrame(text, span, { context, lines: 12, width: 400 });
  if (frame.length === 0) return '';
  return `<pre>${frame
    .map(
      ({ number, before, hit, after }) =>
        `<span class="row${hit === '' ? '' : ' on'}"><span class="line">${number}</span>${htmlCode(before)}${hit === '' ? '' : `<mark>${htmlCode(hit)}</mark>`}${htmlCode(after)}</span>`,
    )
    .join('')}</pre>`;
};

const flowHtml = ({ flow }: Finding, source: SourceLookup): string => {
  const most = 60;
  const steps = flow.map((step, index) => ({ step, number: index + 1 }));
  const some = steps.length > most ? [...steps.slice(0, most / 2), ...steps.slice(-most / 2)] : steps;
  return `<h3>How the data gets there</h3><ol class="flow">${some
    .map(
      ({ step, number }) =>
        `<li><span class="step">${number}</span><span class="path soft">${htmlLine(step.path)}:${step.span.start.line}</span> ${htmlLine(step.why)}${frameHtml(step, source, 0)}</li>`,
    )
    .join('')}</ol>`;
};

const links = (references: readonly string[]): string => {
  const safe = references.filter((link) => /^https:\/\/[\w.-]+(?:[/?#][^\s"'<>`\\]*)?$/.test(link));
  return safe.length === 0
    ? ''
    : `<h3>Read more</h3><ul>${safe.map((link) => `<li><a href="${htmlLine(link)}" rel="noreferrer">${htmlLine(link)}</a></li>`).join('')}</ul>`;
};

const problems = ({ diagnostics, stats }: ScanReport): string => {
  const skipped = stats.skipped.map(
    ({ reason, count, examples }) =>
      `<li>${htmlLine(`${count} skipped: ${reason}`)}${examples.length === 0 ? '' : ` <span class="soft">(${htmlLine(examples.join(', '))}${count > examples.length ? ', …' : ''})</span>`}</li>`,
  );
  const told = diagnostics
    .filter(({ level }) => level !== 'note')
    .slice(0, 500)
    .map(
      ({ level, path, text, remedy }) =>
        `<li><span class="${level}">${level}</span> ${htmlLine(path !== undefined && !text.startsWith(path) ? `${path}: ${text}` : text)}${remedy === undefined ? '' : `<br><span class="soft">${htmlLine(remedy)}</span>`}</li>`,
    );
  return told.length + skipped.length === 0
    ? ''
    : `<h2>While looking</h2><ul class="problems">${told.join('')}${skipped.join('')}</ul>`;
};
