import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells } from './cells.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { safeFormLine } from './safe-form-line.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';
import { textReport } from './text.ts';

describe('textReport', () => {
  it('shows findings with code, flow and safe form, then the sums', () => {
    expect(textReport(sampleReport(), sampleSource)).toBe(`app/store.py

  high  python.sql.built-from-text  CWE-89
    SQL statement built from text
    Text from a request becomes part of an SQL statement. Pass values as
    parameters.

      3 │ def find(key):
      4 │     return db.execute("select * from t where id = " + key)
        │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    how the data gets there
       1. app/views.py:4: request.args["id"] comes from the user
          key = request.args["id"]
       2. app/views.py:5: handed to find(key)
          return find(key)
       3. line 4: reaches db.execute
          return db.execute("select * from t where id = " + key)
    safe form: cursor.execute("select * from t where id = %s", (key,))
    fix: Pass the value as a parameter

  critical  python.secrets.hard-coded  CWE-798
    The token "[secret, 28 characters, ends in WXYZ]" is in the code.

      1 │ TOKEN = "************************WXYZ"
        │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

app/views.py

  medium  python.flask.debug-on  CWE-489
    Flask runs with its debugger
    Turn debug off outside development.

      7 │ app.run(debug=True)
        │ ^^^^^^^^^^^^^^^^^^^

While looking

  warning  app/broken.py:3: unexpected indent; the rest of the block was not
           looked at
           → correct the line, or exclude the file

3 findings: 1 critical, 1 high, 1 medium; 1 ignored by comment, baseline or statement
scanned 3 files (2.0 kB) with 120 rules in 1.2 s; skipped 2 minified; incomplete; gate (fail on high): not met
`);
  });

  it('shows a line once when two steps in a row are on it', () => {
    const { findings } = sampleReport();
    const [first] = findings;
    if (first === undefined) throw new Error('the sample has findings');
    const [source, ...others] = first.flow;
    if (source === undefined) throw new Error('the sample has a flow');
    const twice = { ...first, flow: [source, { ...source, why: 'assigned to key', role: 'step' as const }, ...others] };
    const text = textReport(sampleReport({ findings: [twice] }), sampleSource);
    expect(text.split('key = request.args["id"]').length - 1).toBe(1);
    expect(text).toContain('2. app/views.py:4: assigned to key');
  });

  it('says so when there is nothing', () => {
    const report = sampleReport({ findings: [], diagnostics: [], complete: true, gate: { failOn: 'high', met: true } });
    expect(textReport(report, sampleSource)).toBe(
      'no findings\nscanned 3 files (2.0 kB) with 120 rules in 1.2 s; skipped 2 minified; gate (fail on high): met\n',
    );
  });

  it('lists ignored findings on request', () => {
    expect(textReport(sampleReport(), sampleSource, { suppressed: true })).toContain('ignored: only on my machine');
  });

  it('colours only on request', () => {
    expect(textReport(sampleReport(), sampleSource)).not.toContain('\u001b');
    expect(textReport(sampleReport(), sampleSource, { color: true })).toContain('\u001b[1;31mhigh\u001b[0m');
  });

  it('does without the source', () => {
    expect(textReport(sampleReport(), () => undefined)).toContain('    line 7\n');
  });

  it('fits 80 columns but for the last line, writes no control character and no runner command, whatever the input', () => {
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        const text = textReport(report, source, { suppressed: true });
        const lines = text.split('\n');
        for (const line of lines) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(line.trimStart().startsWith('::')).toBe(false);
        }
        // The last line is one line on purpose; file names and rule ids are never broken, so that they can be copied.
        for (const line of lines.slice(0, -2)) if (/^ {4}/.test(line)) expect(cells(line)).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('safeFormLine', () => {
  it.each([
    ['Use parameters.', 'Use parameters.'],
    ['First.\n\n```python\nx = 1\nrun(x)\n```\nThen.', 'run(x)'],
    ['```js\ncall(\n  a,\n);\n```', 'a,'],
    ['\n\n', undefined],
    ['```\n```\nwords', 'words'],
  ])('%j', (markdown, expected) => {
    expect(safeFormLine(markdown)).toBe(expected);
  });
});
