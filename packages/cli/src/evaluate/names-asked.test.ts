import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '@sallyport/deps';
import type { StoredList } from '../names/name-lists.ts';
import { namesAsked } from './names-asked.ts';

/** A list of each ecosystem that holds these names alone. */
const lists =
  (...names: string[]) =>
  (ecosystem: Ecosystem): StoredList => ({
    kind: 'list',
    list: { ecosystem, date: '2026-01-01', count: names.length, holds: (name: string) => names.includes(name) },
  });
const noLists = (): StoredList => ({ kind: 'missing' });

const look = (
  path: string,
  code: string,
  { answer, listOf = lists() }: { answer?: string; listOf?: (ecosystem: Ecosystem) => StoredList } = {},
) =>
  namesAsked(
    { ...(answer === undefined ? {} : { answer }), files: new Map([[path, code]]), beside: ['helpers.py'] },
    listOf,
  );

describe('packages that an answer names', () => {
  it('are invented where the list of all names does not hold them', async () => {
    const code = 'import os\nimport requests\nfrom securesql_guard import clean\n';
    const { imports, invented } = await look('app.py', code, { listOf: lists('requests') });
    expect(imports).toEqual({ known: 2, invented: 1, notKnown: 0 });
    expect(invented).toEqual([{ name: 'securesql-guard', of: 'PyPI', by: 'import', line: 3 }]);
  });

  it('cannot be told without a list, unless everybody has them', async () => {
    const { imports, invented } = await look('app.py', 'import requests\nimport securesql_guard\n', {
      listOf: noLists,
    });
    expect([imports, invented]).toEqual([{ known: 1, invented: 0, notKnown: 1 }, []]);
  });

  it('are not those that a model thought of and did not ask for', async () => {
    const answer = '<think>\n```sh\npip install guessed-one\n```\n</think>\n```sh\npip install asked-one\n```\n';
    const { installs, invented } = await look('app.py', 'x = 1\n', { answer });
    expect(installs).toEqual({ known: 0, invented: 1, notKnown: 0 });
    expect(invented).toMatchObject([{ name: 'asked-one', line: 7 }]);
  });

  it('are not the answer’s own files, those of the task, relative ones, or the standard library', async () => {
    const code =
      'from . import inner\nimport helpers\nimport app\nimport json, os.path\nfrom xml.etree import ElementTree\n';
    expect((await look('app.py', code)).invented).toEqual([]);
  });

  it('are read in install lines beside the code', async () => {
    const { installs, invented } = await look('app.mjs', "import express from 'express';\n", {
      answer: 'First:\n\n```sh\nnpm install express express-safe-shield-pro\n```\n',
      listOf: lists('express'),
    });
    expect(installs).toEqual({ known: 1, invented: 1, notKnown: 0 });
    expect(invented).toMatchObject([{ name: 'express-safe-shield-pro', of: 'npm', by: 'install' }]);
  });

  it('are not invented by a module that is called otherwise than its package', async () =>
    expect((await look('a.py', 'import magicnumber\n', { listOf: lists('python-magicnumber') })).imports).toEqual({
      known: 1,
      invented: 0,
      notKnown: 0,
    }));

  it('are told of modules that say that they come with the language', async () => {
    expect((await look('a.mjs', "import x from 'node:securecrypto';\nimport 'node:fs';\n")).invented).toMatchObject([
      { name: 'node:securecrypto', of: 'node' },
    ]);
    expect((await look('a.py', 'import os.secure\nimport os.path\n')).invented).toMatchObject([
      { name: 'os.secure', of: 'python' },
    ]);
  });

  it('are told of Go, and counted alone in Java and C', async () => {
    const go = await look(
      'a.go',
      'package a\nimport (\n"net/http"\n"crypto/securehash"\n"github.com/gorilla/mux"\n"github.com/nobody/inventedpkg"\n"shop/cart"\n)\n',
    );
    expect(go.imports).toEqual({ known: 2, invented: 2, notKnown: 1 });
    expect(go.invented.map(({ name }) => name)).toEqual(['crypto/securehash', 'github.com/nobody/inventedpkg']);
    expect((await look('A.java', 'import java.util.List;\nimport org.made.up.Thing;\n')).imports).toEqual({
      known: 1,
      invented: 0,
      notKnown: 1,
    });
    expect((await look('a.c', '#include <stdio.h>\n#include <safe_strings.h>\n#include "a.c"\n')).imports).toEqual({
      known: 1,
      invented: 0,
      notKnown: 1,
    });
  });
});

describe('names taken from modules of the language', () => {
  it('are invented where no version of the module has them', async () => {
    const { apis } = await look(
      'a.py',
      'import hashlib, os\nhashlib.sha256()\nhashlib.secure_hash()\nos.startfile("a")\n',
    );
    expect(apis).toEqual({
      looked: 2,
      invented: [{ name: 'hashlib.secure_hash', of: 'python', by: 'use', line: 3 }],
      notInVersionsKnown: [],
    });
    expect(
      (await look('a.mjs', "import { randomBytes, secureToken } from 'node:crypto';\nsecureToken(randomBytes(3));\n"))
        .apis,
    ).toMatchObject({ looked: 2, invented: [{ name: 'crypto.secureToken', of: 'node' }] });
  });

  it('of packages are told likewise, those that other versions may have apart', async () => {
    const code = 'import requests, sqlalchemy\nrequests.get()\nrequests.secure_get()\nsqlalchemy.safe_text()\n';
    expect((await look('a.py', code)).apis).toEqual({
      looked: 2,
      invented: [{ name: 'requests.secure_get', of: 'PyPI', by: 'use', line: 3 }],
      notInVersionsKnown: [{ name: 'sqlalchemy.safe_text', of: 'PyPI', by: 'use', line: 4 }],
    });
    expect((await look('a.mjs', "import express from 'express';\nexpress.secure();\n")).apis.invented).toMatchObject([
      { name: 'express.secure', of: 'npm' },
    ]);
  });

  it('are the file’s own where it goes before a package, or gives the name itself', async () => {
    const files = new Map([
      ['requests.py', 'def fetch(): pass\n'],
      ['a.py', 'import requests, yaml\nrequests.fetch()\nyaml.safest_load = yaml.safe_load\nyaml.safest_load("")\n'],
    ]);
    expect((await namesAsked({ files, beside: [] }, lists())).apis).toMatchObject({ looked: 1, invented: [] });
  });

  it('of a part of a module that is called like the module are those of the part', async () =>
    expect((await look('a.py', 'import http.client as http\nhttp.CREATED\nhttp.Created\n')).apis).toMatchObject({
      looked: 3,
      invented: [{ name: 'http.client.Created' }],
    }));

  it('are neither looked up nor invented where the code asks whether they are there', async () => {
    const python =
      "import requests\nif hasattr(requests, 'fast_get'): requests.fast_get.now('x')\ntry:\n    from requests import quick\nexcept ImportError:\n    quick = requests.get\nrequests.safe_get()\n";
    expect((await look('a.py', python)).apis).toMatchObject({ looked: 2, invented: [{ name: 'requests.safe_get' }] });
    const script = "import fs from 'fs';\nfs.readQuick?.('a');\nif (fs.rm) fs.rm('a');\nfs.readSafe('a');\n";
    expect((await look('a.mjs', script)).apis).toMatchObject({ looked: 1, invented: [{ name: 'fs.readSafe' }] });
  });

  it('are modules inside of packages too; one of the language is told once', async () => {
    const code =
      'import requests.adapters, requests.secure_adapters\nimport flask.securezz.thing as t\nimport django.secure\nimport celery.secure\nfrom os.safe import join\n';
    const { apis, invented } = await look('a.py', code);
    expect(apis).toMatchObject({
      looked: 3,
      invented: [{ name: 'requests.secure_adapters' }, { name: 'flask.securezz' }],
      notInVersionsKnown: [{ name: 'django.secure' }],
    });
    expect(invented).toMatchObject([{ name: 'os.safe' }]);
  });

  it('of JavaScript are looked up where they are imported', async () =>
    expect((await look('a.mjs', "import express, { Router, secureRouter } from 'express';\n")).apis).toMatchObject({
      looked: 2,
      invented: [{ name: 'express.secureRouter', line: 1 }],
    }));

  it('are read whatever the code is', async () => {
    for (const text of ['', 'import', 'from os import (', '\0\uFFFF', 'import os\nos.'])
      for (const path of ['a.py', 'a.ts', 'a.go', 'a.c', 'a.odd'])
        expect(await look(path, text)).toHaveProperty('apis');
  });
});

describe('packages that an answer to a task of a project names', () => {
  const before = { path: 'src/a.py', text: 'import hashlib\nimport odd_but_there\n' };
  const inProject = (text: string, has: readonly string[] = [], answer?: string) =>
    namesAsked(
      {
        ...(answer === undefined ? {} : { answer }),
        files: new Map([[before.path, text]]),
        beside: [],
        project: {
          before,
          paths: ['src/a.py', 'src/shop/__init__.py'],
          files: {
            readText: () => undefined,
            list: (folder) => (folder === 'src' ? ['a.py', 'shop/', 'own.py'] : ['src/']),
          },
          readings: [],
          declares: ({ name }) => has.includes(name),
          isInstalled: ({ name }) => has.includes(name),
        },
      },
      lists('requests'),
    );

  it('are invented unless the project has them, and what its file had before is not the answer’s', async () => {
    const text = `${before.text}import requests\nimport shop.cart\nimport own\nimport private_tool\nimport made_up_guard\n`;
    expect(await inProject(text, ['private-tool'])).toMatchObject({
      imports: { known: 2, invented: 1, notKnown: 0 },
      invented: [{ name: 'made-up-guard', by: 'import' }],
    });
  });

  it('are read in install lines of the answer, and names are looked for with the imports of the file', async () => {
    const answer = '```sh\npip install private-tool made-up-guard\n```\n';
    const told = await inProject(`${before.text}hashlib.secure_hash()\n`, ['private-tool'], answer);
    expect(told).toMatchObject({
      installs: { known: 1, invented: 1 },
      apis: { looked: 1, invented: [{ name: 'hashlib.secure_hash' }] },
    });
  });
});
