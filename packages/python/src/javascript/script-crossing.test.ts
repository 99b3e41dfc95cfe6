/** What a program puts in the place of the functions around it reaches neither the host's code nor its words. */
import { describe, expect, it } from 'vitest';
import { execute, type ExecuteOptions } from '../execute.ts';
import { presets } from '../policy/index.ts';
import { nodeWords } from './engine-words.ts';
import { lineStarts } from './line-starts.ts';
import { scriptHash } from './script-hash.ts';
import { scriptIntl } from './script-intl.ts';

const run = (source: string, options: ExecuteOptions = {}) =>
  execute(source, { language: 'javascript', isolation: 'inline', ...options });

const lists = '[].constructor.prototype.toJSON = () => 5; Object.prototype.toJSON = () => 6;';

describe('a program that changes how data is written', () => {
  it.each([
    [
      'hashes',
      "return createHash('sha256').update('a').digest('hex')",
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    ],
    ['numbers for people', 'return (1234567.5).toLocaleString("de-DE")', '1.234.567,5'],
    ['files', "fs.writeFileSync('a.txt', 'hi'); return fs.readFileSync('a.txt', 'utf8')", 'hi'],
    ['words of errors', 'try { x.y.z(); } catch (error) { return error.message; }', 'x is not defined'],
  ])('still has %s', async (_, source, value) => {
    const text = `import { createHash } from 'crypto'; import fs from 'fs'; ${lists} const said = (() => { ${source}; })(); said`;
    expect(await run(text, { policy: presets.files })).toMatchObject({ kind: 'returned', value });
  });

  it('gives a tool its arguments in order, or is told', async () => {
    const tools = {
      double: {
        description: '',
        arguments: { type: 'object', properties: { of: { type: 'number' } }, required: ['of'] },
        call: ({ of }: { readonly of?: unknown }) => Number(of) * 2,
      },
    };
    expect(await run(`${lists} await double(4)`, { tools })).toMatchObject({ kind: 'returned', value: 8 });
    expect(await run('await double({ toJSON: () => 5 })', { tools })).toMatchObject({
      kind: 'raised',
      type: 'TypeError',
      message: 'double(): takes arguments by name or in order',
    });
  });

  it('never catches an error of the host', async () => {
    const attempts = [
      "createHash('sha256').update('a').digest('hex')",
      "new Intl.ListFormat('en').format(['a'])",
      '(12345).toLocaleString("en")',
      "fs.utimesSync('a', 1e308, 1)",
      "fs.truncateSync('a', 1e300)",
      "fs.chmodSync('a', 1e300)",
      'null.x',
    ];
    const outcome = await run(
      `import { createHash } from 'crypto'; import fs from 'fs';
       fs.writeFileSync('a', 'x');
       const stringify = JSON.stringify;
       ${lists}
       JSON.stringify = () => '7';
       const said = [];
       for (const attempt of [${attempts.map((one) => `() => ${one}`).join(', ')}])
         try { attempt(); } catch (error) { said.push(String(error.stack)); }
       delete [].constructor.prototype.toJSON; delete Object.prototype.toJSON;
       said.join()`,
      { policy: presets.files },
    );
    expect(outcome).toMatchObject({
      kind: 'returned',
      value: expect.stringContaining('Cannot read properties of null'),
    });
    expect(outcome).not.toMatchObject({ value: expect.stringMatching(/script-run|guest|node_modules|\.ts:|\.cjs/) });
  });
});

describe('questions that are none', () => {
  it.each(['5', '{', '[]', '[5]', '[{},[],{}]', 'null'])('are answered without an error: %s', (text) => {
    expect(scriptHash(text, '')).toBe('');
    expect(scriptIntl(text)).toContain('TypeError');
  });
});

describe('the words of an error', () => {
  const source = 'a;\r\nb;\n\u2028const { k } = v;\rx.y()';
  const starts = lineStarts(source);
  const at = (message: string, line: number, column: number): string =>
    nodeWords({ message, name: 'TypeError', native: '', source, starts, line, column });

  it('are read where the line is', () => {
    expect(starts.map((start) => source[start])).toEqual(['a', 'b', '\u2028', 'c', 'x']);
    expect(at('not a function', 5, 1)).toBe('x.y is not a function');
    expect(at('Cannot convert undefined or null to object', 4, 13)).toContain("'k' of 'v'");
  });

  it.each([
    [0, 1],
    [6, 1],
    [5, 0],
    [5, 400],
  ])('are the engine’s where there is no such place: %i:%i', (line, column) => {
    expect(at('not a function', line, column)).toBe('not a function');
  });
});

it('writes no file of its own name', async () => {
  expect(await run("import fs from 'fs'; fs.writeFileSync('me.js', 'x')", { fileName: 'me.js' })).toMatchObject({
    kind: 'refused',
    refusals: [{ rule: 'file-not-own' }],
  });
  expect(await run("import fs from 'fs'; fs.writeFileSync('you.js', 'x'); 1", { fileName: 'me.js' })).toMatchObject({
    value: 1,
  });
});
