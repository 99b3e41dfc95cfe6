/** `open`, over the run's files. */
import { descriptorOf } from '../file-descriptor.ts';
import { openFlags, parseOpenMode, type FileHandle } from '../../files/index.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { opener } from '../../runtime/builtins/open.ts';
import { builtins } from '../../runtime/ops.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { none, type Value, givenName } from '../../runtime/object.ts';
import { fsPath, pathOf, withFiles } from '../run-files.ts';
import {
  type BinaryFile,
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  fileIoType,
  newBinaryFile,
} from './binary-file.ts';
import { HandleChannel } from './channel.ts';
import { inputChannel } from './input-channel.ts';
import { newlineOf } from './string-io.ts';
import { openText, TextFile } from './text-wrapper.ts';

const wantText = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`open() argument '${what}' must be str, not ${givenName(v)}`);
  return text;
};
const optional = (v: Value, what: string): string | undefined => {
  if (v === none) return undefined;
  const text = textOf(v);
  if (text === undefined) throw typeError(`open() argument '${what}' must be str or None, not ${givenName(v)}`);
  return text;
};

/** Opens a file as `open` does. Errors: OSError, ValueError, TypeError. */
export const openFile = (
  file: Value,
  modeValue: Value,
  buffering: Value,
  encodingValue: Value,
  errorsValue: Value,
  newlineValue: Value,
  closefd: Value,
  ownOpener: Value,
): Value => {
  const descriptor = descriptorOf(file);
  const name = descriptor === undefined ? fsPath(file) : file;
  const mode = wantText(modeValue, 'mode');
  const encoding = optional(encodingValue, 'encoding');
  const errors = optional(errorsValue, 'errors');
  const how = parseOpenMode(mode);
  const size = smallIndex(buffering);
  if (how.binary) {
    if (encoding !== undefined) throw valueError("binary mode doesn't take an encoding argument");
    if (errors !== undefined) throw valueError("binary mode doesn't take an errors argument");
    if (newlineValue !== none) throw valueError("binary mode doesn't take a newline argument");
  }
  const newline = how.binary ? undefined : newlineArg(newlineValue);
  void closefd;
  if (size === 0 && !how.binary) throw valueError("can't have unbuffered text I/O");
  let handle: FileHandle | undefined;
  if (how.read && !how.write && ownOpener === none && descriptor === 0) {
    // Standard input, which is no file of the run.
  } else if (descriptor !== undefined) {
    if (descriptor < 0) throw pyError(E.ValueError, 'negative file descriptor');
    handle = withFiles((files) => files.handle(descriptor));
  } else if (ownOpener !== none) {
    const flags =
      (how.read ? (how.write ? openFlags.O_RDWR : openFlags.O_RDONLY) : openFlags.O_WRONLY) |
      (how.create ? openFlags.O_CREAT : 0) |
      (how.exclusive ? openFlags.O_EXCL : 0) |
      (how.truncate ? openFlags.O_TRUNC : 0) |
      (how.append ? openFlags.O_APPEND : 0) |
      openFlags.O_CLOEXEC;
    const fd = smallIndex(call(ownOpener, [name, flags]));
    handle = withFiles((files) => files.handle(fd));
  } else {
    const { path, bytes } = pathOf(name);
    handle = withFiles((files) => files.open(path, how), bytes);
  }
  const channel = handle === undefined ? inputChannel : new HandleChannel(handle);
  if (how.append) channel.seek(0, 2);
  const raw = `${how.exclusive ? 'x' : how.append ? 'a' : how.read && (how.write === false || !how.truncate) ? 'r' : 'w'}b${how.read && how.write ? '+' : ''}`;
  const type =
    size === 0
      ? fileIoType
      : how.read && how.write
        ? bufferedRandomType
        : how.read
          ? bufferedReaderType
          : bufferedWriterType;
  const binary: BinaryFile = newBinaryFile(type, channel, name, how.read && how.write && how.truncate ? 'rb+' : raw);
  if (how.binary) return binary;
  const text = openText(new TextFile(), binary, encoding ?? 'UTF-8', errors ?? 'strict', newline);
  text.mode = mode;
  text.lineBuffering = size === 1;
  return text;
};
const newlineArg = (v: Value): ReturnType<typeof newlineOf> => {
  const text = textOf(v);
  if (text !== undefined && !['', '\n', '\r', '\r\n'].includes(text))
    throw valueError(`illegal newline value: ${text}`);
  return newlineOf(v);
};

/** `open` itself; `io.open` is the same object. */
export const openBuiltin = builtins.get('open')!;
opener.open = openFile as never;
