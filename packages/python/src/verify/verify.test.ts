import { describe, expect, test } from 'vitest';
import { verify } from './verify.ts';

const operations = new Set(['add', 'call', 'list', 'getattr']);
const around = (body: string): string => `(function($,m,K,N,F){"use strict";${body}})`;
const refused = (body: string): boolean => verify(around(body), operations) !== undefined;

describe('what emitted code looks like passes', () => {
  for (const body of [
    'const k0=K[0];let g_x;return function(){g_x=1;return N;};',
    'let t1;t1=$.add(1,"a");return N;',
    'let t1,t2;(t1=g_f,t1.n$===1?t1.c(t2):$.call(t1,[t2]));',
    'let t1,t2,t3;(t1.x$===true&&typeof t2==="number"&&(t3=t1.a[t2>>>0])!==undefined&&t2>>>0===t2?t3:N);',
    'for(const i1=$.list([]);(t1=i1.next())!==undefined;){if(--m.f<0)m.tick();l_x=t1;}',
    'function(l_a){if(++m.d>m.l)$.call();m.d--;return l_a;};',
    'try{$.call();}catch(e1){e1=$.call(e1,m.d);throw e1;}finally{$.call();}',
    'try{$.call();}catch(e1){e1=$.call(e1,m.g);throw e1;}',
    'if(t1.p$===true)t1.$name=t2;else $.call(t1);',
    'L1:{while(true){break L1;}}',
    '((s1)=>{let c1_x;return s1;})($.list([]));',
    '(function*(){yield N;yield* $.call();})();',
  ])
    test(body, () => {
      expect(verify(around(body), operations)).toBeUndefined();
    });
});

describe('whatever names something else is refused', () => {
  for (const body of [
    'process.exit();',
    'l_x=globalThis;',
    'eval("1");',
    't1.constructor;',
    't1.__proto__;',
    't1["constructor"];',
    't1[t2];',
    't1.a[t2];',
    't1.a["x"];',
    't1.a[-1];',
    't1.c;',
    't1.c.call(N);',
    '$;',
    'l_x=$;',
    '$.nothing();',
    '$[t1]();',
    'm;',
    'm.limits;',
    'm.f=1;',
    'm.d=0;',
    'm.g=0;',
    'm.g--;',
    '--m.d;',
    '++m.f;',
    'K;',
    'l_x=K;',
    'N=1;',
    'F;',
    'F=1;',
    'l_f();',
    't1.$name();',
    't1.m$name();',
    't1.m$name=1;',
    't1.n$=1;',
    't1.a=1;',
    'new t1();',
    'this;',
    '`x`;',
    '/x/;',
    't1//x\n;',
    't1/*x*/;',
    'import("x");',
    '({});',
    '[...t1];',
    'class l_A{}',
    'async function l_f(){}',
    'l_x=function(arguments){};',
    'l_x=()=>arguments;',
    'delete t1.$x;',
    't1?.$x;',
    't1.$x++;',
    'l_x+=1;',
    '"\\x41";',
    '"\\n";',
    "'a';",
    'with(t1){}',
    'debugger;',
    'var l_x;',
    'l_é=1;',
    '\\u0061;',
    't1=1\nt2=2;',
    'x=1;',
    'toString;',
    '__proto__=1;',
    'return function(){};})+(function(){',
    'const k0=K["constructor"];',
    't1.next;',
    't1.next(1);',
    't1.length;',
    '<!-- x',
  ])
    test(body, () => {
      expect(refused(body)).toBe(true);
    });

  test('another frame around it', () => {
    expect(verify('(function($,m,K,N,F){"use strict";});alert(1)', operations)).toBeDefined();
    expect(verify('(function($,m,K,N,G){"use strict";})', operations)).toBeDefined();
    expect(verify('(function($,m,K,N,F){})', operations)).toBeDefined();
    expect(verify('', operations)).toBeDefined();
  });

  test('nesting that no reader survives', () => {
    expect(verify(around(`t1=${'('.repeat(200_000)}1;`), operations)).toBeDefined();
  });
});
