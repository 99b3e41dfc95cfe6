import { describe, expect, test } from 'vitest';
import { contentLanguage, languageOf, shebangLanguage } from './language-of.ts';

test.each([
  ['a.py', 'python'],
  ['a.pyw', 'python'],
  ['a.pyi', 'python'],
  ['a.js', 'javascript'],
  ['a.mjs', 'javascript'],
  ['a.cjs', 'javascript'],
  ['a.jsx', 'javascript'],
  ['a.ts', 'typescript'],
  ['a.mts', 'typescript'],
  ['a.cts', 'typescript'],
  ['a.d.ts', 'typescript'],
  ['a.tsx', 'tsx'],
  ['a.html', 'html'],
  ['a.HTM', 'html'],
  ['a.vue', 'vue'],
  ['a.ejs', 'ejs'],
  ['a.hbs', 'handlebars'],
  ['a.pug', 'pug'],
  ['a.j2', 'jinja'],
  ['a.svelte', 'svelte'],
  ['a.ipynb', 'notebook'],
  ['a.md', 'markdown'],
  ['b.js/a.py', 'python'],
  ['a.txt', undefined],
  ['.js', undefined],
  ['py', undefined],
  ['a.constructor', undefined],
  ['a.js/Makefile', undefined],
])('%s is %s', (path, kind) => {
  expect(languageOf(path)).toBe(kind);
});

test('the first line speaks for files without an extension only', () => {
  expect(languageOf('bin/tool', '#!/usr/bin/env python3\n')).toBe('python');
  expect(languageOf('notes.txt', '#!/usr/bin/env python3\n')).toBeUndefined();
});

test.each([
  ['#!/usr/bin/python3.12 -I', 'python'],
  ['#!/usr/bin/env -S uv run --script', 'python'],
  ['#!/usr/bin/env node', 'javascript'],
  ['\uFEFF#!/usr/local/bin/node --flag\n', 'javascript'],
  ['#!/usr/bin/env -S deno run', 'typescript'],
  ['#!/bin/sh', undefined],
  ['#!/usr/bin/perl # python3', undefined],
  ['# python', undefined],
])('%j starts %s', (text, language) => {
  expect(shebangLanguage(text)).toBe(language);
});

describe('content', () => {
  test.each([
    ['import os\n\ndef f(x):\n    return os.system(x)\n', 'python'],
    ['from flask import request\nprint(request.args)\n', 'python'],
    ["const a = require('b');\nmodule.exports = a;\n", 'javascript'],
    ["import a from 'b';\nexport default () => a;\n", 'javascript'],
    ['function f(a: number): string {\n  return `${a}`;\n}\n', 'typescript'],
    ['interface P { a: string }\nexport const C = (p: P) => <b>{p.a}</b>;\n', 'tsx'],
    ['<!DOCTYPE html><html></html>', 'html'],
    ['{"cells": [{"cell_type": "code"}]}', 'notebook'],
    ['Here it is:\n\n```js\nf()\n```\n', 'markdown'],
    ['<template><p/></template>\n<script>\n</script>', 'vue'],
    ['Dear reader, this is prose.', undefined],
    ['', undefined],
    ['{"a": 1}', undefined],
  ])('%j', (text, kind) => {
    expect(contentLanguage(text)).toBe(kind);
  });
});
