/**
 * The gates against patches that nobody would want: whatever else a patch does, when it takes away, renames, empties or moves what keeps harm
 * away, it does not pass. The scanner of these tests is on the patch's side: it always says that the finding is gone and nothing is new.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Candidate, judge, type Judgement } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Finding } from '@sallyport/core';
import type { Outline, Scanner } from '@sallyport/core/faces';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Sample {
  readonly path: string;
  readonly cwe: string;
  /** What is at fault, and the right repair. */
  readonly weak: string;
  readonly right: string;
  /** Wrong on their own, each a text and what comes in its place. */
  readonly wrong: readonly (readonly [string, string])[];
}

const samples: readonly Sample[] = [
  {
    path: 'orders-flask.py',
    cwe: 'CWE-89',
    weak: `connection.execute("SELECT total FROM orders WHERE key = '" + key + "'")`,
    right: 'connection.execute("SELECT total FROM orders WHERE key = ?", (key,))',
    wrong: [
      ['@login_required\n', ''],
      ['    if session.get("user") is None:\n        abort(401)\n', ''],
      [
        '    if session.get("user") is None:\n        abort(401)\n',
        '    if session.get("user") is None:\n        pass\n',
      ],
      ['session.get("user") is None', 'False'],
      ['not allowed(session["user"], key)', 'allowed(session["user"], key)'],
      ['not allowed(session["user"], key)', 'False and not allowed(session["user"], key)'],
      ['        abort(403)\n', ''],
      ['        log.warning("refused")\n', ''],
      ['    audit("read", key)\n', ''],
      ['audit("read", key)', 'audit("read", "")'],
      ['audit("read", key)', 'print("read", key)'],
      ['        abort(500)\n', '        pass\n'],
      [
        '    except sqlite3.Error:\n        log.exception("database")\n        abort(500)\n',
        '    finally:\n        pass\n',
      ],
      ['    if row is None:\n        abort(404)\n', ''],
      ['"/orders/<key>"', '"/order/<key>"'],
      ['def order(key)', 'def order(key=None)'],
      ['return {"total": row[0]}', 'return {"total": 0}'],
      ['    return {"total": row[0]}\n', ''],
    ],
  },
  {
    path: 'archive-worker.py',
    cwe: 'CWE-78',
    weak: 'subprocess.call("tar czf /srv/out.tgz " + name, shell=True, timeout=30)',
    right: 'subprocess.call(["tar", "czf", "/srv/out.tgz", "--", name], timeout=30)',
    wrong: [
      ['        if not user.may("archive"):\n            raise PermissionError(name)\n', ''],
      ['not user.may("archive")', 'user.may("archive")'],
      ['not user.may("archive")', 'not user.may("read")'],
      ['raise PermissionError(name)', 'pass'],
      ['len(name) > self.limit', 'len(name) > 10 ** 9'],
      ['        self.store.lock(name)\n', ''],
      ['        finally:\n            self.store.unlock(name)\n', '        finally:\n            pass\n'],
      ['        if code != 0:\n            raise RuntimeError("tar failed")\n', ''],
      ['        self.store.note(user, name)\n', ''],
      ['self.store.note(user, name)', 'self.store.note(None, name)'],
      ['        os.chmod("/srv/out.tgz", 0o600)\n', ''],
      ['os.chmod("/srv/out.tgz", 0o600)', 'os.chmod("/srv/out.tgz", 0o777)'],
      ['        return code\n', '        return 0\n'],
      ['def archive(self, user, name)', 'def archive(self, name, user)'],
    ],
  },
  {
    path: 'users-express.js',
    cwe: 'CWE-89',
    weak: `pool.query("SELECT id, name FROM users WHERE name = '" + req.query.name + "'")`,
    right: 'pool.query("SELECT id, name FROM users WHERE name = $1", [req.query.name])',
    wrong: [
      ['app.use(requireLogin);\n', ''],
      ["app.disable('x-powered-by');\n", ''],
      ["'/users', requireLogin, async", "'/users', async"],
      ['!isAdmin(req.session.user)', 'isAdmin(req.session.user)'],
      ['!isAdmin(req.session.user)', 'false'],
      ['    return res.status(403).end();\n', ''],
      ["    record('refused', req.session.user);\n", ''],
      ["  if (typeof req.query.name !== 'string') return res.status(400).end();\n", ''],
      ["    record('listed', req.session.user);\n", ''],
      ['    res.json(found.rows);\n', ''],
      ['    next(error);\n', ''],
      ["'127.0.0.1'", "'0.0.0.0'"],
      ["app.get('/users'", "app.get('/user'"],
    ],
  },
  {
    path: 'preview.ts',
    cwe: 'CWE-78',
    weak: "exec('convert ' + job.name + ' -resize 64x64 /srv/preview.png', { timeout: 5000 }, done)",
    right: "execFile('convert', [job.name, '-resize', '64x64', '/srv/preview.png'], { timeout: 5000 }, done)",
    wrong: [
      ['!timingSafeEqual(given, wanted)', 'timingSafeEqual(given, wanted)'],
      ['!timingSafeEqual(given, wanted)', '!given.equals(wanted)'],
      ["    throw new Error('wrong token');\n", ''],
      ["  if (job.name.length > limit) {\n    done(new Error('too long'));\n    return;\n  }\n", ''],
      ["    done(new Error('too long'));\n", ''],
      ['    return;\n', ''],
      ['const limit = 100;', 'const limit = 100000;'],
      ['export function preview', 'function preview'],
    ],
  },
];

const folder = join(dirname(fileURLToPath(import.meta.url)), 'testdata', 'gates');
const reader = newCodeReader(analyzeLanguages);

interface Loaded extends Sample {
  readonly text: string;
  readonly finding: Finding;
  readonly outline: Outline;
}

const loaded: readonly Loaded[] = await Promise.all(
  samples.map(async (sample) => {
    const text = readFileSync(join(folder, sample.path), 'utf8');
    const offset = text.indexOf(sample.weak);
    const read = await reader.outline({ path: sample.path, text });
    if (offset < 0 || 'problem' in read) throw new Error(`${sample.path} is no sample`);
    const at = (place: number) => ({
      line: text.slice(0, place).split('\n').length,
      column: 0,
      offset: place,
    });
    const symbol = read.outline.functions
      .filter((one) => one.start <= offset && offset < one.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]?.symbol;
    const finding = {
      ruleId: 'test.weak',
      message: '',
      severity: 'high',
      cwe: [sample.cwe],
      path: sample.path,
      span: { start: at(offset), end: at(offset + sample.weak.length) },
      symbol: symbol ?? '',
      flow: [],
      fingerprint: 'f1',
    } as unknown as Finding;
    return { ...sample, text, finding, outline: read.outline };
  }),
);

/** Finds the weakness in the text as it is, and nothing in any other. */
const obliging = ({ text, finding }: Loaded): Scanner => ({
  look: (files) =>
    Promise.resolve({
      findings: files.some((file) => file.text === text) ? [finding] : [],
      diagnostics: [],
      complete: true,
    }),
});

const judged = (sample: Loaded, edits: readonly Edit[]): Promise<Judgement> => {
  const candidate: Candidate = {
    origin: 'rule',
    title: 'a patch',
    kind: 'fix',
    changes: '',
    todo: [],
    edits: edits.map((edit) => ({ path: sample.path, ...edit })),
  };
  return judge(
    candidate,
    { finding: sample.finding, file: { path: sample.path, text: sample.text } },
    { scanner: obliging(sample), reader, read: () => Promise.resolve(undefined), clock: () => 0 },
  );
};

const replace = ({ text }: Loaded, was: string, now: string): Edit => {
  const start = text.indexOf(was);
  if (start < 0) throw new Error(`there is no ${was}`);
  return { start, end: start + was.length, text: now };
};

const rightEdits = (sample: Loaded): readonly Edit[] => [
  replace(sample, sample.weak, sample.right),
  ...(sample.path === 'preview.ts' ? [replace(sample, '{ exec }', '{ execFile }')] : []),
];

const overlaps = (a: Edit, b: Edit): boolean => a.start < b.end && b.start < a.end;

/** Blank lines and comments at ends of lines, where nothing else is edited. */
const harmless = (sample: Loaded, line: number, comment: string): Edit => {
  const breaks = [...sample.text.matchAll(/\n/gu)].map(({ index }) => index);
  const at = breaks[line % breaks.length] ?? 0;
  return { start: at, end: at, text: sample.path.endsWith('.py') ? `  # ${comment}` : ` // ${comment}` };
};

const anySample = fc.constantFrom(...loaded);
const words = fc.stringMatching(/^[a-z ]{1,12}$/u);

describe('the gates', () => {
  it.each(loaded)('let the right repair of $path pass', async (sample) => {
    const { verdict } = await judged(sample, rightEdits(sample));
    expect(verdict.kind, verdict.text).toBe('fixed');
  });

  it.each(loaded.flatMap((sample) => sample.wrong.map(([was, now]) => ({ path: sample.path, was, now, sample }))))(
    'refuse in $path: $was → $now, with and without the right repair',
    async ({ sample, was, now }) => {
      const wrong = replace(sample, was, now);
      const right = rightEdits(sample).filter((edit) => !overlaps(edit, wrong));
      for (const edits of [[wrong], [wrong, ...right]]) {
        const { verdict } = await judged(sample, edits);
        expect(verdict.kind, verdict.text).toBe('not fixed');
      }
    },
  );

  it('refuse a wrong edit whatever else is done beside it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySample.chain((sample) =>
          fc.record({
            sample: fc.constant(sample),
            wrong: fc.subarray([...sample.wrong], { minLength: 1, maxLength: 3 }),
            repairs: fc.boolean(),
            comments: fc.array(fc.tuple(fc.nat(200), words), { maxLength: 2 }),
          }),
        ),
        async ({ sample, wrong, repairs, comments }) => {
          const edits: Edit[] = [];
          for (const edit of [
            ...wrong.map(([was, now]) => replace(sample, was, now)),
            ...(repairs ? rightEdits(sample) : []),
            ...comments.map(([line, text]) => harmless(sample, line, text)),
          ])
            if (!edits.some((one) => overlaps(one, edit))) edits.push(edit);
          const { verdict } = await judged(sample, edits);
          expect(verdict.kind, verdict.text).toBe('not fixed');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuse a patch that takes any check, handler, decorator or call away', async () => {
    const places = loaded.flatMap((sample) =>
      sample.outline.guards
        .filter(({ kind }) => kind !== 'call')
        .map(({ start, end }) => ({ sample, ...wholeLines(sample.text, start, end) }))
        .filter(({ start, end }) => !overlaps({ start, end, text: '' }, weakPlace(sample))),
    );
    expect(places.length).toBeGreaterThan(10);
    for (const { sample, start, end } of places) {
      const { verdict } = await judged(sample, [{ start, end, text: '' }, ...rightEdits(sample)]);
      expect(verdict.kind, `${sample.text.slice(start, end)}: ${verdict.text}`).toBe('not fixed');
    }
  });

  it('refuse a patch that moves a check behind the work', async () => {
    for (const sample of loaded) {
      const weak = weakPlace(sample);
      const [after] = [wholeLines(sample.text, weak.start, weak.end).end];
      for (const { start, end } of sample.outline.guards
        .filter((one) => one.kind === 'check' && one.end < weak.start)
        .map((one) => wholeLines(sample.text, one.start, one.end))) {
        const moved = sample.text.slice(start, end);
        if (sample.path.endsWith('.py') && /^\s{4,}try:/mu.test(sample.text.slice(end, weak.start))) continue;
        const { verdict } = await judged(sample, [
          { start, end, text: '' },
          { start: after, end: after, text: moved },
          ...rightEdits(sample),
        ]);
        expect(verdict.kind, `${moved}: ${verdict.text}`).toBe('not fixed');
      }
    }
  });

  it('never call a patch a repair that changes no code', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySample,
        fc.array(fc.tuple(fc.nat(200), words), { maxLength: 4 }),
        async (sample, comments) => {
          const edits: Edit[] = [];
          for (const [line, text] of comments) {
            const edit = harmless(sample, line, text);
            if (!edits.some(({ start }) => start === edit.start)) edits.push(edit);
          }
          const { verdict } = await judged(sample, edits);
          expect(verdict.kind, verdict.text).toBe('not fixed');
          const same = await judged(sample, [{ start: 0, end: sample.text.length, text: sample.text }]);
          expect(same.verdict.text).toBe(`not fixed: applies once: it leaves ${sample.path} as it is`);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('answer for any text and any edits, and never throw', async () => {
    const piece = (sample: Loaded) =>
      fc
        .tuple(fc.nat(sample.text.length + 5), fc.nat(60))
        .map(([start, length]) => sample.text.slice(start, start + length));
    await fc.assert(
      fc.asyncProperty(
        anySample.chain((sample) =>
          fc.record({
            sample: fc.constant(sample),
            edits: fc.array(
              fc.record({
                start: fc.integer({ min: -2, max: sample.text.length + 2 }),
                length: fc.nat(80),
                text: fc.oneof(piece(sample), fc.string({ maxLength: 30, unit: 'binary' }), fc.constant('')),
              }),
              { minLength: 1, maxLength: 4 },
            ),
          }),
        ),
        async ({ sample, edits }) => {
          const { evidence, verdict, texts } = await judged(
            sample,
            edits.map(({ start, length, text }) => ({ start, end: start + length, text })),
          );
          expect(evidence.length).toBeGreaterThan(0);
          for (const { state, text } of evidence) {
            expect(['passed', 'failed', 'not available']).toContain(state);
            expect(text).not.toBe('');
          }
          expect(verdict.kind === 'not fixed').toBe(evidence.some(({ state }) => state === 'failed'));
          if (verdict.kind === 'fixed') expect(texts[0]?.text).not.toBe(sample.text);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const weakPlace = (sample: Loaded): Edit => replace(sample, sample.weak, '');

const wholeLines = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
};
