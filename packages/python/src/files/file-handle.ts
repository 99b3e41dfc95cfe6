import type { FileTree } from './file-tree.ts';
import type { FileNode } from './nodes.ts';
import type { OpenHow } from './open-mode.ts';

/**
 * An open file: a node and a position in it.
 *
 * Unbuffered, as a file descriptor is; `io` builds its buffers upon it. The file lives as long as a handle holds it,
 * whatever happens to its name.
 *
 * Errors: `EBADF` after `close`, and for reading or writing what was not opened for it.
 */
export class FileHandle {
  readonly fd: number;
  /** The path as it was given to `open`. */
  readonly path: string;
  readonly how: OpenHow;
  /** Units: bytes from the start. */
  position = 0;
  closed = false;
  private readonly tree: FileTree;
  private readonly onClose: (handle: FileHandle) => void;
  readonly node: FileNode;

  constructor(
    tree: FileTree,
    node: FileNode,
    fd: number,
    path: string,
    how: OpenHow,
    onClose: (handle: FileHandle) => void,
  ) {
    this.tree = tree;
    this.node = node;
    this.fd = fd;
    this.path = path;
    this.how = how;
    this.onClose = onClose;
  }

  private begin(allowed: boolean): void {
    this.tree.path = undefined;
    this.tree.path2 = undefined;
    if (this.closed || !allowed) this.tree.fail('EBADF');
  }

  /** The next bytes, at most so many, or all that are left; none at the end. The array is the caller's. */
  read(length?: number): Uint8Array {
    this.begin(this.how.read);
    const bytes = this.tree.readAt(this.node, this.position, length ?? this.left());
    this.position += bytes.length;
    return bytes;
  }

  private left(): number {
    return Math.max(0, this.tree.sizeOf(this.node) - this.position);
  }

  /** Bytes at an offset, without moving. */
  readAt(offset: number, length: number): Uint8Array {
    this.begin(this.how.read);
    if (!isOffset(offset)) this.tree.fail('EINVAL');
    return this.tree.readAt(this.node, offset, length);
  }

  /** Writes all of it and says how much that was. The bytes are copied. */
  write(bytes: Uint8Array): number {
    this.begin(this.how.write);
    if (this.how.append) this.position = this.tree.sizeOf(this.node);
    this.tree.writeAt(this.node, this.position, bytes);
    this.position += bytes.length;
    return bytes.length;
  }

  /** Writes at an offset without moving; at the end if the file was opened for appending. */
  writeAt(offset: number, bytes: Uint8Array): number {
    this.begin(this.how.write);
    if (!isOffset(offset)) this.tree.fail('EINVAL');
    this.tree.writeAt(this.node, this.how.append ? this.tree.sizeOf(this.node) : offset, bytes);
    return bytes.length;
  }

  /** Moves, counting from the start (0), the position (1) or the end (2), and says where it stands now. */
  seek(offset: number, whence: number): number {
    this.begin(true);
    const from = whence === 1 ? this.position : whence === 2 ? this.tree.sizeOf(this.node) : 0;
    const target = from + offset;
    if (whence < 0 || whence > 2 || !isOffset(target)) this.tree.fail('EINVAL');
    this.position = target;
    return target;
  }

  tell(): number {
    this.begin(true);
    return this.position;
  }

  /** Sets the size, or cuts at the position; says the new size. The position stays. */
  truncate(size?: number): number {
    this.begin(true);
    const wanted = size ?? this.position;
    if (!this.how.write || !isOffset(wanted)) this.tree.fail('EINVAL');
    this.tree.resize(this.node, wanted);
    return wanted;
  }

  size(): number {
    this.begin(true);
    return this.tree.sizeOf(this.node);
  }

  /** Makes what was written visible to the host. */
  flush(): void {
    this.begin(true);
    this.tree.settle(this.node);
  }

  /** Errors: what the host says when the last of it is written there; the handle is closed all the same. */
  close(): void {
    if (this.closed) return;
    this.tree.path = undefined;
    this.tree.path2 = undefined;
    this.closed = true;
    this.onClose(this);
    this.tree.released(this.node);
  }
}

const isOffset = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
