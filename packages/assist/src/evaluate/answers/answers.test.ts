import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutCode, type CutOptions } from './cut-code.ts';
import { fencedPieces } from './fenced-pieces.ts';

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
    ['with carriage returns', `\`\`\`python\r\n${ping.replaceAll('\n', '\r\n')}\`\`\``, 'the one piece of code'],
  ])('%s', (_, answer, how) => expect(cutCode(answer, python)).toEqual({ code: ping, files: [], isCut: false, how }));

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

  it('that ends before its fence is told to be cut', () =>
    expect(cutCode('```python\ndef ping(host):\n    ret', python)).toMatchObject({
      code: 'def ping(host):\n    ret\n',
      isCut: true,
    }));

  it.each([
    ['I cannot help with that.', 'the answer holds no code'],
    ['', 'the answer holds no code'],
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
