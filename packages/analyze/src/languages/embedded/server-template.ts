import type { Embedded, EmbeddedUnit } from './embedded-unit.ts';
import { htmlUnits } from './html.ts';
import { newMappedText } from './mapped-text.ts';

/** Server-side templates that escape what they write unless told otherwise. */
export type TemplateKind = 'ejs' | 'handlebars' | 'pug' | 'jinja';

/**
 * What a server-side template writes without escaping, as calls of a made-up function, one statement each:
 *
 *     EJS                   <%- bio %>                          __raw(bio)
 *     Handlebars, Mustache  {{{ bio }}}, {{& bio}}              __raw(bio)
 *     Pug                   !{bio}, p!= bio                     __raw(bio)
 *     Jinja, Nunjucks       {{ bio | safe }}                    __raw(bio)
 *
 * A rule matches `__raw($X)`. Scripts of the page are units of their own, as in HTML. What is no expression of
 * JavaScript in its own right (a helper's arguments, other filters) is left out: a template that cannot be read here is
 * no broken file.
 */
export const templateUnits = (text: string, kind: TemplateKind): Embedded => {
  const page = kind === 'pug' ? { units: [], problems: [] } : htmlUnits(text);
  const raw = rawUnit(text, kind);
  return raw === undefined ? page : { units: [...page.units, raw], problems: page.problems };
};

/** The raw output of a text as one unit; `undefined` when there is none. */
export const rawUnit = (text: string, kind: TemplateKind): EmbeddedUnit | undefined => {
  const unit = newMappedText();
  let count = 0;
  for (const pattern of patterns[kind])
    for (const found of text.matchAll(pattern)) {
      const { value = '', before = '' } = found.groups ?? {};
      const code = value.trimEnd();
      if (!readable.test(code)) continue;
      const start = found.index + before.length;
      unit.append('__raw(', found.index, start);
      unit.append(code, start, start + code.length);
      unit.glue(');\n');
      count += 1;
    }
  return count === 0 ? undefined : { language: 'javascript', ...unit.finish() };
};

/** A path, a call or an index of plain names; everything else could be the template's own language. */
const readable =
  /^(?!(?:if|else|for|each|end|new|typeof|yield|await|return|function|class|var|let|const)\b)[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[(?:\d+|[A-Za-z_$][\w$.]*|'[^'\n\\]*'|"[^"\n\\]*")\]|\((?:[\w$.,\s]|'[^'\n\\]*'|"[^"\n\\]*")*\))*(?:\s*\|\|\s*(?:'[^'\n\\]*'|"[^"\n\\]*"))?$/u;

const patterns: Readonly<Record<TemplateKind, readonly RegExp[]>> = {
  ejs: [/(?<before><%-\s*)(?<value>[^%<>]{1,300}?)\s*[-_]?%>/gu],
  handlebars: [
    /(?<before>\{\{~?\{\s*)(?<value>[^{}]{1,300}?)\s*\}~?\}\}/gu,
    /(?<before>\{\{~?&\s*)(?<value>[^{}]{1,300}?)\s*~?\}\}/gu,
  ],
  pug: [
    /(?<before>!\{\s*)(?<value>[^{}\n]{1,300}?)\s*\}/gu,
    /(?<before>^[ \t]*[\w.#:-]*(?:\([^()\n]*\))?!=[ \t]*)(?<value>[^\n]{1,300})$/gmu,
  ],
  jinja: [/(?<before>\{\{-?\s*)(?<value>[^{}|\n]{1,300}?)\s*\|\s*safe\s*-?\}\}/gu],
};
