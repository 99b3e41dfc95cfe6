/**
 * Places that hold a credential although no name stands beside it: the parameters of an address, the last arguments of calls that
 * sign in, what is piped into a log-in, cells under a column's name.
 *
 * Each comes with the name it would have, so that `judge-value.ts` can weigh it like any other. Every form is bounded and
 * anchored at a word, so the walk is linear.
 */
export interface UnnamedText {
  readonly name: string;
  /** Units: zero-based UTF-16 offsets of the value, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export const unnamedTexts = function* (path: string, text: string, tree: boolean): Generator<UnnamedText> {
  yield* matched(text, parameter);
  if (!tree) for (const form of signIns) yield* secretsOf(text, form);
  if (/\s-/u.test(text) || text.includes('--')) yield* matched(text, flag);
  if (text.includes('secret set')) yield* matched(text, secretSet);
  if (/requirepass|masterauth|rpcpassword/u.test(text)) yield* secretsOf(text, directive);
  if (text.includes('chpasswd')) yield* secretsOf(text, newPassword);
  if (text.includes('@tcp(') || text.includes('@unix(')) yield* secretsOf(text, goAddress);
  if (text.includes('--password-stdin')) yield* secretsOf(text, piped);
  if (/\.(?:csv|tsv)$/iu.test(path)) yield* cellsOf(text);
  if (/\.(?:md|mdx|markdown)$/iu.test(path) && /\|[ \t]*:?-{3}/u.test(text)) yield* tableCells(text);
};

/** With the name that stands beside the value. */
const matched = function* (text: string, form: RegExp): Generator<UnnamedText> {
  for (const match of text.matchAll(form)) {
    const { name = '', secret = '' } = match.groups ?? {};
    const start = match.index + match[0].length - secret.length;
    yield { name, start, end: start + secret.length };
  }
};

/** `?api_token=x`, `&password=x`. */
const parameter =
  /[?&](?<name>[A-Za-z][\w.-]{0,24}(?<=pass|passwd|password|pwd|secret|token|key|auth|sig|signature))=(?<secret>[\w.~%+-]{6,1000})/giu;

/** `--heroku-api-key 'x'`, `--db-password=x`, `"--token", "x"`. */
const flag =
  /(?<=[\s"'`[(])-{1,2}(?<name>[A-Za-z][\w-]{2,50})(?:=|[ \t]{1,3}|["'],[ \t]{0,3}(?=["']))["']?(?<secret>(?!-)[^\s"'`<>${}()[\]\\;|,]{6,400})/gu;

/** `gh secret set TOKEN --body 'x'`. */
const secretSet =
  /secret set (?<name>[A-Z][A-Z0-9_]{2,60})\s[^\n]{0,80}?(?:--body|-b)[ =]["']?(?<secret>[^\s"'`<>${}]{6,400})/gu;

/** Lines of settings without any sign between: `requirepass x`. Source: redis.conf. */
const directive = /^[ \t]{0,8}(?:requirepass|masterauth)[ \t]{1,8}["']?(?<secret>[^\s"'#]{4,400})/gmu;

/** `echo 'deploy:x' | chpasswd`. */
const newPassword = /echo\s{1,4}["']?[\w.-]{1,40}:(?<secret>[^\s"'$`|]{4,200})["']?\s{0,4}\|[^\n|]{0,60}chpasswd/gu;

const argument = String.raw`(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[$\w.>-]{1,80})\s{0,4},\s{0,20}`;

/** Calls that take address, name and password, and calls that take name and password. */
const signIns: readonly RegExp[] = [
  String.raw`\b(?:getConnection|PDO|mysqli|mysqli_connect|mysqli_real_connect|createPool)\s?\(\s{0,20}${argument}${argument}`,
  String.raw`\b(?:PasswordAuthentication|UsernamePasswordCredentials|UsernamePasswordAuthenticationToken|NetworkCredential|SetBasicAuth|basic_?[aA]uth|BasicAuthentication|BasicAWSCredentials|AwsBasicCredentials\.create|BasicSessionCredentials|Credentials\.basic|set_credentials|setCredentials)\s?\(\s{0,20}${argument}`,
  String.raw`\b(?:SecretKeySpec|hmacShaKeyFor|withSecret|HMAC(?:256|384|512))\s?\(\s{0,20}`,
  String.raw`\bSymmetricSecurityKey\s?\(\s{0,20}(?:[\w.]{1,60}\s?\(\s{0,20}){0,2}`,
  String.raw`\bsimple_bind(?:_s)?\(\s{0,20}${argument}`,
].map((before) => new RegExp(String.raw`${before}["'](?<secret>[^"'\n]{4,200})["']`, 'gu'));

/** `app:x@tcp(db:3306)/app`: the address form of Go's MySQL driver. Source: github.com/go-sql-driver/mysql, "DSN". */
const goAddress = /(?<=["'`=\s][\w.-]{1,60}:)(?<secret>[^\s"'`@:]{3,120}(?:@[^\s"'`@(:]{1,40})?)(?=@(?:tcp|unix)\()/gu;

/** `echo 'x' | docker login --password-stdin`. */
const piped =
  /\b(?:echo|printf)\s{1,4}(?:-n\s{1,4})?["']?(?<secret>[^\s"'$`|<>]{4,400})["']?\s{0,4}\|[^\n|]{0,160}--password-stdin/gu;

const secretsOf = function* (text: string, form: RegExp): Generator<UnnamedText> {
  for (const match of text.matchAll(form)) {
    const secret = match.groups?.['secret'] ?? '';
    const start = match.index + match[0].lastIndexOf(secret);
    yield { name: 'password', start, end: start + secret.length };
  }
};

/** More rows than this are an export of a table; the first ones say enough. */
const mostRows = 2_000;

/** Cells of a table whose first line names its columns. Cells with line breaks in them end the reading of their row. */
const cellsOf = function* (text: string): Generator<UnnamedText> {
  const firstEnd = text.indexOf('\n');
  if (firstEnd === -1 || firstEnd > 4_000) return;
  const header = text.slice(0, firstEnd);
  const mark = [';', '\t'].find((one) => header.includes(one)) ?? ',';
  const names = rowOf(header, 0, mark).map(({ start, end }) => header.slice(start, end));
  let at = firstEnd + 1;
  for (let row = 0; row < mostRows && at < text.length; row += 1) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    if (end - at <= 10_000)
      for (const [column, cell] of rowOf(text.slice(at, end), at, mark).entries()) {
        const name = names[column];
        if (name !== undefined && cell.end > cell.start) yield { name, ...cell };
      }
    at = end + 1;
  }
};

const rowOf = (
  line: string,
  offset: number,
  mark: string,
): readonly { readonly start: number; readonly end: number }[] => {
  const cells: { readonly start: number; readonly end: number }[] = [];
  let at = 0;
  while (at <= line.length && cells.length < 400) {
    const quoted = line.charAt(at) === '"';
    const close = quoted ? line.indexOf('"', at + 1) : -1;
    const next = line.indexOf(mark, close === -1 ? at : close);
    const end = next === -1 ? line.trimEnd().length : next;
    const inner = close !== -1 && close < end;
    cells.push({ start: offset + at + (inner ? 1 : 0), end: offset + (inner ? close : Math.max(at, end)) });
    if (next === -1) break;
    at = next + 1;
  }
  return cells;
};

/** Cells in code marks of a table in Markdown, under the name of their column. */
const tableCells = function* (text: string): Generator<UnnamedText> {
  let names: readonly string[] = [];
  let before = '';
  for (const match of text.matchAll(/^[^\n]{0,2000}$/gmu)) {
    const line = match[0].trimEnd();
    if (/^[ \t]{0,8}\|?[ \t]*:?-{3,}:?[ \t]*\|/u.test(line)) names = before.split('|').map((name) => name.trim());
    else if (!line.includes('|')) names = [];
    else if (names.length > 0) {
      let start = match.index;
      for (const [column, cell] of line.split('|').entries()) {
        const value = /^\s*`(?<value>[^`\s]{4,400})`\s*$/u.exec(cell)?.groups?.['value'];
        const at = start + cell.indexOf('`') + 1;
        if (value !== undefined) yield { name: names[column] ?? '', start: at, end: at + value.length };
        start += cell.length + 1;
      }
    }
    before = line;
  }
};
