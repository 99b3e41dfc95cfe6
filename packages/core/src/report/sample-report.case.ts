import type { Finding } from '../finding/finding.ts';
import type { Span } from '../span.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';

/** A small report for tests of writers: one flow through two files, one plain finding, one ignored, one secret, one diagnostic. */
export const sampleReport = (change: Partial<ScanReport> = {}): ScanReport => ({
  tool: { name: 'sallyport', version: '0.1.0' },
  startedAt: '2026-11-21T07:00:00.000Z',
  durationMs: 1234,
  targets: ['.'],
  findings: [flowFinding, plainFinding, ignoredFinding, secretFinding],
  diagnostics: [
    {
      kind: 'syntax-error',
      level: 'warning',
      text: 'app/broken.py:3: unexpected indent; the rest of the block was not looked at',
      remedy: 'correct the line, or exclude the file',
      path: 'app/broken.py',
      span: spanOf('a\nb\n  c\n', 'c'),
      incomplete: true,
    },
  ],
  rules: [
    {
      id: 'python.sql.built-from-text',
      title: 'SQL statement built from text',
      message: 'Pass values as parameters.',
      severity: 'high',
      confidence: 'high',
      impact: 'high',
      cwe: ['CWE-89'],
      languages: ['python'],
      category: 'security',
      why: 'Whoever sends the text writes the statement.',
      exploit: "`1' OR '1'='1` returns every row.",
      safeForm: '```python\ncursor.execute("select * from t where id = %s", (key,))\n```',
      whenNot: 'The text is a constant.',
      references: ['https://owasp.org/www-community/attacks/SQL_Injection'],
      tags: ['sql'],
    },
    {
      id: 'python.flask.debug-on',
      title: 'Flask runs with its debugger',
      message: 'Turn debug off outside development.',
      severity: 'medium',
      confidence: 'medium',
      cwe: ['CWE-489'],
      languages: ['python'],
      category: 'security',
      references: [],
      tags: [],
    },
  ],
  stats: {
    files: 3,
    bytes: 2048,
    languages: { python: 3 },
    rules: 120,
    cachedFiles: 0,
    skipped: [{ reason: 'minified', count: 2, examples: ['static/a.min.js'] }],
  },
  complete: false,
  gate: { failOn: 'high', met: false },
  ...change,
});

/** The files that `sampleReport` speaks of. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'app/views.py':
    'from flask import request\n\ndef show():\n\tkey = request.args["id"]\n\treturn find(key)\n\napp.run(debug=True)\n',
  'app/store.py':
    'TOKEN = "ghp_0123456789abcdefghijWXYZ"\n\ndef find(key):\n    return db.execute("select * from t where id = " + key)\n',
};

export const sampleSource: SourceLookup = (path) => (Object.hasOwn(sampleFiles, path) ? sampleFiles[path] : undefined);

/** The span of the first occurrence of `part`. */
export const spanOf = (text: string, part: string): Span => {
  const offset = text.indexOf(part);
  const positionAt = (at: number): Span['start'] => {
    const before = text.slice(0, at).split('\n');
    return { offset: at, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  return { start: positionAt(offset), end: positionAt(offset + part.length) };
};

const place = (path: string, part: string): Pick<Finding, 'path' | 'span'> => ({
  path,
  span: spanOf(sampleFiles[path] ?? '', part),
});

const flowFinding: Finding = {
  ruleId: 'python.sql.built-from-text',
  message: 'Text from a request becomes part of an SQL statement. Pass values as parameters.',
  severity: 'high',
  confidence: 'high',
  cwe: ['CWE-89'],
  ...place('app/store.py', 'db.execute("select * from t where id = " + key)'),
  symbol: 'find',
  flow: [
    { ...place('app/views.py', 'request.args["id"]'), why: 'request.args["id"] comes from the user', role: 'source' },
    { ...place('app/views.py', 'find(key)'), why: 'handed to find(key)', role: 'step' },
    { ...place('app/store.py', '"select * from t where id = " + key'), why: 'reaches db.execute', role: 'sink' },
  ],
  fingerprint: 'a'.repeat(64),
  testCode: false,
  provenance: { kind: 'unknown' },
  proof: 'not tried',
  fix: {
    title: 'Pass the value as a parameter',
    edits: [
      {
        ...place('app/store.py', '"select * from t where id = " + key'),
        text: '"select * from t where id = %s", (key,)',
      },
    ],
  },
};

const plainFinding: Finding = {
  ruleId: 'python.flask.debug-on',
  message: 'Turn debug off outside development.',
  severity: 'medium',
  confidence: 'medium',
  cwe: ['CWE-489'],
  ...place('app/views.py', 'app.run(debug=True)'),
  symbol: '',
  flow: [],
  fingerprint: 'b'.repeat(64),
  testCode: false,
  provenance: { kind: 'ai', model: 'some-model' },
  proof: 'not tried',
};

const ignoredFinding: Finding = {
  ...plainFinding,
  fingerprint: 'c'.repeat(64),
  suppression: { kind: 'comment', reason: 'only on my machine', until: '2027-01-31' },
};

const secretFinding: Finding = {
  ruleId: 'python.secrets.hard-coded',
  message: 'The token "ghp_0123456789abcdefghijWXYZ" is in the code.',
  severity: 'critical',
  confidence: 'medium',
  cwe: ['CWE-798'],
  ...place('app/store.py', 'TOKEN = "ghp_0123456789abcdefghijWXYZ"'),
  symbol: '',
  flow: [],
  fingerprint: 'd'.repeat(64),
  testCode: false,
  provenance: { kind: 'unknown' },
  proof: 'not tried',
};
