/**
 * The files of a JavaScript program: the same tree, mounts, limits and refusals as those of a Python program, asked in the words of `node:fs`.
 *
 * In: an operation with its arguments as JSON, as the functions of `prelude/node-fs.ts` send it. Out: `+` and an answer, or JSON of what went wrong.
 * What a function may do is read from the words that the policy has for Python: who may not `os.listdir` may not `readdir`.
 */
import { Buffer } from 'node:buffer';
import {
  FileProblem,
  copyFile,
  removeTree,
  type FileCode,
  type FileStat,
  type OpenHow,
  type VirtualFiles,
} from '../files/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { meter } from '../runtime/meter.ts';
import { PyRaise } from '../runtime/raise.ts';
import { askedFields, numberIn, textIn } from './asked.ts';
import { fileWords } from './file-words.ts';
import { wordRefusal } from './script-grants.ts';

export interface ScriptFilesOptions {
  readonly policy: Policy;
  /** Makes the tree, when it is first wanted. */
  readonly newFiles: () => VirtualFiles;
  readonly refuse: (refusal: Refusal) => never;
  /** What the program reads as its standard input. */
  readonly stdin: string;
}

type Asked = Readonly<Record<string, unknown>>;

export class ScriptFiles {
  readonly #options: ScriptFilesOptions;
  #made: VirtualFiles | undefined;

  constructor(options: ScriptFilesOptions) {
    this.#options = options;
  }

  /** The tree, if the program has asked for one. */
  get made(): VirtualFiles | undefined {
    return this.#made;
  }

  /** Does an operation. Errors: what the meter and `refuse` throw. */
  ask(name: string, text: string): string {
    const asked = askedFields(text);
    this.#granted(name, textIn(asked['path']));
    meter.spend(200 + (text.length >> 4));
    try {
      return `+${this.#answer((this.#made ??= this.#options.newFiles()), name, asked)}`;
    } catch (error) {
      if (error instanceof FileProblem)
        return JSON.stringify({
          code: error.code,
          errno: -error.errno,
          text: words[error.code] ?? error.text.charAt(0).toLowerCase() + error.text.slice(1),
        });
      if (error instanceof PyRaise) return JSON.stringify({ code: 'ERR_INVALID_ARG_VALUE', text: error.text });
      throw error;
    }
  }

  /** Ends the run where the policy does not grant what the function does. */
  #granted(name: string, path: string): void {
    const { policy, refuse } = this.#options;
    const word = name === 'read' && isStdin(path) ? 'input' : fileWords.get(name);
    if (word === undefined) return;
    const refusal = wordRefusal(policy, word, `fs.${name}`);
    if (refusal !== undefined) refuse(refusal);
  }

  #answer(files: VirtualFiles, name: string, asked: Asked): string {
    const path = textIn(asked['path']);
    switch (name) {
      case 'read':
        return this.#read(files, path, asked['as'] === 'text');
      case 'write':
        return this.#write(files, path, asked);
      case 'stat':
        return JSON.stringify(statOf(asked['link'] === true ? files.lstat(path) : files.stat(path)));
      case 'exists':
        return files.kindOf(path) ?? '';
      case 'list':
        return JSON.stringify(files.entries(path).map(({ name: one, kind }) => [one, kind]));
      case 'mkdir':
        if (asked['recursive'] === true) files.makedirs(path, 0o777, true);
        else files.mkdir(path);
        return '';
      case 'unlink':
        files.remove(path);
        return '';
      case 'rmdir':
        files.rmdir(path);
        return '';
      case 'rm':
        if (files.linkKindOf(path) === 'folder') removeTree(files, path, meter);
        else files.remove(path);
        return '';
      case 'rename':
        files.rename(path, textIn(asked['to']));
        return '';
      case 'copy':
        if (asked['exclusive'] === true && files.exists(textIn(asked['to']))) throw new FileProblem('EEXIST', path);
        copyFile(files, path, textIn(asked['to']), meter);
        return '';
      case 'truncate':
        files.truncate(path, numberIn(asked['size']));
        return '';
      case 'realpath':
        return files.realpath(path, true);
      case 'chmod':
        files.chmod(path, numberIn(asked['mode']));
        return '';
      case 'utimes':
        files.utime(path, { accessed: nanoseconds(asked['accessed']), modified: nanoseconds(asked['modified']) });
        return '';
      case 'symlink':
        files.symlink(textIn(asked['to']), path);
        return '';
      case 'link':
        files.link(path, textIn(asked['to']));
        return '';
      case 'readlink':
        return files.readlink(path);
      case 'cwd':
        return files.getcwd();
      default:
        throw new FileProblem('EINVAL', path);
    }
  }

  #read(files: VirtualFiles, path: string, asText: boolean): string {
    if (isStdin(path)) {
      const { stdin } = this.#options;
      return asText ? stdin : Buffer.from(stdin).toString('base64');
    }
    const bytes = files.readFile(path);
    meter.allocate(bytes.length * 2);
    return asText ? Buffer.from(bytes).toString('utf8') : Buffer.from(bytes).toString('base64');
  }

  #write(files: VirtualFiles, path: string, asked: Asked): string {
    const text = textIn(asked['data']);
    meter.allocate(text.length * 2);
    const bytes = new Uint8Array(Buffer.from(text, asked['as'] === 'text' ? 'utf8' : 'base64'));
    const flag = textIn(asked['flag']);
    const how: OpenHow = {
      read: false,
      write: true,
      append: flag.startsWith('a'),
      create: !flag.startsWith('r'),
      truncate: flag.startsWith('w'),
      exclusive: flag.includes('x'),
    };
    const handle = files.open(path, how);
    try {
      handle.write(bytes);
    } finally {
      handle.close();
    }
    return '';
  }
}

/** What Node says where it does not say what the system says. Source: libuv, `uv_strerror`. */
const words: Partial<Record<FileCode, string>> = {
  EEXIST: 'file already exists',
  EISDIR: 'illegal operation on a directory',
  EXDEV: 'cross-device link not permitted',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'too many symbolic links encountered',
  EBUSY: 'resource busy or locked',
  EIO: 'i/o error',
  EOPNOTSUPP: 'operation not supported on socket',
};

const isStdin = (path: string): boolean => path === '/dev/stdin' || path === '0';

/** Units: seconds in, as `utimes` takes them. */
const nanoseconds = (seconds: unknown): bigint => BigInt(Math.round(numberIn(numberIn(seconds) * 1000))) * 1_000_000n;

const statOf = ({ kind, mode, ino, dev, nlink, uid, gid, size, accessed, modified, changed }: FileStat): object => {
  const milliseconds = (time: bigint): number => Number(time / 1000n) / 1000;
  return {
    kind,
    mode,
    ino,
    dev,
    nlink,
    uid,
    gid,
    size,
    atimeMs: milliseconds(accessed),
    mtimeMs: milliseconds(modified),
    ctimeMs: milliseconds(changed),
  };
};
