import { type Rewrite, unfit } from '../rewrite.ts';

/** `{{ text|safe }}` → `{{ text }}`, `{% autoescape false %}` → `true`: the template escapes again. */
export const unescapedFilter: Rewrite = (place) => {
  const { start, end } = { start: place.finding.span.start.offset, end: place.finding.span.end.offset };
  const edits = [
    ...place.text.slice(start, end).matchAll(/\s*\|\s*safe\b(?=[^}]*\}\})|(?<=\{%-?\s*autoescape\s+)(?:false|off)\b/gu),
  ].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    text: found[0].includes('|') ? '' : found[0] === 'off' ? 'on' : 'true',
  }));
  return edits.length === 0
    ? unfit('the filter does not stand here')
    : { title: 'Let the template escape the value', changes: 'Markup in the value is shown as text.', edits };
};
