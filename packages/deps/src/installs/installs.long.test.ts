import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../packages/index.ts';
import { mentionReaders } from './readers.ts';

/** A file of each kind that the readers know. */
const paths = [
  'a.html',
  'a.ts',
  'deno.json',
  '.github/workflows/a.yml',
  'Jenkinsfile',
  '.devcontainer.json',
  'Dockerfile',
  'Makefile',
  'justfile',
  'a.md',
  'a.rst',
  'a.ipynb',
  'package.json',
  'noxfile.py',
  'a.sh',
  '.mcp.json',
  '.codex/config.toml',
  '.continue/a.yaml',
  'tox.ini',
];

/** What a parser may go over again and again. */
const pieces = (
  '`|```\n|```sh\npip install a\n|~~~|<|<!--|<script src="https://unpkg.com/|"https://unpkg.com/a@1|"//a/|sh \'|sh """|RUN |RUN a \\\n|RUN <<EOF\n|<<A <<B\n|# /// script\n|# /// script\n# a\n|#\n|' +
  '[sys.executable, |["pip", |session.install(|os.system("pip install |\tpip install a\\\n|\t| |\n|    |::\n|.. code::\n|$ |> |- |deps =\n|a: |!pip install a\n|{"cells":[|{"mcpServers":{|{"a":|[|(|$(|"$(|${|' +
  'pip install a |@|\\|\\\n|a;|/*|* |{"imports":{|import "npm:a"|a/|a.|a-|-a |--a='
).split('|');

const fronts = [
  '',
  'install /// script "scripts" mcp //a.b/\n',
  '{"a":"',
  '- run: |\n   ',
  'RUN ',
  '```sh\n',
  '```json\n"mcpServers"',
];

describe('readers of what other texts install', () => {
  it.each(paths)('read texts that are built to exhaust them: %s', { timeout: 300_000 }, (path) => {
    const owners = mentionReaders.filter(({ owns }) => owns(path));
    expect(owners.length).toBeGreaterThan(0);
    for (const piece of pieces)
      for (const front of fronts) {
        const text = front + piece.repeat(Math.ceil(60_000 / piece.length));
        for (const reader of owners) expect(reader.read(text, path, memoryFiles()).path).toBe(path);
      }
  });
});
