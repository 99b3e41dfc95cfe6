import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';
import { sampleReport, spanOf } from './sample-report.case.ts';

const masked = (
  text: string,
  part: string,
  message = '',
  cwe = 'CWE-798',
): { readonly text: string; readonly message: string } => {
  const [finding] = sampleReport().findings;
  if (finding === undefined) throw new Error('the sample has findings');
  const report = sampleReport({
    findings: [{ ...finding, message, cwe: [cwe], path: 'a.py', span: spanOf(text, part), flow: [] }],
  });
  const done = maskSecrets(report, () => text);
  return { text: done.source('a.py') ?? '', message: done.report.findings[0]?.message ?? '' };
};

it.each([
  ['PASSWORD = "hunter2"', 'PASSWORD = "*******"'],
  ['key = "0123456789abcdefWXYZ"', 'key = "****************WXYZ"'],
  ['conf = {"password": "abc", "user": "bob"}', 'conf = {"password": "***", "user": "***"}'],
  ['app.config["SECRET_KEY"] = "dev"', 'app.config["SECRET_KEY"] = "***"'],
  ['os.environ.get("API_KEY", "fallback")', 'os.environ.get("API_KEY", "********")'],
  ['API_TOKEN=abcdef', 'API_TOKEN=******'],
])('%s', (text, expected) => {
  expect(masked(text, text).text).toBe(expected);
});

it('leaves code of other findings alone', () => {
  expect(masked('run("ls -l")', 'run("ls -l")', '', 'CWE-78').text).toBe('run("ls -l")');
});

it('keeps line breaks, so that lines and offsets stay', () => {
  expect(masked('k = """ab\ncd"""', '"""ab\ncd"""').text).toContain('\n');
});

it('hides the secret in messages, naming its length', () => {
  expect(
    masked('t = "0123456789abcdefWXYZ"', 't = "0123456789abcdefWXYZ"', 'found 0123456789abcdefWXYZ here').message,
  ).toBe('found [secret, 20 characters, ends in WXYZ] here');
});

it('hides a short secret only where it stands in quotes', () => {
  expect(masked('user = "admin"', 'user = "admin"', 'the admin password is "admin"').message).toBe(
    'the admin password is "[secret, 5 characters]"',
  );
});

it('hides everything in quotes when the source is not at hand', () => {
  const done = maskSecrets(sampleReport(), () => undefined).report.findings.map(({ message }) => message);
  expect(done[3]).toBe('The token "[secret, 28 characters, ends in WXYZ]" is in the code.');
  expect(done[0]).toBe(sampleReport().findings[0]?.message);
});

it('shows no eight characters of what must be hidden, wherever a known secret stands', () => {
  const secret = fc
    .stringMatching(/^[A-Za-z0-9+/=!@#%_-]{8,60}$/)
    .filter((text) => /\d/.test(text) && new Set(text).size > 5);
  fc.assert(
    fc.property(secret, fc.stringMatching(/^[ -~\n]{0,40}$/), (hidden, around) => {
      const text = `${around}\nk = "${hidden}"\n${around} again: ${hidden} and ${hidden}${around}`;
      const start = text.indexOf(hidden);
      const [finding] = sampleReport().findings;
      if (finding === undefined) throw new Error('the sample has findings');
      const report = sampleReport({
        findings: [{ ...finding, message: `about ${hidden}`, cwe: ['CWE-95'], path: 'a.py', flow: [] }],
        secretPlaces: { 'a.py': [{ start, end: start + hidden.length }] },
      });
      const done = maskSecrets(report, () => text);
      const shown = `${done.source('a.py') ?? ''}\n${done.source('other.py') ?? ''}\n${done.report.findings[0]?.message ?? ''}`;
      const kept = hidden.length >= 20 ? hidden.slice(0, -4) : hidden;
      for (let at = 0; at + 8 <= kept.length; at += 1) {
        const piece = kept.slice(at, at + 8);
        if (!around.includes(piece)) expect(shown.replaceAll(around, '')).not.toContain(piece);
      }
    }),
    { numRuns: 200 },
  );
});

it('hides all values of an environment file that a finding is about, and leaves other files alone', () => {
  const [finding] = sampleReport().findings;
  if (finding === undefined) throw new Error('the sample has findings');
  const text = '# set by hand\r\nA=hunter2\r\nexport B = "x=y"\n\n# OLD=abc\nC=\nMII==\n';
  const hidden = (ruleId: string): string => {
    const about = { ...finding, ruleId, cwe: ['CWE-538'], path: '.env', span: spanOf(text, 'A=hunter2'), flow: [] };
    const { source } = maskSecrets(sampleReport({ findings: [about] }), (path) => (path === '.env' ? text : 'hunter2'));
    expect(source('b.txt')).toBe('hunter2');
    return source('.env') ?? '';
  };
  expect(hidden('secrets.file.environment-file-in-git')).toBe(
    '# set by hand\r\nA=*******\r\nexport B = *****\n\n# OLD=***\nC=\nMII=*\n',
  );
  expect(hidden('python.other')).toBe(text);
});

it.each([
  ['VITE_KEY=abcdef12', 'VITE_KEY=********'],
  ['"VITE_KEY": "abcdef12"', '"VITE_KEY": **********'],
  ['f(env.VITE_KEY, b)', 'f(env.VITE_KEY, b)'],
  ["if (env.VITE_KEY === 'a') b()", "if (env.VITE_KEY === 'a') b()"],
])(
  'hides the value behind the name of a variable of the front end, and nothing where none is set: %s',
  (text, shown) => {
    const [finding] = sampleReport().findings;
    if (finding === undefined) throw new Error('the sample has findings');
    const about = { ...finding, ruleId: 'secrets.frontend.public-variable', cwe: ['CWE-200'], path: 'a', flow: [] };
    const report = sampleReport({ findings: [{ ...about, span: spanOf(text, 'VITE_KEY') }] });
    expect(maskSecrets(report, () => text).source('a')).toBe(shown);
  },
);
