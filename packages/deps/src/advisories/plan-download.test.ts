import { describe, expect, it } from 'vitest';
import { downloadHeaders, isStrongEtag, judgeResponse, type DownloadState } from './plan-download.ts';

const answer = (status: number, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  header: (name: string): string | undefined => headers[name],
});
const partial: DownloadState = { stored: '"old"', partial: { size: 100, etag: '"new"' } };

describe('a download', () => {
  it('asks for what is not there', () => {
    expect(downloadHeaders({})).toEqual([['accept-encoding', 'identity']]);
    expect(downloadHeaders({ stored: '"old"' })).toContainEqual(['if-none-match', '"old"']);
    expect(downloadHeaders(partial).slice(1)).toEqual([
      ['range', 'bytes=100-'],
      ['if-range', '"new"'],
    ]);
  });
  it.each<[DownloadState, ReturnType<typeof answer>, unknown]>([
    [{}, answer(200, { 'content-length': '7', etag: '"x"' }), { kind: 'write', from: 0, total: 7, etag: '"x"' }],
    [{}, answer(200, { 'content-length': '-7' }), { kind: 'write', from: 0, total: undefined, etag: undefined }],
    [
      partial,
      answer(206, { 'content-range': 'bytes 100-199/200' }),
      { kind: 'write', from: 100, total: 200, etag: '"new"' },
    ],
    [
      partial,
      answer(206, { 'content-range': 'bytes 100-199/*' }),
      { kind: 'write', from: 100, total: undefined, etag: '"new"' },
    ],
    [partial, answer(200, { etag: '"newer"' }), { kind: 'write', from: 0, total: undefined, etag: '"newer"' }],
    [partial, answer(206, { 'content-range': 'bytes 50-199/200' }), { kind: 'restart' }],
    [partial, answer(206), { kind: 'restart' }],
    [partial, answer(206, { 'content-range': 'bytes 100-199/200', etag: '"other"' }), { kind: 'restart' }],
    [{}, answer(206, { 'content-range': 'bytes 0-1/2' }), { kind: 'restart' }],
    [partial, answer(416), { kind: 'restart' }],
    [{ stored: '"old"' }, answer(304), { kind: 'not-modified' }],
    [{}, answer(304), { kind: 'failed', again: false }],
    [partial, answer(304), { kind: 'failed', again: false }],
    [{}, answer(404), { kind: 'failed', again: false, text: 'it has no such archive' }],
    [{}, answer(301, { location: 'https://elsewhere.example/' }), { kind: 'failed', again: false }],
    [{}, answer(503), { kind: 'failed', again: true }],
    [{}, answer(429), { kind: 'failed', again: true }],
    [{}, answer(401), { kind: 'failed', again: false }],
  ])('of %j answered with %o', (state, response, expected) => {
    expect(judgeResponse(state, response)).toMatchObject(expected as object);
  });
  it('is continued by strong names alone', () => {
    expect(['"x"', 'W/"x"', 'x', '', undefined].map(isStrongEtag)).toEqual([true, false, false, false, false]);
  });
});
