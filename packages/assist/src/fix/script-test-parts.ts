/** What a test in JavaScript needs for a kind of work. */
export interface ScriptTestParts {
  readonly value: string;
  /** Lines that put recorders in the place of what reaches out, by `replace(holder, name, make)`; they fill `seen`. */
  readonly patches: readonly string[];
  /** An expression over `seen`, `answer`, `goesTo` and `ATTACK` that is true when harm was done. */
  readonly harm: string;
}

/** Attacks that a test can show, by kind of work. */
export const scriptTestParts: Readonly<Record<string, ScriptTestParts>> = {
  commands: {
    value: 'a; echo harm',
    patches: [
      "const programs = require('node:child_process');",
      "for (const name of ['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork']) {",
      '  replace(programs, name, () => {',
      '    const run = (...given) => {',
      '      const options = given.find((one) => typeof one === "object" && one !== null && !Array.isArray(one));',
      '      const words = [given[0], ...(Array.isArray(given[1]) ? given[1] : [])];',
      '      seen.push({ shell: /^exec(?:Sync)?$/.test(name) || Boolean(options?.shell) || /(?:^|\\/)(?:ba|da|z)?sh$/.test(String(given[0])), command: words.join(" ") });',
      '      const done = given.at(-1);',
      '      if (typeof done === "function") done(null, "", "");',
      '      return Object.assign(Buffer.from(""), { stdout: { on() {}, pipe() {} }, stderr: { on() {} }, status: 0, on(event, ended) { if (event === "close" || event === "exit") ended(0); return this; } });',
      '    };',
      '    run[require("node:util").promisify.custom] = async (...given) => { run(...given); return { stdout: "", stderr: "" }; };',
      '    return run;',
      '  });',
      '}',
    ],
    harm: "seen.some(({ shell, command }) => shell && command.includes(ATTACK) && !command.includes(`'${ATTACK}'`))",
  },
  SQL: {
    value: "x' OR '1'='1",
    patches: [
      'const record = (given) => {',
      '  const [text] = given;',
      '  seen.push(typeof text === "string" ? text : String(text?.text ?? text?.sql ?? text));',
      '};',
      'const rows = Object.assign([], { rows: [], rowCount: 0 });',
      'const answered = (given) => {',
      '  record(given);',
      '  const done = given.at(-1);',
      '  if (typeof done === "function") done(null, [], []);',
      '  return Promise.resolve(rows);',
      '};',
      'const promised = async (...given) => { record(given); return [[], []]; };',
      "for (const name of ['Pool', 'Client']) {",
      "  const group = load('pg')?.[name]?.prototype;",
      "  if (group) for (const method of ['query', 'connect', 'end']) replace(group, method, () => async function (...given) { if (method === 'query') return answered(given); return Object.assign(this, { release() {} }); });",
      '}',
      "for (const driver of ['mysql', 'mysql2', 'mysql2/promise']) {",
      '  const own = load(driver);',
      '  if (own === undefined) continue;',
      "  const ask = driver.endsWith('promise') ? promised : (...given) => { answered(given); };",
      '  const connection = { query: ask, execute: ask, connect() {}, release() {}, end() {}, on() {}, escape: String, promise: () => ({ ...connection, query: promised, execute: promised }), getConnection: (done) => (done ? done(null, connection) : Promise.resolve(connection)) };',
      "  for (const name of ['createPool', 'createConnection']) replace(own, name, () => () => connection);",
      '}',
      "const lite = load('sqlite3')?.Database?.prototype;",
      "if (lite) for (const name of ['all', 'get', 'run', 'each', 'exec']) replace(lite, name, () => function (...given) { answered(given); return this; });",
      'const statement = { all: () => [], get: () => undefined, run: () => ({ changes: 0 }), iterate: () => [] };',
      "for (const group of [load('better-sqlite3')?.prototype, load('node:sqlite')?.DatabaseSync?.prototype])",
      "  if (group) for (const name of ['prepare', 'exec']) replace(group, name, () => (...given) => { record(given); return statement; });",
    ],
    harm: 'seen.some((text) => text.includes(ATTACK))',
  },
  files: {
    value: '../../../../../../../../../../etc/harm',
    patches: [
      "const files = require('node:fs');",
      "for (const holder of [files, files.promises]) for (const name of ['readFile', 'readFileSync', 'createReadStream', 'open', 'openSync', 'stat', 'writeFile', 'writeFileSync', 'createWriteStream', 'unlink', 'unlinkSync', 'rm', 'rmSync'])",
      '  replace(holder, name, (original) => function (place, ...given) {',
      "    if (require('node:path').resolve(String(place)) === '/etc/harm') seen.push(String(place));",
      '    return original.call(this, place, ...given);',
      '  });',
    ],
    harm: 'seen.length > 0',
  },
  'running text as code': {
    value: 'globalThis.harmDone = true',
    patches: ['undo.push(() => { delete globalThis.harmDone; });'],
    harm: 'globalThis.harmDone === true',
  },
  'writing pages': {
    value: '<script>harm()</script>',
    patches: [],
    harm: 'answer.includes(ATTACK)',
  },
  redirects: {
    value: 'https://evil.example/',
    patches: [],
    harm: 'goesTo === ATTACK',
  },
  'requests to other machines': {
    value: 'http://169.254.169.254/latest/',
    patches: [
      "for (const [holder, name] of [[globalThis, 'fetch'], ...['http', 'https'].flatMap((one) => [[require(`node:${one}`), 'get'], [require(`node:${one}`), 'request']])])",
      '  replace(holder, name, (original) => function (to, ...given) {',
      '    const address = String(to?.hostname ?? to?.host ?? to?.url ?? to);',
      "    if (!address.includes('169.254.169.254')) return original.call(this, to, ...given);",
      '    seen.push(address);',
      "    throw new Error('not asked');",
      '  });',
    ],
    harm: 'seen.length > 0',
  },
};
