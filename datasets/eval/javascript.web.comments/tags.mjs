/** Reads HTML as far as the tests need it: tags with attributes, and the text between them. Attributes may be quoted or not. */
const decode = (text) =>
  text
    .replace(/&#x([0-9a-f]+);?/gi, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);?/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(
      /&(lt|gt|quot|apos|sol|colon|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", sol: '/', colon: ':', amp: '&' })[name],
    );

export const read = (html) => {
  const tags = [];
  const tag = /<\/?([a-z!][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
  const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [whole, name, rest] of html.matchAll(tag)) {
    if (whole.startsWith('</')) continue;
    const attributes = {};
    for (const [, key, ...values] of rest.matchAll(attribute))
      attributes[key.toLowerCase()] = decode(values.find((one) => one !== undefined) ?? '');
    tags.push({ name: name.toLowerCase(), attributes });
  }
  return { tags, text: decode(html.replace(tag, ' ')) };
};
