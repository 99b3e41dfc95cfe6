/**
 * Text without its comments and without prose in its strings, for files that no reader of the analyser knows: settings, pipelines, containers,
 * other languages.
 *
 * One pass over the characters, by the comment signs of the format alone: what is meant for a model that judges by what stands there once more, not
 * for an engine. Where the signs deceive, words stay, and both runs see them.
 */

/** How a format writes comments and strings. */
interface Signs {
  /** From here to the end of the line. */
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  readonly quotes: string;
  /** Quotes and `#` begin something only after a blank or a bracket: in plain words of settings they mean themselves. */
  readonly afterBlank: boolean;
  /** What strings say is what the file is for: prose alone is taken out. */
  readonly isData: boolean;
  /** Values of some keys are written for people. */
  readonly hasKeys: boolean;
}

const hash: Signs = { line: ['#'], block: [], quotes: `"'`, afterBlank: true, isData: true, hasKeys: true };
const script: Signs = { ...hash, hasKeys: false };
const slashes: Signs = {
  line: ['//'],
  block: [['/*', '*/']],
  quotes: '"`',
  afterBlank: false,
  isData: false,
  hasKeys: false,
};
const formats: readonly (readonly [RegExp, Signs])[] = [
  [/\.(?:ya?ml|toml|properties|cfg|conf|editorconfig)$|(?:^|\/)(?:\.\w[\w.-]*rc|CODEOWNERS|Caddyfile)$/iu, hash],
  [/\.(?:ini|service|timer|socket)$/iu, { ...hash, line: ['#', ';'] }],
  [/\.(?:tf|hcl|nomad)$/iu, { ...hash, line: ['#', '//'], block: [['/*', '*/']] }],
  [/\.(?:json|jsonc|json5)$/iu, { ...slashes, quotes: '"', isData: true, hasKeys: true }],
  [
    /\.(?:xml|csproj|fsproj|props|targets|plist|config|xsd|wsdl|pom)$/iu,
    { line: [], block: [['<!--', '-->']], quotes: '', afterBlank: false, isData: true, hasKeys: false },
  ],
  [
    /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$|(?:^|\/)(?:GNU)?[Mm]akefile$|\.(?:mk|sh|bash|zsh|fish|ps1|rb|pl|r|ex|exs|cmake)$|(?:^|\/)(?:CMakeLists\.txt|Procfile|Vagrantfile|Gemfile|Brewfile)$/iu,
    script,
  ],
  [/\.(?:php|groovy|gradle|dart|s?css|less)$|(?:^|\/)Jenkinsfile$/iu, { ...slashes, quotes: `"'` }],
  [/\.(?:go|rs|java|kts?|cs|c|cc|cpp|h|hpp|swift|scala|proto|sol|zig)$/iu, slashes],
  [
    /\.(?:sql|lua|hs)$/iu,
    { line: ['--'], block: [['/*', '*/']], quotes: `"'`, afterBlank: false, isData: false, hasKeys: false },
  ],
];

/** Larger texts are not looked through: a model is shown parts of them alone. Units: UTF-16 units. */
const longest = 1_000_000;

/** The text line for line without words, or `undefined` for a format that is not known. */
export const bareWords = ({ path, text }: { readonly path: string; readonly text: string }): string | undefined => {
  const signs = formats.find(([files]) => files.test(path))?.[1];
  if (signs === undefined || text.length > longest) return undefined;
  const bare = withoutComments(text, signs);
  return signs.hasKeys ? bare.replaceAll(speaking, `$1${blank}`) : bare;
};

const blank = '…';

const withoutComments = (text: string, { line, block, quotes, afterBlank, isData }: Signs): string => {
  const parts: string[] = [];
  /** Where what is kept began. */
  let kept = 0;
  const put = (from: number, to: number, by: string): void => {
    parts.push(text.slice(kept, from), by, '\n'.repeat(newlines(text, from, to)));
    kept = to;
  };
  const endOfLine = (from: number): number => {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
  };
  for (let at = 0; at < text.length;) {
    const mayBegin = !afterBlank || at === 0 || /[\s[\]{}(),:=;&|]/u.test(text[at - 1] ?? '');
    const comment = mayBegin ? line.find((sign) => text.startsWith(sign, at)) : undefined;
    if (comment !== undefined && !(at === 0 && text.startsWith('#!'))) {
      const end = endOfLine(at);
      put(at, end, '');
      at = end;
      continue;
    }
    const [, close] = block.find(([open]) => text.startsWith(open, at)) ?? [];
    if (close !== undefined) {
      const found = text.indexOf(close, at + 2);
      const end = found === -1 ? text.length : found + close.length;
      put(at, end, '');
      at = end;
      continue;
    }
    const quote = text[at] ?? '';
    if (mayBegin && quote !== '' && quotes.includes(quote)) {
      const end = endOfString(text, at);
      if (end === undefined) {
        at = endOfLine(at);
        continue;
      }
      const inner = text.slice(at + 1, end - 1);
      if (isData ? isProse(inner) : !/^[\w./:-]{0,16}$/u.test(inner)) put(at, end, `${quote}${blank}${quote}`);
      at = end;
      continue;
    }
    at += 1;
  }
  return parts.join('') + text.slice(kept);
};

/** After the closing quote; nothing for a string that its line does not close. Backquotes reach over lines. */
const endOfString = (text: string, start: number): number | undefined => {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === quote) return at + 1;
    else if (char === '\n' && quote !== '`') return undefined;
  }
  return undefined;
};

/** Four words or more, and nothing of what commands and paths are made of. */
const isProse = (text: string): boolean => {
  const words = text.trim().split(/\s+/u);
  return (
    words.length >= 4 && words.filter((word) => /^[\p{L}'’-]+[.,:;!?]?$/u.test(word)).length * 5 >= words.length * 4
  );
};

/** Values that are written for people. */
const speaking =
  /^((?:[ \t]*-)?[ \t]*"?(?:name|title|summary|description|comments?|notes?|help|label|message|reason|_comment|\$comment)"?[ \t]*[:=])[ \t]*[^\s|>{[][^\n]*$/gimu;

const newlines = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};
