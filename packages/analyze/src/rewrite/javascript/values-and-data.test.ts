/** Templates, filters, logs, keys and links: what is mended, and what only looks alike. */
import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const repair = async (text: string, rule: string, path = 'app.js') => (await repairText({ text, rule, path })).text;

describe('templates', () => {
  const rule =
    'pattern-either: [{pattern: "$E.render(...)"}, {pattern: "$E.compile(...)"}], metadata: {rewrite: javascript.template-data}';
  it.each([
    ['ejs.render("<b>" + title + "</b>");', 'ejs.render("<b><%= title %></b>", { title });'],
    ['pug.render(`h1 ${req.query.name}`, { user });', 'pug.render(`h1 #{name}`, { user, name: req.query.name });'],
    [
      'Handlebars.compile("<b>" + a.x + " " + b.x)({});',
      'Handlebars.compile("<b>{{ x }} {{ x2 }}")({ x: a.x, x2: b.x });',
    ],
    [
      'const page = Handlebars.compile(`<b>${name}`);\nsend(page());',
      'const page = Handlebars.compile(`<b>{{ name }}`);\nsend(page({ name }));',
    ],
  ])('get their values as data: %s', async (before, after) => {
    expect(await repair(`${before}\n`, rule)).toBe(`${after}\n`);
  });
  it.each([
    ['that come from elsewhere', 'ejs.render(req.body.template);'],
    ['of an engine that is not known', 'engine.render("<b>" + name);'],
    ['whose data is not seen', 'ejs.render("<b>" + name, data);'],
    ['whose data has the name already', 'ejs.render("<b>" + name, { name: 1 });'],
  ])('%s stay', async (_, text) => {
    expect(await repair(text, rule)).toBe(text);
  });
});

describe('code in a filter', () => {
  const rule =
    'patterns: [{pattern: "{$where: $C}"}, {focus-metavariable: $C}], metadata: {rewrite: javascript.where-to-filter}';
  it.each([
    ["db.find({ $where: `this.owner === '${owner}'` });", 'db.find({ owner: String(owner) });'],
    ["db.find({ $where: 'return this.a.b == ' + n + ';' });", "db.find({ 'a.b': Number(n) });"],
  ])('becomes a comparison: %s', async (before, after) => {
    expect(await repair(before, rule)).toBe(after);
  });
  it.each([
    'db.find({ $where: `this.a > ${n}` });',
    "db.find({ $where: `this.a == '${a}' && this.b == '${b}'` });",
    'db.find({ $where: code });',
  ])('stays: %s', async (text) => {
    expect(await repair(text, rule)).toBe(text);
  });
});

describe('secrets in a log', () => {
  const rule = 'pattern: console.log(...), metadata: {rewrite: javascript.hidden-secret}';
  it.each([
    ['console.log("in", name, password);', 'console.log("in", name, "***");'],
    ['console.log("key: " + config.apiKey + ", host: " + host);', 'console.log("key: ***, host: " + host);'],
    ['console.log(`${user.name}: ${user.password}`);', 'console.log(`${user.name}: ***`);'],
    ['console.log({ user, password, key: api.secret });', 'console.log({ user, password: "***", key: "***" });'],
  ])('are left out: %s', async (before, after) => {
    expect(await repair(before, rule)).toBe(after);
  });
  it.each(['console.log(password.length);', 'console.log("password changed");', 'console.log(mask(password));'])(
    'but not %s',
    async (text) => {
      expect(await repair(text, rule)).toBe(text);
    },
  );
});

describe('keys', () => {
  const rule =
    'patterns: [{pattern: "$O[$K] = $V"}, {focus-metavariable: $K}], metadata: {rewrite: javascript.refused-key}';
  it('that lead to the prototype are refused', async () => {
    expect(await repair('function set(o, key, v) {\n  o[key] = v;\n}\n', rule)).toBe(
      'function set(o, key, v) {\n  if (key === "__proto__" || key === "constructor" || key === "prototype") {\n    throw new Error("this name is not allowed");\n  }\n  o[key] = v;\n}\n',
    );
  });
  it.each([
    'const o = {};\no[key] = 1;\n',
    'function set(o, a, b) {\n  o[a + b] = 1;\n}\n',
    'const set = (o, k) => (o[k] = 1);\n',
  ])('stay where no check can stand: %j', async (text) => {
    expect(await repair(text, rule)).toBe(text);
  });
});

describe('pages that grow', () => {
  const rule =
    'patterns: [{pattern: res.end($H)}, {focus-metavariable: $H}], metadata: {rewrite: javascript.escape-html}';
  const page = (value: string): string =>
    `function show(req, res) {\n  let html = '<ul>';\n  for (const tag of req.query.tags) {\n    html += '<li>' + ${value} + '</li>';\n  }\n  html += '</ul>';\n  res.end(html);\n}\n`;
  it('have their values escaped where they are put in', async () => {
    expect(await repair(page('tag'), rule)).toContain(page('escapeHtml(tag)'));
  });
  it('stay when a piece comes from elsewhere', async () => {
    const text = `function show(rows, res) {\n  let html = '<ul>';\n  html += rows.map(row).join('');\n  res.end(html);\n}\n`;
    expect(await repair(text, rule)).toBe(text);
  });
});

describe('messages and addresses', () => {
  it.each([
    [
      'pattern: addEventListener(...), metadata: {rewrite: javascript.message-sender}',
      'addEventListener("message", (e) => {\n  run(e.data);\n});\n',
      'addEventListener("message", (e) => {\n  if (e.origin !== window.location.origin) return;\n  run(e.data);\n});\n',
    ],
    [
      'pattern: addEventListener(...), metadata: {rewrite: javascript.message-sender}',
      'addEventListener("message", ({ data }) => {\n  run(data);\n});\n',
      'addEventListener("message", ({ data }) => {\n  run(data);\n});\n',
    ],
    [
      'pattern: shell.openExternal(...), metadata: {rewrite: javascript.opens-web-only}',
      'shell.openExternal(url).catch(report);\n',
      'if (new URL(url).protocol === "https:") shell.openExternal(url).catch(report);\n',
    ],
    [
      'pattern: shell.openExternal(...), metadata: {rewrite: javascript.opens-web-only}',
      'const open = (url) => shell.openExternal(url) ?? 1;\n',
      undefined,
    ],
  ])('%s', async (rule, before, after) => {
    if (after === undefined) expect(await repair(before, rule)).not.toContain('if (new URL(url)');
    else expect(await repair(before, rule)).toBe(after);
  });
});

describe('commands that need their shell', () => {
  const rule =
    'pattern: child_process.exec(...), metadata: {rewrite: [javascript.argument-list, javascript.quoted-command]}';
  const head = "import child_process from 'node:child_process';\n";
  it.each([
    [
      'child_process.exec(`grep "${term}" ${file} | wc -l`);',
      'child_process.exec(`grep ${shellEscape(term)} ${shellEscape(file)} | wc -l`);',
    ],
    [
      "child_process.exec('cat logs/' + name + '.log > out');",
      "child_process.exec('cat logs/' + shellEscape(name) + '.log > out');",
    ],
    [
      `child_process.exec("tar c 'in " + name + "' | gzip");`,
      'child_process.exec("tar c " + shellEscape(`in ${name}`) + " | gzip");',
    ],
  ])('get each value as one word: %s', async (before, after) => {
    expect(await repair(`${head}${before}\n`, rule)).toContain(`${head}${after}\n\nfunction shellEscape(`);
  });
  it.each([
    'child_process.exec(tool + " x | wc");',
    'child_process.exec("git " + args + " | wc");',
    'child_process.exec("echo \\"$(" + name + ")\\" | wc");',
    'child_process.exec("ls | wc");',
  ])('stay: %s', async (text) => {
    expect(await repair(head + text, rule)).toBe(head + text);
  });
});

describe('the folder of a path', () => {
  const rule = 'pattern: fs.unlinkSync($P), metadata: {rewrite: javascript.containment}';
  const head = "const fs = require('fs');\nconst path = require('path');\n";
  it.each([
    ["__dirname + '/avatars/' + name", "__dirname + '/avatars'"],
    ['`${uploadDir}/a/b-${name}`', "uploadDir + '/a'"],
    ['`${this.baseDir}/${name}`', 'this.baseDir'],
    ["'./data/x/' + name", "'./data/x'"],
  ])('of %s is %s', async (written, folder) => {
    const text = `${head}function drop(name) {\n  fs.unlinkSync(${written});\n}\n`;
    expect(await repair(text, rule)).toContain(`if (!filePath.startsWith(path.resolve(${folder}) + path.sep)) {`);
  });
  it('is answered for by the handler around a callback', async () => {
    const text = `${head}http.createServer((req, res) => {\n  req.on('end', () => {\n    fs.unlinkSync('data/' + name);\n  });\n});\n`;
    expect(await repair(text, rule)).toContain('      return res.writeHead(403).end();\n');
  });
});
