import fc from 'fast-check';
import type { Finding } from '../finding/finding.ts';
import { severities } from '../severity.ts';
import type { ScanReport } from './scan-report.ts';
import { sampleFiles, sampleReport, sampleSource, spanOf } from './sample-report.case.ts';

/** Texts that try to leave the place they are put in: markup, quotes, escapes, directions, broken surrogates. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    ']]></failure><!--',
    '-->',
    '\u001b[31mred\u001b[0m',
    '\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
    'user\u202e\u2066// check\u2069',
    '\u0000\u0008\u000b\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff',
    '\ud800 lone \udc00',
    '::set-output name=x::y',
    '%0A::error::x',
    '[click](https://evil.example) ![x](x) @everyone #1',
    '```\n# heading\n```',
    '{0} {{x}} ${y} `z`',
    '\r\n\r\n',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const hostileName = hostileText.map((text) => text || 'x');

const place = fc.constantFrom(
  { path: 'app/store.py', span: spanOf(sampleFiles['app/store.py'] ?? '', 'db.execute') },
  { path: 'app/views.py', span: spanOf(sampleFiles['app/views.py'] ?? '', 'def show():\n\tkey') },
  { path: 'app/gone.py', span: spanOf('a\nb', 'b') },
);

const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    ruleId: fc.oneof(fc.constantFrom('python.sql.built-from-text', 'python.flask.debug-on'), hostileName),
    message: hostileText,
    severity: fc.constantFrom(...severities),
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    cwe: fc.array(fc.oneof(fc.constantFrom('CWE-89', 'CWE-798', 'CWE-79'), hostileText), { maxLength: 3 }),
    place,
    path: fc.option(hostileName, { nil: undefined }),
    symbol: hostileText,
    why: hostileText,
    steps: fc.integer({ min: 0, max: 4 }),
    reason: fc.option(hostileText, { nil: undefined }),
    fix: fc.option(hostileText, { nil: undefined }),
    testCode: fc.boolean(),
  })
  .map(({ place: { path, span }, path: otherPath, why, steps, reason, fix, ...rest }): Finding => ({
    ...rest,
    path: otherPath ?? path,
    span,
    flow: Array.from({ length: steps }, (_, index) => ({
      path: otherPath ?? path,
      span,
      why,
      role: index === 0 ? ('source' as const) : index === steps - 1 ? ('sink' as const) : ('step' as const),
    })),
    fingerprint: 'e'.repeat(64),
    provenance: { kind: 'unknown' },
    proof: 'not tried',
    ...(reason !== undefined && { suppression: { kind: 'comment' as const, reason } }),
    ...(fix !== undefined && { fix: { title: fix, edits: [{ path, span, text: fix }] } }),
  }));

/** A report with hostile text in every field that comes from outside. */
export const hostileReport: fc.Arbitrary<ScanReport> = fc
  .record({
    findings: fc.array(hostileFinding, { maxLength: 5 }),
    text: hostileText,
    path: hostileName,
    reason: hostileText,
    complete: fc.boolean(),
    version: hostileName,
  })
  .map(({ findings, text, path, reason, complete, version }) => {
    const sample = sampleReport();
    return {
      ...sample,
      tool: { name: 'sallyport', version },
      findings,
      complete,
      targets: [path],
      diagnostics: [
        { kind: 'syntax-error', level: 'error', text, remedy: reason, path, incomplete: !complete },
        { kind: 'rule-operator', level: 'warning', text, ruleId: path, incomplete: false },
      ],
      rules: sample.rules.map((rule) => ({
        ...rule,
        title: text,
        message: reason,
        why: text,
        safeForm: text,
        exploit: reason,
        references: [text, `https://example.org/${text}`],
        tags: [text, reason],
      })),
      stats: { ...sample.stats, skipped: [{ reason, count: 1, examples: [path] }], languages: { [path]: 1 } },
    };
  });

/** Sources with hostile lines in the files that findings point into. */
export const hostileSource: fc.Arbitrary<(path: string) => string | undefined> = fc
  .dictionary(fc.constantFrom('app/store.py', 'app/views.py'), hostileText)
  .map((extra) => (path) => {
    const text = sampleSource(path);
    return text === undefined ? undefined : `${text.slice(0, 60)}${extra[path] ?? ''}${text.slice(60)}`;
  });
