import { describe, expect, it } from 'vitest';
import { severityOf, worse } from './severity.ts';

const v2 = { type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:C/I:C/A:C' };
const v3 = { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' };
const v4 = { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' };

describe('the severity of an advisory', () => {
  it('comes from the newest vector, before any word', () => {
    expect(severityOf([v3, v4, v2], 'LOW')).toEqual({ level: 'critical', score: 9.3, vector: v4.score });
    expect(severityOf([v2, v3], undefined)).toEqual({ level: 'high', score: 7.5, vector: v3.score });
  });
  it('has no critical in version 2', () => {
    expect(severityOf([v2], undefined)).toEqual({ level: 'high', score: 10, vector: v2.score });
  });
  it('comes from a word where there is no vector that can be read', () => {
    expect(severityOf([{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N' }], ' Moderate ')).toEqual({ level: 'medium' });
    expect(severityOf([{ type: 'Ubuntu', score: 'high' }], undefined)).toBeUndefined();
    expect(severityOf([], 'constructor')).toBeUndefined();
  });
  it('of two is the worse, and something known before nothing', () => {
    expect(worse({ level: 'high' }, { level: 'high', score: 7.5 })).toEqual({ level: 'high', score: 7.5 });
    expect(worse(undefined, { level: 'low' })).toEqual({ level: 'low' });
    expect(worse({ level: 'low' }, undefined)).toEqual({ level: 'low' });
  });
});
