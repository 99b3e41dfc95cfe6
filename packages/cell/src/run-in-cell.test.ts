import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeBubblewrap } from './bubblewrap.ts';
import { findProgram } from './find-program.ts';
import type { CellLimits } from './limits.ts';
import { runInCell } from './run-in-cell.ts';
import type { CellTask } from './run-in-cell.ts';

const limits: CellLimits = { seconds: 10, bytes: 256 * 1024 * 1024, outputBytes: 10_000, processes: 20 };
const probe = await probeBubblewrap();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cell-test-'));
  writeFileSync(join(folder, 'note.txt'), 'in the project');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const node = (program: string, rest: Partial<CellTask> = {}): CellTask => ({
  command: [execPath, '-e', program],
  folder: { path: folder, as: 'copy' },
  env: {},
  limits,
  orWeaker: true,
  ...rest,
});

/** What holds with and without a namespace. */
describe('a command in a cell', () => {
  it('runs in the project and says what it said', async () => {
    const outcome = await runInCell(
      node("console.log(require('fs').readFileSync('note.txt','utf8'));console.error('x')"),
    );
    expect(outcome).toMatchObject({ end: { kind: 'ended', code: 0 }, stdout: 'in the project\n', stderr: 'x\n' });
  });

  it('reports its exit code', async () => {
    expect((await runInCell(node('process.exit(3)'))).end).toEqual({ kind: 'ended', code: 3 });
  });

  it('changes only the copy', async () => {
    const outcome = await runInCell(node("require('fs').writeFileSync('new.txt','1');console.log('wrote')"));
    expect(outcome.stdout).toBe('wrote\n');
    expect(readdirSync(folder)).toEqual(['note.txt']);
  });

  it('sees the environment it was given and no other', async () => {
    const outcome = await runInCell(
      node('console.log(Object.keys(process.env).sort().join())', { env: { ASKED: '1' } }),
    );
    expect(
      outcome.stdout
        .trim()
        .split(',')
        .filter((name) => !['HOME', 'TMPDIR', 'PWD'].includes(name)),
    ).toEqual(['ASKED']);
  });

  it('is killed when it is late', async () => {
    const outcome = await runInCell(node("console.log('began');for(;;);", { limits: { ...limits, seconds: 1 } }));
    expect(outcome).toMatchObject({ end: { kind: 'exhausted', resource: 'seconds' }, stdout: 'began\n' });
  });

  it('is killed when it holds too much memory', async () => {
    const bomb = 'const a=[];for(;;)a.push(Buffer.alloc(4e6,1))';
    const outcome = await runInCell(node(bomb));
    expect(outcome.end).toEqual({ kind: 'exhausted', resource: 'bytes' });
    expect(outcome.cost.peakBytes).toBeLessThan(3 * limits.bytes);
  });

  it('is killed when it starts too many processes', async () => {
    const outcome = await runInCell(
      node(
        "const{spawn}=require('child_process');for(let i=0;i<30;i++)spawn(process.execPath,['-e','setTimeout(()=>{},9e3)'])",
      ),
    );
    expect(outcome.end).toEqual({ kind: 'exhausted', resource: 'processes' });
  });

  it('may be aborted', async () => {
    const outcome = await runInCell(node('for(;;);', { signal: AbortSignal.timeout(100) }));
    expect(outcome.end).toEqual({ kind: 'aborted' });
  });

  it('shows the beginning and the end of much output', async () => {
    const outcome = await runInCell(node("for(let i=0;i<9e4;i++)process.stdout.write(i+' ')"));
    expect(outcome.stdout.startsWith('0 1 2 ')).toBe(true);
    expect(outcome.stdout.endsWith('89999 ')).toBe(true);
    expect(outcome.stdout).toMatch(/… \d+ bytes left out …/u);
    expect(outcome.stdout.length).toBeLessThan(limits.outputBytes + 100);
  });

  it('does not make us wait for what it left running', async () => {
    const left =
      "require('child_process').spawn(process.execPath,['-e','setTimeout(()=>{},2e4)'],{detached:true,stdio:'inherit'}).unref()";
    const outcome = await runInCell(node(left, { limits: { ...limits, seconds: 15 } }));
    expect(outcome.end).toEqual({ kind: 'ended', code: 0 });
  });

  it('that does not exist is a failure with its reason', async () => {
    const outcome = await runInCell(node('', { command: ['/nowhere/program'] }));
    expect(outcome.end.kind === 'ended' ? outcome.end.code : outcome.end.kind).not.toBe(0);
  });
});

describe.skipIf(probe.kind !== 'available')('behind a namespace (skipped where bubblewrap is not to be had)', () => {
  it('has no network', async () => {
    const server = createServer(() => {});
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const dial = `require('net').connect(${String(port)},'127.0.0.1').on('connect',()=>console.log('through')).on('error',(e)=>console.log(e.code))`;
    const outcome = await runInCell(node(dial));
    server.close();
    expect(outcome.stdout).toBe('ECONNREFUSED\n');
    expect(outcome.walls['network']).toMatchObject({ kind: 'stands' });
  });

  it('finds itself by name, as servers of tests do, and nobody else', async () => {
    const serve =
      "const n=require('net');const s=n.createServer((c)=>c.end('hello')).listen(0,'localhost',()=>n.connect(s.address().port,'localhost').on('data',(d)=>{console.log(String(d));s.close();}));console.log(require('fs').readFileSync('/etc/hosts','utf8').split('\\n').length)";
    expect((await runInCell(node(serve))).stdout).toBe('3\nhello\n');
  });

  it('sees neither accounts nor the users’ folders nor other processes', async () => {
    const look =
      "const f=require('fs');console.log([f.existsSync('/etc/shadow'),f.existsSync('/home'),f.existsSync('/root'),f.readdirSync('/proc').filter((n)=>/^\\d/.test(n)).length<5,process.getuid()].join())";
    expect((await runInCell(node(look))).stdout).toBe('false,false,false,true,65534\n');
  });

  it('cannot write to a project that is only to be read', async () => {
    const outcome = await runInCell(
      node("try{require('fs').writeFileSync('note.txt','1')}catch(e){console.log(e.code)}", {
        folder: { path: folder, as: 'read' },
      }),
    );
    expect(outcome.stdout).toBe('EROFS\n');
  });
});

describe('programs', () => {
  it('are found by absolute places only', () => {
    expect(findProgram('sh')).toMatch(/^\//u);
    expect(findProgram('no-such-program-here')).toBeUndefined();
    expect(findProgram('note.txt', folder)).toBeUndefined();
    expect(findProgram('src', 'packages/cell')).toBeUndefined();
  });
});
