/**
 * Where the bytes of a stream come from and go to: an open file of the run's tree, or an object of the program with `read`
 * and `write`. Positions count bytes.
 */
import { FileProblem, type FileHandle } from '../../files/index.ts';
import { getattr } from '../../runtime/attributes.ts';
import { bytesLike } from '../../runtime/buffer.ts';
import { invoke } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { newBytes, typeOf, type Value } from '../../runtime/object.ts';
import { osErrorOf } from '../run-files.ts';

export interface Channel {
  /** At most so many bytes, or all that are left. */
  read(size?: number): Uint8Array;
  write(bytes: Uint8Array): number;
  seek(offset: number, whence: number): number;
  tell(): number;
  truncate(size?: number): number;
  flush(): void;
  close(): void;
  able(what: 'readable' | 'writable' | 'seekable'): boolean;
}

/** Over an open file. Errors: OSError. */
export class HandleChannel implements Channel {
  readonly handle: FileHandle;
  constructor(handle: FileHandle) {
    this.handle = handle;
  }
  private do<T>(work: (handle: FileHandle) => T): T {
    try {
      return work(this.handle);
    } catch (e) {
      throw e instanceof FileProblem ? osErrorOf(e) : e;
    }
  }
  read(size?: number): Uint8Array {
    return this.do((handle) => handle.read(size));
  }
  write(bytes: Uint8Array): number {
    return this.do((handle) => handle.write(bytes));
  }
  seek(offset: number, whence: number): number {
    return this.do((handle) => handle.seek(offset, whence));
  }
  tell(): number {
    return this.do((handle) => handle.tell());
  }
  truncate(size?: number): number {
    return this.do((handle) => handle.truncate(size));
  }
  flush(): void {
    this.do((handle) => {
      if (handle.how.write) handle.flush();
    });
  }
  close(): void {
    this.do((handle) => handle.close());
  }
  able(what: 'readable' | 'writable' | 'seekable'): boolean {
    const { read, write } = this.handle.how;
    return what === 'readable' ? read : what === 'writable' ? write : true;
  }
}

/** Over an object of the program, or another stream. */
export class ObjectChannel implements Channel {
  readonly object: Value;
  constructor(object: Value) {
    this.object = object;
  }
  read(size?: number): Uint8Array {
    const made = size === undefined ? invoke(this.object, 'read') : invoke(this.object, 'read', size);
    const bytes = bytesLike(made);
    if (bytes === undefined)
      throw typeError(`underlying read() should have returned a bytes-like object, not '${typeOf(made).name}'`);
    return bytes;
  }
  write(bytes: Uint8Array): number {
    invoke(this.object, 'write', newBytes(bytes));
    return bytes.length;
  }
  seek(offset: number, whence: number): number {
    return smallIndex(invoke(this.object, 'seek', offset, whence));
  }
  tell(): number {
    return smallIndex(invoke(this.object, 'tell'));
  }
  truncate(size?: number): number {
    return smallIndex(size === undefined ? invoke(this.object, 'truncate') : invoke(this.object, 'truncate', size));
  }
  flush(): void {
    invoke(this.object, 'flush');
  }
  close(): void {
    if (!truth(getattr(this.object, 'closed'))) invoke(this.object, 'close');
  }
  able(what: 'readable' | 'writable' | 'seekable'): boolean {
    return truth(invoke(this.object, what));
  }
}
