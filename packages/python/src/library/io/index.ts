/** `io`. */
import { builtin } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E } from '../../runtime/exceptions.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, none, type Value } from '../../runtime/object.ts';
import { bufferedIoBaseType, ioBaseType, rawIoBaseType, textIoBaseType, unsupportedType } from './bases.ts';
import { bufferedRandomType, bufferedReaderType, bufferedWriterType, fileIoType } from './binary-file.ts';
import { bytesIoType } from './bytes-io.ts';
import { openBuiltin, openFile } from './open-file.ts';
import { stringIoType } from './string-io.ts';
import { textFileType } from './text-wrapper.ts';

export const newModule = (): Module =>
  newModuleOf('io', {
    IOBase: ioBaseType,
    RawIOBase: rawIoBaseType,
    BufferedIOBase: bufferedIoBaseType,
    TextIOBase: textIoBaseType,
    FileIO: fileIoType,
    BufferedReader: bufferedReaderType,
    BufferedWriter: bufferedWriterType,
    BufferedRandom: bufferedRandomType,
    BytesIO: bytesIoType,
    StringIO: stringIoType,
    TextIOWrapper: textFileType,
    UnsupportedOperation: unsupportedType,
    BlockingIOError: E.BlockingIOError,
    SEEK_SET: 0,
    SEEK_CUR: 1,
    SEEK_END: 2,
    DEFAULT_BUFFER_SIZE: 8192,
    open: openBuiltin,
    open_code: builtin('open_code(path)', (path: Value) => openFile(path, 'rb', -1, none, none, none, true, none)),
    text_encoding: builtin('text_encoding(encoding, stacklevel=2, /)', (encoding: Value) =>
      textOf(encoding) === undefined ? 'utf-8' : encoding,
    ),
  });
