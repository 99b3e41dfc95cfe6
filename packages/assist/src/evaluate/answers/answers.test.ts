import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutCode, type CutOptions } from './cut-code.ts';
import { fencedPieces } from './fenced-pieces.ts';
import { piecesInHtml } from './pieces-in-html.ts';
import { withoutMargin } from './without-margin.ts';

const python: CutOptions = {
  fences: ['python', 'py', 'python3'],
  looksLikeCode: (text) => /^(?:def|import|from|class) /mu.test(text),
  holdsEntry: (code) => /^def ping\(/mu.test(code),
  file: 'ping.py',
};

const ping = 'def ping(host):\n    return host\n';

describe('the code of an answer', () => {
  it.each([
    [
      'between fences, with prose around',
      `Sure!\n\n\`\`\`python\n${ping}\`\`\`\nHope it helps.`,
      'the one piece of code',
    ],
    ['with tildes', `~~~py\n${ping}~~~`, 'the one piece of code'],
    ['without the name of the language', `Here:\n\`\`\`\n${ping}\`\`\``, 'the one piece of code'],
    ['without fences', ping, 'the whole answer is code without a fence'],
    [
      'of which another piece is the use',
      `\`\`\`python\n${ping}\`\`\`\nUse:\n\`\`\`python\nimport ping\n\`\`\``,
      'of 2 pieces the last that holds the entry point',
    ],
    [
      'behind the command to install',
      `\`\`\`bash\npip install x\n\`\`\`\n\`\`\`python\n${ping}\`\`\``,
      'the one piece of code',
    ],
    [
      'in a list',
      `1. Write this:\n   \`\`\`python\n   def ping(host):\n       return host\n   \`\`\``,
      'the one piece of code',
    ],
    [
      'behind thoughts',
      `<think>\n\`\`\`python\ndef ping(a): no\n</think>\n\`\`\`python\n${ping}\`\`\``,
      'the one piece of code',
    ],
    [
      'behind thoughts whose beginning is missing',
      `So \`\`\`python\n\`\`\`python\nx\n</think>\n\`\`\`python\n${ping}\`\`\``,
      'the one piece of code',
    ],
    [
      'in a piece of Markdown',
      `\`\`\`markdown\n# Ping\n\`\`\`python\n${ping}\`\`\`\nUse it.\n\`\`\`\nBye.`,
      'the one piece of code',
    ],
    [
      'in HTML',
      '<p>Here:</p><pre><code class="language-python">def ping(host):<br>&nbsp;   <span class="k">return</span> host\n</code></pre><p>Bye</p>'.replace(
        '&nbsp;   ',
        '&nbsp;&#32;&#x20; ',
      ),
      'the one piece of code',
    ],
    ['in JSON', JSON.stringify({ explanation: 'x', code: ping }), 'the one piece of code'],
    [
      'in JSON between fences',
      `\`\`\`json\n${JSON.stringify({ files: [{ path: 'ping.py', content: ping }] })}\n\`\`\``,
      'the one piece of code',
    ],
    ['in JSON by file name', JSON.stringify({ 'ping.py': ping }), 'the one piece of code'],
    ['in JSON with a fence', JSON.stringify({ answer: `So:\n\`\`\`py\n${ping}\`\`\`` }), 'the one piece of code'],
    [
      'in a diff of a new file',
      '```diff\n--- /dev/null\n+++ b/ping.py\n@@ -0,0 +1,2 @@\n+def ping(host):\n+    return host\n```',
      'the one piece of code',
    ],
    [
      'in a diff that shows the file from its first line',
      '--- a/ping.py\n+++ b/ping.py\n@@ -1,2 +1,2 @@\n def ping(host):\n-    return 1\n+    return host\n',
      'the one piece of code',
    ],
    [
      'in a diff without heads',
      '```diff\n-def ping(a):\n+def ping(host):\n+    return host\n```',
      'the one piece of code',
    ],
    [
      'before a fence that was opened in the question',
      `${ping}\`\`\`\nThis pings.`,
      'the whole answer is code without a fence',
    ],
    [
      'behind thoughts with other marks',
      `[THINK]def ping(a): no[/THINK]\n\`\`\`python\n${ping}\`\`\``,
      'the one piece of code',
    ],
    [
      'behind several thoughts',
      `<reasoning>a</reasoning>\n<think>b</think>\n\`\`\`python\n${ping}\`\`\``,
      'the one piece of code',
    ],
    [
      'without the name of the language behind its use in one',
      `\`\`\`python\nimport ping\n\`\`\`\n\`\`\`text\n${ping}\`\`\``,
      'the one piece of code',
    ],
    ['with carriage returns', `\`\`\`python\r\n${ping.replaceAll('\n', '\r\n')}\`\`\``, 'the one piece of code'],
  ])('%s', (_, answer, how) => expect(cutCode(answer, python)).toEqual({ code: ping, files: [], isCut: false, how }));

  it.each([
    ['numbers and bars', ' 9 | def ping(host):\n10 |     return host\n11 |', 'def ping(host):\n    return host\n'],
    [
      'numbers and colons',
      '1: import os\n2: def ping(host):\n3:     return host',
      'import os\ndef ping(host):\n    return host',
    ],
    [
      'numbers alone',
      ' 9  import os\n10  def ping(host):\n\n12      return host',
      'import os\ndef ping(host):\n\n    return host',
    ],
    [
      'prompts',
      '>>> def ping(host):\n...     return host\n...\n>>> ping(1)\n1',
      'def ping(host):\n    return host\n\nping(1)\n',
    ],
    ['no margin', '1 + 2\n2 + 3\n4 + 5', '1 + 2\n2 + 3\n4 + 5'],
    ['two numbers', '1 a\n2 b', '1 a\n2 b'],
    ['numbers that jump', '1 a\n2 b\n9 c', '1 a\n2 b\n9 c'],
  ])('loses its %s', (_, text, code) => expect(withoutMargin(text)).toBe(code));

  it('keeps what only looks like a tag', () =>
    expect(piecesInHtml('<pre>#include <stdio.h>\na &lt; b &amp;&amp; c &amp;lt; &bogus;</pre>')[0]?.text).toBe(
      '#include <stdio.h>\na < b && c &lt; &bogus;\n',
    ));

  it('is not guessed from a diff against a file that nobody has', () =>
    expect(
      cutCode('```diff\n@@ -40,2 +40,3 @@\n def ping(host):\n+    check(host)\n     return host\n```', python),
    ).toMatchObject({
      code: undefined,
      how: 'the answer holds no code',
    }));

  it('is named by a comment in its first line', () => {
    const answer = `\`\`\`python\n# ping.py\n${ping}\`\`\`\n\`\`\`python\n# util/net.py\ndef ping(x): pass\n\`\`\``;
    expect(cutCode(answer, python)).toMatchObject({
      code: `# ping.py\n${ping}`,
      files: [{ path: 'util/net.py', text: '# util/net.py\ndef ping(x): pass\n' }],
    });
  });

  it('that was corrected below is the correction', () => {
    const answer = `\`\`\`python\ndef ping(a):\n    pass\n\`\`\`\nBetter:\n\`\`\`python\n${ping}\`\`\``;
    expect(cutCode(answer, python).code).toBe(ping);
  });

  it('that was corrected under the same name is the correction', () => {
    const answer = `**ping.py**\n\`\`\`python\ndef ping(a):\n    pass\n\`\`\`\nBetter:\n\n**ping.py**\n\`\`\`python\n${ping}\`\`\``;
    expect(cutCode(answer, python).code).toBe(ping);
  });

  it('in files is the file that was asked for, with the others beside it', () => {
    const answer = `**ping.py**\n\n\`\`\`python\n${ping}\`\`\`\n\n### util/net.py\n\`\`\`python\nX = 1\n\`\`\`\n\`\`\`text ../x.py\nno\n\`\`\``;
    expect(cutCode(answer, python)).toEqual({
      code: ping,
      files: [{ path: 'util/net.py', text: 'X = 1\n' }],
      isCut: false,
      how: 'of 2 pieces the one with the file name',
    });
  });

  it('that ends before its block of HTML is told to be cut', () =>
    expect(cutCode('<pre>\ndef ping(host):\n    ret', python)).toMatchObject({
      code: 'def ping(host):\n    ret\n',
      isCut: true,
    }));

  it('that ends before its fence is told to be cut', () =>
    expect(cutCode('```python\ndef ping(host):\n    ret', python)).toMatchObject({
      code: 'def ping(host):\n    ret\n',
      isCut: true,
    }));

  it.each([
    ['I cannot help with that.', 'the answer holds no code'],
    ['', 'the answer holds no code'],
    ['{"code": 3, "text": ', 'the answer holds no code'],
    ['<pre>', 'no code of the language that was asked for'],
    ['[THINK] def ping(a): no', 'the answer ends while the model still thinks aloud'],
    [`<think>\n\`\`\`python\n${ping}\`\`\`\nNo, wait`, 'the answer ends while the model still thinks aloud'],
    ['```bash\nls\n```', 'no code of the language that was asked for'],
  ])('is none in %j', (answer, how) => expect(cutCode(answer, python)).toMatchObject({ code: undefined, how }));

  it('is a part of the answer, whatever that is', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('```', '```python', '~~~', '    ```', 'def ping(x):', '**a.py**'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const answer = lines.join('\n');
        const { code = '' } = cutCode(answer, python);
        const words = (text: string): string => text.replaceAll(/\s/gu, '');
        expect(words(answer)).toContain(words(code));
      }),
    );
  });
});

describe('any answer', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '```',
      '```diff',
      '```json',
      '```pycon',
      '~~~~',
      '<pre>',
      '</pre>',
      '<br>',
      '&lt;',
      '{"code": "',
      '"}',
      '@@ -1 +1 @@',
      '--- a',
      '+++ b/a.py',
      '+def ping(x):',
      '>>> ',
      '1 | ',
      '2 | ',
      '<think>',
      '</think>',
    ),
  );

  it('is cut without fail', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { code, files } = cutCode(lines.join('\n'), python);
        expect(code === undefined || code.endsWith('\n') || code === '').toBe(true);
        for (const { path } of files) expect(path).not.toMatch(/^\/|\.\./u);
      }),
    );
  });

  it.each([
    '```\n',
    '<pre',
    '<pre>',
    '<br>',
    '<code ',
    '&',
    '@@ -1 +1 @@\n',
    '+',
    '1 | x\n',
    '>>> ',
    '{"a":',
    '[',
    '</think>',
    '``` `',
    ' ',
    '# a',
    '```a b',
  ])('that repeats %j a hundred thousand times is cut all the same', (text) =>
    expect(cutCode(text.repeat(100_000), python).files).toEqual([]),
  );
});

describe('a fence', () => {
  it('ends with one as long, not with a shorter one inside', () =>
    expect(fencedPieces('````md\n```js\nx\n```\n````').map(({ text }) => text)).toEqual(['```js\nx\n```\n']));

  it.each([
    ['```js title="a/b.js"', 'a/b.js'],
    ['```js app.mjs', 'app.mjs'],
    ['```js:src/app.js', 'src/app.js'],
    ['```js ../a.js', undefined],
    ['```js /etc/a.js', undefined],
    ['```js highlight', undefined],
  ])('%s names %s', (line, name) => expect(fencedPieces(`${line}\nx\n\`\`\``)[0]?.name).toBe(name));
});
