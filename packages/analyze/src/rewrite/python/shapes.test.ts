import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

/** What a rewrite makes of a text, the finding being every match of a pattern. */
const rewritten = async (rewrite: string, pattern: string, text: string): Promise<string> => {
  const made = await repairText({ text, rule: `pattern: '${pattern}', metadata: {rewrite: python.${rewrite}}` });
  return made.text;
};

const refusals = async (rewrite: string, pattern: string, text: string): Promise<readonly string[]> => {
  const made = await repairText({ text, rule: `pattern: '${pattern}', metadata: {rewrite: python.${rewrite}}` });
  expect(made.text).toBe(text);
  return made.refusals;
};

describe('escaping keeps the tags of the page', () => {
  const page = (text: string): Promise<string> => rewritten('escape-html', 'return $X', text);
  it('in items that are joined', async () => {
    expect(
      await page(
        'def f(rows):\n    items = "".join("<li>" + str(r) + "</li>" for r in rows)\n    return "<ul>" + items + "</ul>"\n',
      ),
    ).toBe(
      'from html import escape\n\ndef f(rows):\n    items = "".join("<li>" + escape(str(r)) + "</li>" for r in rows)\n    return "<ul>" + items + "</ul>"\n',
    );
  });
  it('in a page that is filled by format and replace', async () => {
    expect(
      await page(
        'P = "<p>{a}</p>"\ndef f(a: str):\n    return P.format(a=a)\ndef g(a: str):\n    return P.replace("{a}", a)\n',
      ),
    ).toBe(
      'from html import escape\n\nP = "<p>{a}</p>"\ndef f(a: str):\n    return P.format(a=escape(a))\ndef g(a: str):\n    return P.replace("{a}", escape(a))\n',
    );
  });
  it('of a tuple the page alone is escaped', async () => {
    expect(await page('def f(a: str):\n    return "<b>" + a, 404\n')).toBe(
      'from html import escape\n\ndef f(a: str):\n    return "<b>" + escape(a), 404\n',
    );
  });
  it('nothing is done when what fills the page cannot be followed', async () => {
    expect(
      await refusals('escape-html', 'return $X', 'def f(parts):\n    rows = "<br>".join(parts)\n    return rows\n'),
    ).toEqual(['the value holds tags of the page itself, and the values in them cannot be followed']);
  });
});

describe('commands', () => {
  const run = (text: string): Promise<string> => rewritten('argument-list', '$M.$F(...)', text);
  it('a list joined with blanks stays several arguments', async () => {
    expect(await run('import subprocess\nsubprocess.run("zip -r " + out + " " + " ".join(files), shell=True)\n')).toBe(
      'import subprocess\nsubprocess.run(["zip", "-r", out, *files])\n',
    );
  });
  it('a shell that a list starts is left out', async () => {
    expect(await run('import subprocess\nsubprocess.run(["sh", "-c", "useradd " + name], check=True)\n')).toBe(
      'import subprocess\nsubprocess.run(["useradd", name], check=True)\n',
    );
  });
  it('`%d` takes a number, and no quoted text', async () => {
    expect(await run('import os\nos.system("cat %s | head -%d" % (path, n))\n')).toBe(
      'import os\nimport shlex\nos.system("cat %s | head -%d" % (shlex.quote(str(path)), int(n)))\n',
    );
  });
  it('a command that grows in steps keeps its shell, with its values quoted', async () => {
    expect(
      await run(
        'import os\ndef f(a, b):\n    cmd = "ls " + a\n    if b:\n        cmd += " | grep " + b\n    os.system(cmd)\n',
      ),
    ).toBe(
      'import os\nimport shlex\ndef f(a, b):\n    cmd = "ls " + shlex.quote(a)\n    if b:\n        cmd += " | grep " + shlex.quote(b)\n    os.system(cmd)\n',
    );
  });
  it('the name of a variable of the shell is left alone', async () => {
    expect(await refusals('argument-list', '$M.$F(...)', 'import os\nos.system("echo $" + name)\n')).toEqual([
      'a value is the name of a variable of the shell',
    ]);
  });
});

describe('eval', () => {
  const pattern = 'eval(...)';
  it('of a literal reads the literal', async () => {
    expect(await rewritten('safe-literal', pattern, 'data = eval(text)\n')).toBe(
      'import ast\n\ndata = ast.literal_eval(text)\n',
    );
  });
  it('of calculations brings one function for all of them', async () => {
    const text = await rewritten(
      'safe-literal',
      pattern,
      'def a(expression):\n    return eval(expression)\n\n\ndef b(formula):\n    return eval(formula)\n',
    );
    expect(text.match(/def calculate\(text\):/gu)).toHaveLength(1);
    expect(text).toContain('def a(expression):\n    return calculate(expression)\n');
    expect(text).toContain('def b(formula):\n    return calculate(formula)\n');
  });
  it.each([
    ['x = eval("lambda r: r[" + key + "]")\n', 'the program puts code together here, no literal: lambda'],
    ['x = eval(text, {}, {"a": a})\n', 'the text may use names that are handed in, which no literal can'],
  ])('%s stays', async (text, why) => {
    expect(await refusals('safe-literal', pattern, text)).toEqual([why]);
  });
});

describe('pickle', () => {
  const pattern = 'pickle.load($F)';
  it('both sides of the format change, and the other format of the file stays', async () => {
    expect(
      await rewritten(
        'data-format',
        pattern,
        'import marshal\nimport pickle\ndef save(x, f):\n    pickle.dump(x, f)\ndef copy(x):\n    return pickle.loads(pickle.dumps(x, protocol=4))\ndef load(f):\n    return pickle.load(f)\ndef code(f):\n    return marshal.load(f)\n',
      ),
    ).toBe(
      'import json\nimport marshal\ndef save(x, f):\n    f.write(json.dumps(x).encode())\ndef copy(x):\n    return json.loads(json.dumps(x).encode())\ndef load(f):\n    return json.load(f)\ndef code(f):\n    return marshal.load(f)\n',
    );
  });
  it('objects that JSON cannot hold stay', async () => {
    expect(
      await refusals(
        'data-format',
        pattern,
        'import pickle\ndef save(model, f):\n    pickle.dump(model, f)\ndef load(f):\n    return pickle.load(f)\n',
      ),
    ).toEqual(['model is an object that JSON cannot hold']);
  });
});

describe('what is opened is closed', () => {
  const pattern = '$H = sqlite3.connect(...)';
  it('the rest of the block moves, but not the lines of a text', async () => {
    expect(
      await rewritten(
        'closed-at-the-end',
        pattern,
        'import sqlite3\ndef f(p):\n    c = sqlite3.connect(p)  # db\n\n    rows = c.execute("""\n  SELECT 1\n""").fetchall()\n    # done\n    return rows\n',
      ),
    ).toBe(
      'import contextlib\nimport sqlite3\ndef f(p):\n    with contextlib.closing(sqlite3.connect(p)) as c:  # db\n\n        rows = c.execute("""\n  SELECT 1\n""").fetchall()\n        # done\n        return rows\n',
    );
  });
  it.each([
    [
      'import sqlite3\ndef f(p):\n    c = sqlite3.connect(p)\n    cur = c.cursor()\n    return cur\n',
      'what is given back works with it',
    ],
    [
      'import sqlite3\ndef f(p):\n    if p:\n        c = sqlite3.connect(p)\n        cur = c.cursor()\n    return cur.fetchall()\n',
      'cur is used behind the block',
    ],
    [
      'import sqlite3\ndef f(self, p):\n    c = sqlite3.connect(p)\n    self.cur = c.cursor()\n',
      'something that works with it is kept elsewhere',
    ],
  ])('%s stays', async (text, why) => {
    expect(await refusals('closed-at-the-end', pattern, text)).toEqual([why]);
  });
});

describe('a file is used without asking first', () => {
  const change = (text: string): Promise<string> => rewritten('used-without-asking', 'if $X: ...', text);
  it('a folder is made', async () => {
    expect(await change('import os\nif not os.path.exists(d):\n    os.makedirs(d)\n')).toBe(
      'import os\nos.makedirs(d, exist_ok=True)\n',
    );
  });
  it('a new file is opened, or none', async () => {
    expect(
      await change('import os\nif not os.path.exists(p):\n    with open(p, "w") as f:\n        f.write(x)\n'),
    ).toBe(
      'import contextlib\nwith contextlib.suppress(FileExistsError):\n    with open(p, "x") as f:\n        f.write(x)\n',
    );
  });
  it('what is done without a file handles its error', async () => {
    expect(
      await change(
        'import os\nif os.path.exists(p):\n    with open(p) as f:\n        x = f.read()\nelse:\n    x = ""\n',
      ),
    ).toBe('try:\n    with open(p) as f:\n        x = f.read()\nexcept FileNotFoundError:\n    x = ""\n');
  });
  it('more than one thing stays', async () => {
    expect(
      await refusals(
        'used-without-asking',
        'if $X: ...',
        'import os\nif not os.path.exists(d):\n    os.makedirs(d)\n    log(d)\n',
      ),
    ).toEqual(['more than one thing depends on the check']);
  });
});

describe('secrets', () => {
  const secret = (pattern: string, text: string): Promise<string> =>
    repairText({ text, rule: `pattern: '${pattern}', metadata: {rewrite: secret-to-environment}` }).then(
      (made) => made.text,
    );
  it('in pieces move as a whole, and lend no name', async () => {
    expect(await secret('"sk_..."', 'import stripe\nstripe.api_key = "sk_x" + "abcdefgh"\n')).toBe(
      'import os\n\nimport stripe\nstripe.api_key = os.environ["STRIPE_API_KEY"]\n',
    );
    expect(await secret('$X.api_key = $Y', 'import stripe\nstripe.api_key = "abcdefghijk"\n')).toContain(
      'os.environ["STRIPE_API_KEY"]',
    );
  });
  it('that stand in for a variable make way for it', async () => {
    expect(await secret('"default-key"', 'import os\nKEY = os.getenv("API_KEY", "default-key")\n')).toBe(
      'import os\nKEY = os.environ["API_KEY"]\n',
    );
  });
  it('of one call move together', async () => {
    expect(await secret('connect(...)', 'connect(aws_access_key_id="abcd", aws_secret_access_key="efgh")\n')).toBe(
      'import os\n\nconnect(aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"], aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"])\n',
    );
  });
});
