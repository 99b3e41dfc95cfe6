import type { CommandEnd, ProjectCommand } from '@sallyport/core/faces';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../judge.ts';
import { projectCommand } from './project-command.ts';

const before = { path: 'a.py', text: 'before' };
const after = { path: 'a.py', text: 'after' };
const end = (code: number, output = ''): CommandEnd => ({
  kind: 'ended',
  code,
  output,
  walls: 'closed',
  milliseconds: 1_000,
});
const late: CommandEnd = { kind: 'not available', why: 'it did not end within 120 s', limit: true };
const closed: CommandEnd = {
  kind: 'not available',
  why: 'commands of the project are not run without walls (no bwrap)',
};

/** The gate over a command that says one thing of the tree as it is and another of the changed one. */
const gate = async (
  purpose: ProjectCommand['purpose'],
  was: CommandEnd,
  is: CommandEnd,
  known?: CommandEnd,
): Promise<{ state: string; text: string; ran: readonly string[] }> => {
  const ran: string[] = [];
  const command: ProjectCommand = { purpose, name: 'check', argv: ['check'] };
  const commands = {
    commandsFor: () => Promise.resolve([command]),
    known: () => known,
    run: (_: ProjectCommand, [file]: readonly { text: string }[]) => {
      ran.push(file?.text ?? '');
      return Promise.resolve(file?.text === 'after' ? is : was);
    },
  };
  const judged = { tools: { commands }, file: before, before: [before], after: [after] } as unknown as Judged;
  const { state, text } = await projectCommand(judged, purpose);
  return { state, text, ran };
};

describe('a command of the project', () => {
  it('passes, and then the tree as it is need not be asked', async () => {
    expect(await gate('tests', end(0), end(0))).toEqual({ state: 'passed', text: 'check passed', ran: ['after'] });
  });

  it('fails what it passed before', async () => {
    expect(await gate('tests', end(0), end(1))).toMatchObject({
      state: 'failed',
      text: 'check no longer passes (exit 1)',
      ran: ['after', 'before'],
    });
  });

  it('that fails before is not available, and says why in a few words', async () => {
    expect(await gate('tests', end(1, '==== 2 failed, 1 passed in 0.1s ====\n'), end(1))).toMatchObject({
      state: 'not available',
      text: 'check does not pass on the tree as it is either (exit 1: 2 failed, 1 passed in 0.1s)',
    });
    expect((await gate('tests', end(1, 'Error: getaddrinfo EAI_AGAIN x.test'), end(1))).text).toContain(
      'it seems to want the network, which is closed to it',
    );
  });

  it('that is known to fail before is not run again', async () => {
    expect(await gate('tests', end(1), end(0), end(1))).toMatchObject({ state: 'not available', ran: [] });
    expect(await gate('tests', late, late, late)).toMatchObject({
      state: 'not available',
      text: 'check, on the tree as it is: it did not end within 120 s',
      ran: [],
    });
  });

  it('that hangs with the repair alone has failed; that hangs anyway is not available', async () => {
    expect(await gate('tests', end(0), late)).toMatchObject({
      state: 'failed',
      text: 'check passes without the repair, and with it it did not end within 120 s',
    });
    expect(await gate('tests', late, late)).toMatchObject({ state: 'not available' });
  });

  it('that may not run is not available, once for all commands', async () => {
    expect(await gate('tests', closed, closed)).toEqual({
      state: 'not available',
      text: 'commands of the project are not run without walls (no bwrap)',
      ran: ['after'],
    });
  });

  it('of types may say what it said before, at other lines, and nothing else', async () => {
    const was = end(1, 'a.py:3: error: no stubs\na.py:9: note: see docs\nFound 1 error in 1 file\n');
    expect(
      await gate('types', was, end(1, 'a.py:5: error: no stubs\na.py:11: note: see docs\nFound 1 error')),
    ).toMatchObject({
      state: 'passed',
      text: 'check says nothing that it did not say before',
    });
    expect(await gate('types', was, end(1, 'a.py:5: error: no stubs\na.py:5: error: no stubs\n'))).toMatchObject({
      state: 'failed',
      text: 'check says something that it did not say before',
    });
    expect(await gate('types', was, end(1, 'a.py:5: error: other\n'))).toMatchObject({ state: 'failed' });
    // Words without a place say nothing that could be compared.
    expect(await gate('types', was, end(1, 'crashed\n'))).toMatchObject({ state: 'not available' });
    expect(await gate('types', end(1, '0 files'), end(0), end(1, '0 files'))).toMatchObject({
      state: 'not available',
      ran: [],
    });
    // Tests are not compared by what they print.
    expect(await gate('tests', was, was)).toMatchObject({ state: 'not available' });
  });
});
