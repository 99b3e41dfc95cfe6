import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const repair = async (text: string, rule: string, files: Readonly<Record<string, string>> = {}, path = 'app.js') =>
  repairText({ text, rule, path, files });

describe('a limit on sign-ins', () => {
  const rule = 'pattern: "$APP.post($PATH, ...)", metadata: {rewrite: javascript.login-limit}';
  const head = 'const express = require("express");\nconst app = express();\n';
  it('comes of express-rate-limit where the project has it', async () => {
    const files = { 'package.json': '{"dependencies": {"express": "5.0.0", "express-rate-limit": "8.0.0"}}' };
    expect((await repair(`${head}app.post("/login", login);\n`, rule, files)).text).toBe(
      'const express = require("express");\nconst expressRateLimit = require("express-rate-limit");\nconst app = express();\n' +
        'app.post("/login", expressRateLimit({ windowMs: 15 * 60 * 1000, max: 10 }), login);\n',
    );
  });
  it('is counted in the file without it, once for several routes, with types where the file has them', async () => {
    const text = `import express from 'express';\r\nconst app = express();\r\napp.post('/login', (req, res) => {\r\n\tres.json({});\r\n});\r\n`;
    const { text: once } = await repair(text, rule, {}, 'app.ts');
    expect(once).toContain("app.post('/login', limitAttempts, (req, res) => {\r\n");
    expect(once).toContain(
      "function limitAttempts(req: import('express').Request, res: import('express').Response, next: import('express').NextFunction): void {\r\n\tif (",
    );
    expect(once).toContain("res.status(429).json({ error: 'too many attempts, try again later' });");
    expect(once.replaceAll('\r\n', '')).not.toContain('\n');
    const again = `${once}app.post('/otp', check);\r\n`;
    const second = await repair(
      again,
      'pattern: "$APP.post(\'/otp\', ...)", metadata: {rewrite: javascript.login-limit}',
      {},
      'app.ts',
    );
    expect(second.text).toBe(again.replace("'/otp', check", "'/otp', limitAttempts, check"));
  });
  it.each([
    ['fastify.post("/login", async (request, reply) => reply.send(1));', 'the limit is known for Express alone'],
    [`${head}function limitAttempts() {}\napp.post("/login", login);`, 'the name limitAttempts is taken'],
    [`${head}let attempts = 0;\napp.post("/login", login);`, 'the names for what is counted are taken'],
    [`${head}app.post("/login");`, 'no route with a handler of its own stands here'],
  ])('leaves %s', async (text, why) => {
    const left = await repair(text, rule);
    expect(left.text).toBe(text);
    expect(left.refusals).toEqual([why]);
  });
});

describe('a fresh session', () => {
  const rule = 'pattern: "$R.session.userId = $V", metadata: {rewrite: javascript.session-renewed}';
  it('answers by the handler when it cannot be had', async () => {
    const text = `app.post('/login', (req, res) => {
  db.get(sql, (err, user) => {
    if (user) {
      req.session.userId = user.id
      return res.json({ ok: true })
    }
    res.sendStatus(401)
  })
})
`;
    expect((await repair(text, rule)).text).toBe(`app.post('/login', (req, res) => {
  db.get(sql, (err, user) => {
    if (user) {
      req.session.regenerate((err) => {
        if (err) {
          return res.status(500).end()
        }
        req.session.userId = user.id
        return res.json({ ok: true })
      })
    }
    res.sendStatus(401)
  })
})
`);
  });
  it.each([
    [
      'const s = require("cookie-session");\nasync (req) => {\n  req.session.userId = 1;\n};',
      'this kind of session cannot be begun anew while it is used',
    ],
    [
      '(req) => {\n  try {\n    req.session.userId = 1;\n  } catch {}\n};',
      'errors of what follows are caught here, and a callback would let them out',
    ],
    ['async (ctx) => {\n  ctx.session.userId = 1;\n};', 'this kind of session cannot be begun anew while it is used'],
    [
      'async (req, res) => {\n  req.session.userId = 1;\n  res.redirect(req.session.from);\n};',
      'the value from of the session before is still needed',
    ],
    [
      'for (const a of b) {\n  f((req) => {\n    if (a) {\n      req.session.userId = `a\n`;\n    }\n  });\n}',
      'what follows cannot be moved into a callback',
    ],
    ['(req) => (req.session.userId = 1);', 'no statement can stand before this one'],
  ])('leaves %s', async (text, why) => {
    const left = await repair(text, rule);
    expect(left.text).toBe(text);
    expect(left.refusals).toEqual([why]);
  });
});

describe('hashes of passwords', () => {
  const rule =
    'pattern-either: [{pattern: "$C.createHash(...).update(...)"}, {pattern: "md5(...)"}], metadata: {rewrite: javascript.slow-hash}';
  it('use bcrypt where the file loads it and nothing compares them', async () => {
    const text =
      "import bcrypt from 'bcrypt';\nimport { createHash } from 'crypto';\nfunction store(password) {\n  return c.createHash('md5').update(password).digest('hex');\n}\n";
    expect((await repair(text, rule)).text).toContain('return bcrypt.hashSync(password, 12);');
    expect((await repair(`${text}ok = stored === store(password);\n`, rule)).text).toContain(
      "return scryptSync(password, process.env.PASSWORD_SALT, 32, { N: 16384, r: 8, p: 5 }).toString('hex');",
    );
  });
  it.each([
    ['const etag = c.createHash("md5").update(page).digest("hex");', 'that a password is hashed cannot be seen'],
    ['const password = c.createHash("md5").update(part);', 'the password is not hashed by a single expression here'],
    ['const pw = md5(...password);', 'the password is not hashed by a single expression here'],
    [
      'const pw = md5(document.forms.a.password.value);',
      'the code runs in a browser: passwords are hashed on the server',
    ],
  ])('leaves %s', async (text, why) => {
    const left = await repair(text, rule);
    expect(left.text).toBe(text);
    expect(left.refusals).toEqual([why]);
  });
});
