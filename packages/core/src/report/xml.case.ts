/**
 * What is wrong with an XML text, or `undefined`: a checker of well-formedness for the subset that we write.
 *
 * Declaration, elements, double-quoted attributes and escaped text; no comments, no CDATA, no doctype.
 */
export const xmlProblem = (xml: string): string | undefined => {
  // eslint-disable-next-line no-control-regex
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) return 'a character that XML forbids';
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  while (rest !== '') {
    const [token, slash, name, attributes, empty] =
      /^<(\/?)([A-Za-z][\w-]*)((?: [A-Za-z][\w-]*="[^"<]*")*)\s*(\/?)>/.exec(rest) ?? [];
    const [text] = token === undefined ? (/^[^<]+/.exec(rest) ?? []) : [];
    const piece = token ?? text;
    if (piece === undefined) return `cannot read ${rest.slice(0, 40)}`;
    if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(attributes ?? text ?? '')) return `a bare & in ${piece.slice(0, 80)}`;
    if (text !== undefined && (text.includes(']]>') || (open.length === 0 && text.trim() !== '')))
      return `text out of place: ${text.slice(0, 40)}`;
    if (name !== undefined && slash === '/') {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else if (name !== undefined && empty !== '/') open.push(name);
    rest = rest.slice(piece.length);
  }
  return open.length === 0 ? undefined : `<${open.join('><')}> not closed`;
};
