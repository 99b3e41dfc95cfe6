import { describe, expect, it } from 'vitest';
import { argumentsFor, contentsFor, ordinaryValues } from './ordinary-inputs.ts';

const given = (parameters: readonly string[], code = ''): unknown =>
  argumentsFor({ parameters, code }, 'alice', 0, false);

describe('arguments for a function', () => {
  it('follow annotations, defaults and stars', () => {
    expect(given(['self', 'name:str', 'count:int', '*', 'flag:bool', 'limit=10', '**rest'])).toEqual([
      ['alice', 1],
      { flag: true },
    ]);
  });

  it('follow how a parameter is used where nothing is annotated', () => {
    expect(
      given(['payload', 'blob', 'title'], 'defsave(payload,blob,title):payload["a"];blob.decode();title.strip()'),
    ).toEqual([[{ $given: 'record' }, { $given: 'bytes' }, 'alice'], {}]);
  });

  it('are stand-ins for requests, databases and sockets', () => {
    expect(given(['request', 'conn'], 'defview(request,conn):conn.execute(1)')).toEqual([
      [{ $given: 'request' }, { $given: 'database' }],
      {},
    ]);
    expect(given(['conn'], 'defhandle(conn):conn.recv(10)')).toEqual([[{ $given: 'socket' }], {}]);
    expect(argumentsFor({ parameters: ['request:Request'], code: '' }, 'a', 0, true)).toEqual([
      [{ $given: 'async request' }],
      {},
    ]);
  });
});

it('ordinary values hold what the program calls ordinary', () => {
  expect(ordinaryValues('requests to other machines', 'HOSTS = ["cdn.shop.example"]')).toContain(
    'https://cdn.shop.example/a',
  );
  expect(ordinaryValues('running text as code', '', 'result=eval(expression)')).toContain('10 / 4');
  expect(ordinaryValues('running text as code', '', 'result=eval(text)')).not.toContain('10 / 4');
  expect(ordinaryValues(undefined, 'x = 1')).toEqual(['alice', '42', 'report.txt', 'Ann Lee']);
});

it('what files hold is the input where reading is the work, else what the program reads from them', () => {
  expect(contentsFor('reading objects', '')).toBeUndefined();
  expect(contentsFor(undefined, 'json.load(stream)')).toBe('{"name": "ann", "amount": 7}');
  expect(contentsFor(undefined, 'open(x)')).toBe('text');
});
