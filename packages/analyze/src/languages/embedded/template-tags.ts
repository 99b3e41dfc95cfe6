/**
 * A script with the tags of a server-side template made harmless, length kept.
 *
 * `{% … %}`, `{# … #}`, `<% … %>` and `<?php … ?>` become blanks. Tags that yield a value (`{{ … }}`, `<%= … %>`, `<?= … ?>`) become
 * a name of underscores where code stands and stay inside strings, where they do no harm.
 */
export const withoutTemplateTags = (script: string): string => {
  if (!/\{[{%#]|<[%?]/.test(script)) return script;
  let result = '';
  let i = 0;
  let quote = '';
  while (i < script.length) {
    const char = script.charAt(i);
    const tag = tagAt(script, i);
    if (tag !== undefined && !(quote !== '' && tag.value)) {
      const inside = script.slice(i, i + tag.length);
      result += inside.replace(/[^\r\n]/g, tag.value ? '_' : ' ');
      i += tag.length;
      continue;
    }
    if (quote === '') {
      if (char === '"' || char === "'" || char === '`') quote = char;
    } else if (char === '\\') {
      result += script.slice(i, i + 2);
      i += 2;
      continue;
    } else if (char === quote || (char === '\n' && quote !== '`')) quote = '';
    result += char;
    i += 1;
  }
  return result;
};

interface Tag {
  readonly length: number;
  readonly value: boolean;
}

const kinds: readonly { readonly open: string; readonly close: string; readonly value: boolean }[] = [
  { open: '{{', close: '}}', value: true },
  { open: '{%', close: '%}', value: false },
  { open: '{#', close: '#}', value: false },
  { open: '<%=', close: '%>', value: true },
  { open: '<%-', close: '%>', value: true },
  { open: '<%', close: '%>', value: false },
  { open: '<?=', close: '?>', value: true },
  { open: '<?php', close: '?>', value: false },
];

const tagAt = (text: string, start: number): Tag | undefined => {
  for (const kind of kinds) {
    if (!text.startsWith(kind.open, start)) continue;
    const end = text.indexOf(kind.close, start + kind.open.length);
    if (end === -1) return undefined;
    // `{{` may be code: an object in an object. A template's tag ends on its line and holds no statement.
    if (kind.open === '{{' && /[\n;]/.test(text.slice(start, end))) return undefined;
    return { length: end + kind.close.length - start, value: kind.value };
  }
  return undefined;
};
