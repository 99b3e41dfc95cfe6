import { describe, expect, it } from 'vitest';
import type { OracleSaid } from '../results/sample-record.ts';
import { whyNotBuilt, type StudyProgram } from './why-not-built.ts';

const broken: StudyProgram = { text: 'int main(void) {', unread: 'line 1: broken', foreignHeaders: false };
const read: StudyProgram = { ...broken, unread: undefined };

const said = (oracle: string, verdict: OracleSaid['verdict'], words = '0 alarms'): OracleSaid => ({
  oracle,
  version: undefined,
  verdict,
  said: words,
  why: `${oracle} says why`,
  accusations: [],
  dismissed: [],
  certifies: [],
  ms: 0,
});

const rejected = said('gcc', 'error', 'does not compile');
const parses = { outcome: 'does-not-parse', why: 'line 1: broken' };
const compiles = { outcome: 'does-not-compile', why: 'gcc says why' };

describe('a program of a study is none', () => {
  it.each([
    ['that our parser cannot read', broken, [said('sallyport', 'gave-up')], parses],
    [
      'whatever our oracle and cppcheck say of its rest',
      broken,
      [said('sallyport', 'accuses'), said('cppcheck', 'clean')],
      parses,
    ],
    ['that the recording could not read either', broken, [said('esbmc', 'error', 'error')], parses],
    ['that a compiler rejects', read, [said('sallyport', 'clean'), rejected], compiles],
    [
      'that a compiler rejects, with headers that we do not know',
      { ...broken, foreignHeaders: true },
      [rejected],
      compiles,
    ],
    ['that one rejects behind a warning', read, [{ ...rejected, verdict: 'accuses' as const }], compiles],
  ])('%s', (_, program, oracles, expected) => expect(whyNotBuilt(program, oracles)).toEqual(expected));

  it.each([
    ['that is read', read, [said('sallyport', 'clean')]],
    [
      'with headers that may explain what was not read',
      { ...broken, foreignHeaders: true },
      [said('sallyport', 'gave-up')],
    ],
    ['that the recording has read', broken, [said('esbmc', 'gave-up', 'unknown')]],
    ['whose alarms were taken back', broken, [said('esbmc', 'gave-up', 'failed')]],
    ['that another compiler takes', read, [rejected, said('clang', 'clean')]],
    ['of which a header is missing', read, [said('gcc', 'error')]],
    ['for another system', { ...read, text: '#ifndef _WIN32\n# error "Windows alone"\n#endif' }, [rejected]],
  ])('but not one %s', (_, program, oracles) => expect(whyNotBuilt(program, oracles)).toBeUndefined());
});
