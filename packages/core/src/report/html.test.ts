import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlReport } from './html.ts';
import { proseHtml } from './html/prose-html.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';

/** Every tag of a page without its one style and one script, as the parser of a browser would cut them. */
const tagsOf = (page: string): readonly string[] =>
  [
    ...page
      .replace(/<style>[^]*?<\/style>/, '')
      .replace(/<script>[^]*?<\/script>/, '')
      .matchAll(/<[!/]?[A-Za-z][^>]*>/g),
  ].map(([tag]) => tag);

const allowedNames =
  /^<[!/]?(?:a|b|body|br|button|code|details|div|doctype|figcaption|figure|footer|form|g|h1|h2|h3|head|header|html|input|label|li|main|mark|meta|ol|option|output|p|pre|rect|section|select|span|summary|svg|text|title|ul)(?=[\s>])/;
const allowedAttributes =
  /^(?: (?:aria-label|charset|checked|class|content|data-[a-z]+|height|hidden|href|http-equiv|lang|name|placeholder|rel|role|rx|tabindex|type|value|viewBox|width|x|y)(?:="[^"<>]*")?| html)*$/;

const policyOf = (page: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';

describe('htmlReport', () => {
  const page = htmlReport(sampleReport(), sampleSource);

  it('shows findings with code, flow, why and safe form', () => {
    for (const part of [
      '3 findings: 1 critical, 1 high, 1 medium',
      '<mark>db.execute(&#34;select * from t where id = &#34; + key)</mark>',
      '<span class="step">3</span>',
      '<h3>Why it matters</h3><p>Whoever sends the text writes the statement.</p>',
      '<pre class="sample">cursor.execute(',
      'CWE-89 SQL Injection',
      'gate (fail on high): not met',
      'app/broken.py:3: unexpected indent',
      'aria-label="By severity"',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain('ghp_0123456789');
  });

  it('allows only its own script and style, and loads nothing', () => {
    const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    expect(policyOf(page)).toBe(
      `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<link|<img|<iframe|\ssrc=|@import|url\(/);
  });

  it('leaves out the least severe beyond its limit and says so', () => {
    const short = htmlReport(sampleReport(), sampleSource, { findings: 1 });
    expect(short.match(/<details class="finding/g)).toHaveLength(1);
    expect(short).toContain('3 less severe findings left out');
    expect(page).not.toContain('left out, because');
  });

  it('holds only tags and attributes of its own, whatever the input', () => {
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        const written = htmlReport(report, source);
        expect(written.match(/<script/gi)).toHaveLength(1);
        expect(written.match(/<\/script/gi)).toHaveLength(1);
        for (const tag of tagsOf(written)) {
          const [start = ''] = allowedNames.exec(tag) ?? [];
          expect([start === '', tag]).toEqual([false, tag]);
          if (!tag.startsWith('<meta'))
            expect(tag.slice(start.length, -1).replace(/\/$/, '')).toMatch(allowedAttributes);
        }
        expect(written).not.toMatch(/[\p{Cs}\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
      }),
    );
  });

  it('is watched by patterns that see faults', () => {
    expect(allowedNames.test('<img src=x>')).toBe(false);
    expect(allowedAttributes.test(' class="a" onclick="b"')).toBe(false);
  });
});

describe('proseHtml', () => {
  it.each([
    ['Say `x` and\nmore.\n\nThen.', '<p>Say <code>x</code> and more.</p><p>Then.</p>'],
    ['- one\n- two\n  still two', '<ul><li>one</li><li>two still two</li></ul>'],
    ['```js\na < b\n```', '<pre class="sample">a &#60; b</pre>'],
    ['a lone ` tick', '<p>a lone ` tick</p>'.replace('`', '&#96;')],
    ['[x](javascript:y)<b>', '<p>[x](javascript:y)&#60;b&#62;</p>'],
    ['```\nnever closed', '<pre class="sample">never closed</pre>'],
  ])('%j', (markdown, html) => {
    expect(proseHtml(markdown)).toBe(html);
  });
});
