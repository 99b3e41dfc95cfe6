import { exactVersion, type Reader } from '../../packages/index.ts';
import { entriesAt, newLines, readJson, type Lines, type Value } from '../../text/index.ts';
import { denoWord } from '../command/npm-word.ts';
import { Mention } from '../mention.ts';
import { cdnPackages, type CdnPackage } from './cdn-address.ts';

/**
 * Packages that pages and scripts load by their address from content delivery networks, import maps, and `npm:` and `jsr:` specifiers of Deno.
 *
 * A version may be a part of one (`@5`) or none; then the network chooses, and it is a requirement. Links for people (`<a href>`) and comments are left
 * alone. Files without a hash (`integrity`) are counted in a note. A hash is no fact of the package: whoever invents a package invents its hash along.
 *
 * Source: HTML Living Standard, "script", "import maps"; W3C, "Subresource Integrity"; Deno's documentation, "Modules".
 */
export const cdn: Reader = {
  id: 'cdn',
  role: 'mention',
  owns: (path) =>
    /\.(?:html?|xhtml|[cm]?[jt]sx?|vue|svelte|astro|php|phtml|erb|ejs|hbs|handlebars|mustache|jinja2?|j2|njk|twig|cshtml|razor|jsp|liquid)$/iu.test(
      path,
    ) || isMap(path),
  read: (text, path, files) => {
    const mention = new Mention('cdn', path, files, ['production']);
    if (isMap(path)) {
      const { root, lines, diagnostics } = readJson(path, text, { relaxed: true });
      mention.diagnostic(...diagnostics);
      readMap(root, text, lines, mention);
    } else if (/\/\/[\w.-]+\//u.test(text) || /["'](?:npm|jsr):/u.test(text)) new Page(text, path, mention).read();
    return mention.reading();
  },
};

const isMap = (path: string): boolean => /(?:^|\/)(?:deno\.jsonc?|import[-_]?map\.json)$/u.test(path);

/** `imports` and `scopes` of an import map; also Deno's, which knows more kinds of targets. */
const readMap = (root: Value | undefined, text: string, lines: Lines, mention: Mention): void => {
  const tables = [entriesAt(root, 'imports'), ...entriesAt(root, 'scopes').map(({ value }) => entriesAt(value))];
  for (const { key, value } of tables.flat()) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string') continue;
    const start = value.start + 1;
    const isPlain = text.slice(start, start + value.value.length) === value.value;
    const alias = key.text.replace(/\/$/u, '');
    if (/^(?:npm|jsr):/u.test(value.value)) readSpecifier(value.value, start, isPlain, lines, mention, alias);
    else for (const one of cdnPackages(value.value)) put(one, start, isPlain, lines, mention, alias);
  }
};

const readSpecifier = (
  specifier: string,
  start: number,
  isPlain: boolean,
  lines: Lines,
  mention: Mention,
  alias?: string,
): void => {
  const said = denoWord(specifier.replace(/^(npm|jsr):\//u, '$1:'));
  if (said.kind !== 'package') return;
  const { name } = said.package;
  const place = isPlain && !/^\w+:\//u.test(specifier) ? said.versionAt : undefined;
  mention.package(
    {
      ...said.package,
      ...(alias === undefined || alias === name || said.package.ecosystem === undefined ? {} : { alias }),
    },
    lines.at(start),
    place === undefined ? undefined : { start: start + place.start, end: start + place.end },
  );
};

const put = (
  one: CdnPackage,
  start: number,
  isPlain: boolean,
  lines: Lines,
  mention: Mention,
  alias?: string,
): void => {
  const { name, requirement, at } = one;
  const exact = requirement === undefined ? undefined : exactVersion('npm', requirement);
  // A place is one only where the text says the very same.
  const place =
    isPlain && at !== undefined && requirement !== undefined && !requirement.includes('%') ? start + at : undefined;
  mention.package(
    {
      ecosystem: 'npm',
      name,
      ...(alias === undefined || alias === name ? {} : { alias }),
      ...(exact === undefined ? {} : { version: exact.version }),
      ...(requirement === undefined ? {} : { requirement }),
      extras: [],
      source: { kind: 'registry' },
    },
    lines.at(start),
    place === undefined ? undefined : { start: place, end: place + requirement!.length },
  );
};

/** A page or script, looked through once. */
class Page {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #mention: Mention;
  readonly #isMarkup: boolean;
  readonly #seen = new Set<string>();
  #bare = 0;
  #firstBare = 0;

  constructor(text: string, path: string, mention: Mention) {
    this.#text = text;
    this.#lines = newLines(text);
    this.#mention = mention;
    this.#isMarkup = !/\.[cm]?[jt]s$/iu.test(path);
  }

  read(): void {
    const comments = this.#isMarkup ? commentsIn(this.#text) : [];
    let comment = 0;
    for (const found of this.#text.matchAll(mentionOfAddress)) {
      const start = found.index + 1;
      const address = found[1]!;
      while (comment < comments.length && comments[comment]!.end <= start) comment += 1;
      if (comments[comment] !== undefined && comments[comment]!.start <= start) continue;
      const before = this.#text.slice(Math.max(0, start - 400), start);
      if (/(?:^|\n)[ \t]*(?:\/\/|\/?\*|#|\{\/\*)[^\n]*$/u.test(before)) continue;
      if (/^(?:npm|jsr):/u.test(address)) this.#specifier(address, start, before);
      else this.#address(address, start, before);
    }
    if (this.#bare > 0)
      this.#mention.note(
        this.#firstBare,
        `${String(this.#bare)} ${this.#bare === 1 ? 'file comes' : 'files come'} from another host without a hash (integrity="sha384-…"), so whoever holds that host can change ${this.#bare === 1 ? 'it' : 'them'}`,
      );
  }

  #specifier(specifier: string, start: number, before: string): void {
    if (!/(?:from|import|require)\s*\(?\s*["'`]$/u.test(before) || this.#seen.has(specifier)) return;
    this.#seen.add(specifier);
    readSpecifier(specifier, start, true, this.#lines, this.#mention);
  }

  #address(address: string, start: number, before: string): void {
    const packages = cdnPackages(address);
    if (packages.length === 0) return;
    const tag = this.#isMarkup ? openTag(before) : undefined;
    if (tag !== undefined && !/^(?:script|link|source|iframe|x-script)$/iu.test(tag.name)) return;
    const isLoaded = tag !== undefined || /(?:from|import)\s*\(?\s*["'`]$/u.test(before);
    // In code an address may be for people; one of a file, a folder, or a host of modules is loaded.
    const path = address.replace(/[?#].*$/u, '');
    const isFile = /\.(?:[cm]?js|css|wasm|json)$|\/$|\/\+esm$/iu.test(path);
    const isBare = tag !== undefined && !this.#hasHash(start);
    for (const one of packages) {
      if (!isLoaded && !isFile && !one.isCode) continue;
      const key = `${one.name}@${one.requirement ?? ''}`;
      if (isBare) {
        if (this.#bare === 0) this.#firstBare = this.#lines.at(start);
        this.#bare += 1;
      }
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      // With a hash beside it, another version would not load.
      put(one, start, tag === undefined || isBare, this.#lines, this.#mention);
    }
  }

  /** Whether the tag around an address has a hash. */
  #hasHash(start: number): boolean {
    const from = Math.max(0, start - 400);
    const begin = this.#text.slice(from, start).lastIndexOf('<') + from;
    const tag = /^[^>]*/u.exec(this.#text.slice(begin, begin + 1200))?.[0] ?? '';
    return /\bintegrity\s*=\s*["']?sha\d{3}-[\w+/=-]{20,}/u.test(tag);
  }
}

/** A quote, a bracket or an equals sign, and behind it an address or a specifier. */
const mentionOfAddress = /["'`(=]((?:(?:https?:)?\/\/[\w.-]+\/|(?:npm|jsr):)[^\s"'`<>()\\;]*)/giu;

/** The tag that is open at the end of a text. */
const openTag = (before: string): { readonly name: string } | undefined => {
  const at = before.lastIndexOf('<');
  const name = at < 0 ? undefined : /^<([a-z][\w-]*)[\s/][^>]*$/iu.exec(before.slice(at))?.[1];
  return name === undefined ? undefined : { name };
};

const commentsIn = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const comments: { start: number; end: number }[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', comments.at(-1)!.end)) {
    const close = text.indexOf('-->', start + 4);
    comments.push({ start, end: close < 0 ? text.length : close + 3 });
    if (close < 0) break;
  }
  return comments;
};
