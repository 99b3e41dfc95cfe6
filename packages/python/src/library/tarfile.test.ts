import { expect, test } from 'vitest';
import { execute } from '../index.ts';

/** Extracts these members (name, link or None) into `out`; what was raised, if something was, and whether `esc` and `x` stand beside it then. */
const extracted = async (members: string, filter: string): Promise<string> => {
  const source = `
import io, os, tarfile
data = io.BytesIO()
with tarfile.open(fileobj=data, mode="w") as tar:
    for name, link in ${members}:
        info = tarfile.TarInfo(name)
        if link is None:
            info.size = 4
            tar.addfile(info, io.BytesIO(b"mine"))
        else:
            info.type, info.linkname = tarfile.SYMTYPE, link
            tar.addfile(info)
data.seek(0)
said = "fine"
with tarfile.open(fileobj=data) as tar:
    try:
        tar.extractall("out"${filter})
    except tarfile.FilterError as e:
        said = type(e).__name__
print(said, os.path.exists("esc"), os.path.exists("x"))
`;
  const outcome = await execute(source, { isolation: 'inline' });
  return outcome.kind === 'returned' ? outcome.stdout : JSON.stringify(outcome);
};

test.each([
  [
    'a link by a link',
    '[("p", "."), ("p/q", ".."), ("q/esc", None)]',
    ', filter="data"',
    'LinkOutsideDestinationError',
  ],
  ['a link by a link', '[("p", "."), ("p/q", ".."), ("q/esc", None)]', '', 'LinkOutsideDestinationError'],
  [
    'a name that goes up from a link',
    '[("a/b/c", "../.."), ("a/b/c/../x", None)]',
    ', filter="data"',
    'OutsideDestinationError',
  ],
  ['an absolute link', '[("l", "/work"), ("l/x", None)]', ', filter="data"', 'AbsoluteLinkError'],
  ['a link that any filter lets pass', '[("l", "/work"), ("l/x", None)]', ', filter="tar"', 'OutsideDestinationError'],
  [
    'a link that no filter looks at',
    '[("l", ".."), ("l/x", None)]',
    ', filter="fully_trusted"',
    'OutsideDestinationError',
  ],
  ['a file over a link', '[("l", "../x"), ("l", None)]', ', filter="fully_trusted"', 'OutsideDestinationError'],
  ['a folder by a link', '[("l", ".."), ("l/d/x", None)]', ', filter=lambda m, p: m', 'OutsideDestinationError'],
  ['a name that goes up', '[("../x", None)]', ', filter="data"', 'OutsideDestinationError'],
  ['a name that goes up far', '[("../../etc/x", None)]', ', filter="data"', 'OutsideDestinationError'],
  ['a link that goes up far', '[("l", "../../etc/x")]', ', filter="data"', 'LinkOutsideDestinationError'],
])('%s does not lead out: %s%s', async (_what, members, filter, error) => {
  expect(await extracted(members, filter)).toBe(`${error} False False\n`);
});

test('links within the folder are followed', async () => {
  const members = '[("d/one", None), ("l", "d"), ("l/two", None), ("d/up", "../d/one"), ("self", ".")]';
  for (const filter of ['', ', filter="tar"', ', filter="fully_trusted"'])
    expect(await extracted(members, filter)).toBe('fine False False\n');
});
