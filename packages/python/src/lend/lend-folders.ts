/**
 * The host's side of the folders that are mounted into a run: answers the questions that come over the line.
 *
 * What arrives was said by the program's process and is believed in nothing: the mount must be one of this run, the question
 * one that its kind allows, every number in its range, and what is written and made is counted against the policy here
 * too. Paths are read by the folder itself (`files/host-folder.ts`), which follows no link. Answers are given at once, so
 * that also a run in the host's own process can wait for them.
 */
import { fileCodes, isFailure, type HostChange, type HostFolder, type HostWrite } from '../files/index.ts';
import { longestPath } from '../files/file-limits.ts';
import type { CallResult, Plain } from '../isolate/index.ts';
import type { Files, Mount } from '../policy/policy.ts';
import { fromBase64Text } from '../runtime/base64-text.ts';

/** Most bytes of one answer or question. */
const mostBytes = 4 * 2 ** 20;
/** Most entries of one folder: more do not cross in one piece. */
const mostEntries = 100_000;

type Question = Readonly<Record<string, Plain>>;
/** An answer, or the code of the error. */
type Said = { readonly value: Plain | Uint8Array | object } | string;

/** Answers a question about files, in the words of `run/lent-folder.ts`. */
export type FilesPort = (question: Plain) => CallResult;

/** The folders by the path at which they are mounted; the policy says what may be done with each. */
export const lendFolders = (files: Files, folders: ReadonlyMap<string, HostFolder>): FilesPort => {
  const lent = new Map<string, Lent>();
  const spent = { bytes: 0, made: 0 };
  for (const mount of files.mounts) {
    const folder = folders.get(mount.at);
    if (folder !== undefined && mount.kind !== 'memory') lent.set(mount.at, new Lent(folder, mount.kind, files, spent));
  }
  return (question) => {
    const said = isRecord(question) ? answer(lent, question) : 'EINVAL';
    // What is handed over is read as plain data on its way into the run.
    if (typeof said !== 'string') return { kind: 'value', value: { ok: said.value as Plain } };
    return { kind: 'value', value: { failed: fileCodes.get(said) ?? 'EIO' } };
  };
};

const answer = (lent: ReadonlyMap<string, Lent>, question: Question): Said => {
  const { at, path } = question;
  const one = typeof at === 'string' ? lent.get(at) : undefined;
  if (one === undefined) return 'EACCES';
  if (typeof path !== 'string' || path.length > longestPath) return 'EINVAL';
  return one.answer(path, question);
};

/** One mounted folder. */
class Lent {
  private readonly folder: HostFolder;
  private readonly kind: Mount['kind'];
  private readonly limits: Files;
  private readonly spent: { bytes: number; made: number };
  /** The beginning of a content that is too large for one message. */
  private staged: Uint8Array[] = [];

  constructor(folder: HostFolder, kind: Mount['kind'], limits: Files, spent: { bytes: number; made: number }) {
    this.folder = folder;
    this.kind = kind;
    this.limits = limits;
    this.spent = spent;
  }

  answer(path: string, question: Question): Said {
    switch (question['do']) {
      case 'stat':
        return said(this.folder.stat(path));
      case 'list': {
        const entries = this.folder.list(path);
        return isFailure(entries) ? entries.failed : entries.length > mostEntries ? 'EFBIG' : { value: entries };
      }
      case 'read': {
        const { offset, length } = question;
        if (!isCount(offset) || !isCount(length) || length > mostBytes) return 'EINVAL';
        return said(this.folder.read(path, offset, length));
      }
      case 'stage':
      case 'write':
      case 'change':
        return this.kind === 'read-write' ? this.changing(path, question) : 'EROFS';
      default:
        return 'EINVAL';
    }
  }

  private changing(path: string, question: Question): Said {
    if (question['do'] === 'change') {
      this.staged = [];
      const change = parseChange(path, question['change']);
      if (change === undefined) return 'EINVAL';
      if (change.kind === 'make-folder' && !this.pay(0, 1)) return 'EDQUOT';
      const done = this.folder.change(change);
      return done === undefined ? { value: null } : said(done);
    }
    const bytes = bytesOf(question['bytes']);
    if (bytes === undefined) return 'EINVAL';
    if (question['do'] === 'stage') {
      if (!this.pay(bytes.length, 0)) return 'EDQUOT';
      this.staged.push(bytes);
      return { value: null };
    }
    const how = parseWrite(question['how']);
    const { staged } = this;
    this.staged = [];
    if (how === undefined || (staged.length > 0 && how.kind !== 'replace')) return 'EINVAL';
    if (how.kind === 'cut' && how.size > this.limits.bytes) return 'EDQUOT';
    if (how.kind === 'at' && how.offset > this.limits.bytes) return 'EDQUOT';
    if (!this.pay(bytes.length, how.kind === 'create' ? 1 : 0)) return 'EDQUOT';
    return said(this.folder.write(path, staged.length === 0 ? bytes : joined([...staged, bytes]), how));
  }

  /** Whether so much may still be written and made. */
  private pay(bytes: number, made: number): boolean {
    const { spent, limits } = this;
    // A folder may be written a little further than the program was told: it pays for what it wrote, not for how it came here.
    if (spent.bytes + bytes > limits.bytes * 2 || spent.made + made > limits.count * 2) return false;
    spent.bytes += bytes;
    spent.made += made;
    return true;
  }
}

const said = (value: object): Said => (isFailure(value) ? value.failed : { value });

const parseWrite = (how: Plain | undefined): HostWrite | undefined => {
  if (!isRecord(how)) return undefined;
  const { kind, mode, offset, size } = how;
  switch (kind) {
    case 'create':
      return isMode(mode) ? { kind, mode } : undefined;
    case 'replace':
      return { kind };
    case 'at':
      return isCount(offset) ? { kind, offset } : undefined;
    case 'cut':
      return isCount(size) ? { kind, size } : undefined;
    default:
      return undefined;
  }
};

const parseChange = (path: string, change: Plain | undefined): HostChange | undefined => {
  if (!isRecord(change)) return undefined;
  const { kind, mode, to, accessed, modified } = change;
  switch (kind) {
    case 'make-folder':
    case 'set-mode':
      return isMode(mode) ? { kind, path, mode } : undefined;
    case 'remove-file':
    case 'remove-folder':
      return { kind, path };
    case 'rename':
      return typeof to === 'string' && to.length <= longestPath ? { kind, path, to } : undefined;
    case 'set-times':
      return isTime(accessed) && isTime(modified) ? { kind, path, accessed, modified } : undefined;
    default:
      return undefined;
  }
};

const bytesOf = (value: Plain | undefined): Uint8Array | undefined => {
  const text = isRecord(value) ? value['$bytes'] : undefined;
  if (typeof text !== 'string' || text.length > mostBytes * 1.4) return undefined;
  return fromBase64Text(text);
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

const isRecord = (value: Plain | undefined): value is Question =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: Plain | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Permission bits: nobody gets to set a user or group id. */
const isMode = (value: Plain | undefined): value is number => isCount(value) && value <= 0o777;

const isTime = (value: Plain | undefined): value is string => typeof value === 'string' && /^-?\d{1,20}$/.test(value);
