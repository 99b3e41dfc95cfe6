import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocatedPackage } from '../graph/located-package.ts';
import type { AffectedNames } from '../judge/knowledge.ts';
import type { PackageUse, Reading } from '../packages/index.ts';
import type { CodeFile } from './code-file.ts';
import { isReached } from './is-reached.ts';
import { readGo } from './read-go.ts';
import { readRust } from './read-rust.ts';

/** `module:line name:line …` of each import, then the methods. */
const shown = ({ imports, methods }: CodeFile): readonly string[] => [
  ...imports.map(({ module, line, names }) => [`${module}:${String(line)}`, ...pairs(names)].join(' ')),
  ...(methods.size === 0 ? [] : [`. ${pairs(methods).join(' ')}`]),
];

const pairs = (names: ReadonlyMap<string, number>): readonly string[] =>
  [...names].map(([name, line]) => `${name}:${String(line)}`);

const go = (...lines: readonly string[]): readonly string[] =>
  shown(readGo('a.go', ['package a', ...lines].join('\n')));

const rust = (...lines: readonly string[]): readonly string[] => shown(readRust('a.rs', lines.join('\n')));

describe('Go', () => {
  it('reads import specs of all kinds', () => {
    expect(
      go(
        'import "fmt"',
        'import (',
        '\tht "net/http" // why',
        '\t_ "embed"',
        '\t. "example.com/dot"; "example.com/z"',
        '\t`example.com/raw`',
        '\t"C"',
        ')',
        'func f() { x := Thing; ht.Get(x) }',
        'import "example.com/late"',
      ),
    ).toEqual([
      'fmt:2',
      'net/http:4 Get:10',
      'embed:5',
      'example.com/dot:6 Thing:10',
      'example.com/z:6',
      'example.com/raw:7',
    ]);
  });

  it('names what is selected of an import, and what is called on values', () => {
    expect(
      go(
        'import "golang.org/x/net/http2"',
        'func serve(s *http2.Server, other http.Handler) error {',
        '\thttp2.ConfigureServer(nil, s)',
        '\treturn s.inner.http2.ServeConn(nil)',
        '}',
      ),
    ).toEqual(['golang.org/x/net/http2:2 Server:3 ConfigureServer:4', '. ServeConn:5']);
  });

  it('leaves comments and literals alone', () => {
    expect(
      go(
        'import "example.com/x"',
        '// x.A',
        '/* x.B',
        'x.C */',
        'var a = "x.D \\" x.E" + `x.F',
        "x.G` + string('\\'') + string('\"')",
        'var b = x.H',
      ),
    ).toEqual(['example.com/x:2 H:8']);
  });

  it('leaves what a local name hides', () => {
    expect(
      go(
        'import "example.com/x"',
        'func a(x *T) { x.A() }',
        'func (x T) b() { x.B() }',
        'func c() { x, err := d(); x.C(); { var x int; _ = x.D } }',
        'func e() { if x := f(); x.E() { x.F() }; x.G() }',
        'func h() { for _, x := range y { x.H() } }',
        'func i() (n int, x T) { x.I() }',
        'func j(p x.J) { x.K() }',
      ),
    ).toEqual(['example.com/x:2 G:6 J:9 K:9', '. A:3 B:4 C:5 E:6 F:6 H:7 I:8']);
  });

  it.each([
    ['gopkg.in/yaml.v3', 'yaml'],
    ['github.com/redis/go-redis/v9', 'redis'],
    ['github.com/golang-jwt/jwt/v5', 'jwt'],
    ['github.com/mattn/go-sqlite3', 'sqlite3'],
    ['github.com/hashicorp/go-version', 'version'],
    ['example.com/a/v2', 'a'],
  ])('%s is called %s', (module, name) => {
    expect(go(`import "${module}"`, `var a = ${name}.A`)).toEqual([`${module}:2 A:3`]);
  });

  it('takes the alias and not the end of another path', () => {
    expect(go('import ("example.com/x"; x "example.com/y-x")', 'import z "example.com/x"', 'var a = z.A')).toEqual([
      'example.com/x:2',
      'example.com/y-x:2',
      'example.com/x:3 A:4',
    ]);
  });
});

describe('Rust', () => {
  it('reads use trees', () => {
    expect(
      rust(
        'use time::OffsetDateTime;',
        'pub(crate) use ::a::{self, b::{C as D, e}, f::*,};',
        'use serde_json as json;',
        'extern crate g as h;',
        'use std::io; use crate::time2::x; use super::y;',
        'fn main() { OffsetDateTime::now_local(); D::new(); e::i::j(); json::to_string(&1); h::k!(); a::l(); io::stdin(); }',
      ),
    ).toEqual([
      'time:1 OffsetDateTime:1 OffsetDateTime::now_local:6',
      'a:2 b::C:2 b::e:2 f:2 b::C::new:6 b::e::i::j:6 l:6',
      'serde_json:3 to_string:6',
      'g:4 k:6',
    ]);
  });

  it('reads paths without a use, generics in them, macros and derives', () => {
    expect(
      rust(
        '#[derive(serde::Serialize)]',
        'struct A(time::Date);',
        "fn f<'a>(x: &'a str) -> smallvec::SmallVec<[u8; 1]> { smallvec::SmallVec::<[u8; 1]>::from_vec(x) }",
        'fn g() { log::info!("x"); rx.recv::<u8>(); rx.try_recv() }',
      ),
    ).toEqual([
      'serde:1 Serialize:1',
      'time:2 Date:2',
      'smallvec:3 SmallVec:3 SmallVec::from_vec:3',
      'log:4 info:4',
      '. recv:4 try_recv:4',
    ]);
  });

  it('resolves globs for what nothing else brings', () => {
    expect(
      rust(
        'use time::*;',
        '#[macro_use] extern crate log;',
        'struct Own;',
        'fn f() { OffsetDateTime::now_local(); Own::x(); }',
      ),
    ).toContain('time:1 OffsetDateTime::now_local:4');
    expect(rust('use time::*;', 'struct Own;', 'fn f() { Own::x(); a.b; let c = 1; }')).toEqual(['time:1']);
  });

  it('leaves comments and literals alone', () => {
    expect(
      rust(
        '// time::A',
        '/* /* time::B */ time::C */',
        'const A: &str = "time::D \\" time::E";',
        'const B: &str = r##"time::F "# time::G"##;',
        "const C: &[u8] = b\"time::H\"; const D: u8 = b'\"'; const E: char = '\"'; const F: char = '\\'';",
        "fn f<'time>(x: &'time u8) { r#time::I }",
      ),
    ).toEqual(['time:6 I:6']);
  });

  it("leaves the project's own modules", () => {
    expect(rust('mod time;', 'use time::A;', 'fn f() { time::B(); A::c(); }')).toEqual([]);
    expect(rust('use crate::time;', 'fn f() { time::B(); self.time::<u8>(); }')).toEqual(['. time:2']);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'use ',
    'a',
    '::',
    '{',
    '}',
    ',',
    ';',
    '*',
    ' as ',
    '(',
    ')',
    '"',
    "'",
    '/*',
    '*/',
    '//',
    '\n',
    '`',
    'r#"',
    '#',
    '<',
    '>',
    '.',
    'func ',
    ':=',
    'import ',
    'var ',
    'mod ',
    'extern crate ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  );

  it.each([
    ['Go', readGo],
    ['Rust', readRust],
  ])('is read as %s, with lines that it has', (_, read) => {
    fc.assert(
      fc.property(text, (input) => {
        const { imports, methods } = read('a', input);
        const lines = [...imports.flatMap(({ line, names }) => [line, ...names.values()]), ...methods.values()];
        expect(lines.every((line) => line >= 1 && line <= input.split('\n').length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(
    [
      '/*',
      '/*\n',
      '"',
      "'",
      '`',
      'r#"',
      'use a::{',
      'a::{a,',
      'func(',
      'x:=',
      'a::<',
      'a,',
      '<',
      'use a::*;b::c;',
      'import("a";',
      'var a,',
      'if {',
      '\n',
      '}',
    ].map((piece) => [piece]),
  )('of many thousand %j ends', (piece) => {
    const input = piece.repeat(2 ** 17 / piece.length);
    for (const read of [readGo, readRust]) expect(read('a', input).path).toBe('a');
    expect(readGo('a', `package a\nimport "a"\nfunc f() { ${input}`).imports).toHaveLength(1);
  });
});

describe('isReached', () => {
  const about = (
    ecosystem: LocatedPackage['ecosystem'],
    name: string,
    more: Partial<LocatedPackage> = {},
  ): LocatedPackage => ({
    ecosystem,
    name,
    source: { kind: 'registry' },
    groups: ['production'],
    relation: 'direct',
    path: 'x',
    line: 1,
    format: 'x',
    role: 'lockfile',
    way: [],
    roots: [],
    requires: [],
    facts: {},
    ...more,
  });
  const use = (ecosystem: 'Go' | 'crates.io', name: string, alias?: string): PackageUse => ({
    ecosystem,
    name,
    ...(alias === undefined ? {} : { alias }),
    source: { kind: 'registry' },
    groups: ['production'],
    relation: 'direct',
    id: name,
    requires: [],
    line: 1,
  });
  const readings: readonly Reading[] = [
    {
      format: 'x',
      role: 'manifest',
      path: 'x',
      uses: [
        use('Go', 'golang.org/x/net'),
        use('Go', 'example.com/a'),
        use('Go', 'example.com/a/v2'),
        use('Go', 'example.com/fork', 'example.com/old'),
        use('crates.io', 'time'),
        use('crates.io', 'openssl', 'tls'),
      ],
      members: [],
      diagnostics: [],
      alsoRead: [],
    },
  ];
  const files = {
    go: [
      readGo('b_test.go', 'package b\nimport "golang.org/x/net/http2"\nvar a = http2.Transport{}'),
      readGo(
        'x.go',
        'package x\n\nimport (\n\t"golang.org/x/net/http2"\n\t"example.com/a/v2/b"\n\t"example.com/old/p"\n\t"net/url"\n)\n\n' +
          'func f(s *http2.Server) { s.ServeConn(nil); b.Do().Close(); p.Run(); url.Parse("") }',
      ),
      readGo('y.go', 'package y\nfunc f() { x.Handshake() }'),
    ],
    rust: [
      readRust('src/a.rs', 'use time::OffsetDateTime as Now;\nfn f() { Now::now_local(); }'),
      readRust('src/b.rs', 'use tls::ssl::Ssl;\nuse ini::Ini;\nfn f(x: Ssl) { x.connect(); x.read(); }'),
    ],
  };
  const reach = isReached((language) => ({ files: files[language], isComplete: true }), readings);
  const net = 'golang.org/x/net';
  const of = (path: string, ...symbols: readonly string[]): readonly AffectedNames[] => [{ path, symbols }];

  it.each([
    ['symbol used', 'symbol used at b_test.go:3 (http2.Transport)', about('Go', net), of(`${net}/http2`, 'Transport')],
    [
      'symbol used',
      'symbol used at x.go:10 (.ServeConn of http2.Server)',
      about('Go', net),
      of(`${net}/http2`, 'Server.ServeConn'),
    ],
    [
      'imported',
      'imported at x.go:4 and 1 more place; at x.go:10 a method Close is called, of what type is not known',
      about('Go', net),
      of(`${net}/http2`, 'Framer.Close'),
    ],
    [
      'imported',
      'imported at x.go:4 and 1 more place; none of the named symbols is met in the code that was read',
      about('Go', net),
      // Called in a file that does not import the package.
      of(`${net}/http2`, 'ConfigureServer', 'Conn.Handshake'),
    ],
    ['imported', 'imported at x.go:4 and 1 more place', about('Go', net), of(`${net}/http2`)],
    ['imported', 'imported at x.go:4 and 1 more place', about('Go', net), []],
    [
      'imported',
      `imported at x.go:4 and 1 more place, but the affected package ${net}/html is not imported by the code that was read itself`,
      about('Go', net),
      of(`${net}/html`, 'Parse'),
    ],
    ['symbol used', 'symbol used at x.go:10 (b.Do)', about('Go', 'example.com/a/v2'), of('example.com/a/v2/b', 'Do')],
    ['not imported', 'not imported by the code that was read', about('Go', 'example.com/a'), of('example.com/a', 'Do')],
    [
      'symbol used',
      'symbol used at x.go:10 (p.Run)',
      about('Go', 'example.com/fork', { alias: 'example.com/old' }),
      of('example.com/fork/p', 'Run'),
    ],
    ['symbol used', 'symbol used at x.go:10 (url.Parse)', about('Go', 'stdlib'), of('net/url', 'Parse')],
    [
      'unknown',
      'the affected package net/http is not imported by the code that was read',
      about('Go', 'stdlib'),
      of('net/http', 'Get'),
    ],
    [
      'unknown',
      'not imported by the code that was read, but it comes along with others, which may use it',
      about('Go', 'example.com/a', { relation: 'transitive' }),
      [],
    ],
    [
      'symbol used',
      'symbol used at src/a.rs:2 (time::OffsetDateTime::now_local)',
      about('crates.io', 'time'),
      of('', 'time::OffsetDateTime::now_local'),
    ],
    [
      'imported',
      'imported at src/a.rs:1; none of the named symbols is met in the code that was read',
      about('crates.io', 'time'),
      of('', 'time::UtcOffset::now_local', 'time::at'),
    ],
    [
      'symbol used',
      'symbol used at src/b.rs:3 (.connect of tls::Ssl)',
      about('crates.io', 'openssl'),
      of('', 'openssl::ssl::Ssl::connect'),
    ],
    [
      'imported',
      'imported at src/b.rs:1; at src/b.rs:3 a method read is called, of what type is not known',
      about('crates.io', 'openssl'),
      of('', 'openssl::bio::Bio::read'),
    ],
    [
      'unknown',
      'not imported by its own name; ini, imported at src/b.rs:2, may be another name of it',
      about('crates.io', 'rust-ini'),
      [],
    ],
    [
      'not imported',
      'not imported by the code that was read',
      about('crates.io', 'regex'),
      of('', 'regex::Regex::new'),
    ],
    [
      'unknown',
      'not imported itself, but it comes along with openssl, which is imported at src/b.rs:1',
      about('crates.io', 'bitflags', { relation: 'transitive', roots: ['openssl'] }),
      [],
    ],
    [
      'not imported',
      'not imported by the code that was read, nor is regex, which brings it along',
      about('crates.io', 'memchr', { relation: 'transitive', roots: ['regex'] }),
      [],
    ],
  ] as const)('%s: %s', (state, text, one, symbols) => {
    expect(reach(one, symbols)).toEqual({ state, text });
  });

  it('tells nothing to be unused when code was left out, or none was read', () => {
    const part = isReached((language) => ({ files: files[language], isComplete: false }), readings);
    expect(part(about('crates.io', 'regex'), [])).toEqual({
      state: 'unknown',
      text: 'not imported by the code that was read, which is not all there is',
    });
    const none = isReached(() => ({ files: [], isComplete: true }), readings);
    expect(none(about('Go', net), [])).toEqual({
      state: 'unknown',
      text: 'whether code imports it is not known: no Go was read',
    });
  });
});
