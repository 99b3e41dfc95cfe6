/**
 * The tree-sitter runtime with two things that its public face does not give: a stack that deep code cannot
 * overflow, and a cursor that crosses into WASM without copying its state back and forth.
 *
 * Why the stack: the runtime comes with 64 KiB, in the middle of its memory. 5,000 nested tags in TypeScript overflowed
 * it, which overwrites tables and makes every later parse of the process fail. The stack pointer is an import of the
 * module, so it can be pointed at a larger piece of memory before the first parse.
 *
 * Why the cursor: `TreeCursor` stores four numbers and loads them again around each of its six reads per node. The
 * functions below read the same state where it lies (measured: the walk takes a quarter to two thirds of the time). They are the module's
 * exports as web-tree-sitter 0.27.1 has them; `flat-tree.test.ts` compares the walk with the public cursor's.
 */
import { readFileSync } from 'node:fs';
import { Parser } from 'web-tree-sitter';
import type { Tree } from 'web-tree-sitter';

type Read = (tree: number) => number;

/** The exports used; each takes the address of a tree and works on the one cursor in the transfer buffer. */
interface Module {
  _malloc(size: number): number;
  _ts_tree_root_node_wasm: Read;
  _ts_tree_cursor_new_wasm: Read;
  _ts_tree_cursor_delete_wasm: Read;
  _ts_tree_cursor_goto_first_child_wasm: Read;
  _ts_tree_cursor_goto_next_sibling_wasm: Read;
  _ts_tree_cursor_goto_parent_wasm: Read;
  _ts_tree_cursor_current_node_type_id_wasm: Read;
  _ts_tree_cursor_current_node_is_missing_wasm: Read;
  _ts_tree_cursor_start_index_wasm: Read;
  _ts_tree_cursor_end_index_wasm: Read;
  _ts_tree_cursor_current_field_id_wasm: Read;
}

/** The parts of the WebAssembly global that are used here; the `es2024` library does not declare it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => object;
};

/** Units: bytes. */
const stackSize = 16 * 1024 * 1024;

let module: Module | undefined;
let pointer: { value: number } | undefined;
let stackTop = 0;

/** Starts the runtime from its `.wasm` file. To be called once. */
export const startRuntime = async (wasmPath: string): Promise<void> => {
  const options = {
    instantiateWasm: (
      imports: { readonly env: { readonly __stack_pointer: { value: number } } },
      receive: (instance: object, module: object) => void,
    ): object => {
      pointer = imports.env.__stack_pointer;
      const compiled = new WebAssembly.Module(readFileSync(wasmPath));
      receive(new WebAssembly.Instance(compiled, imports), compiled);
      return {};
    },
  };
  await Parser.init(options as Parameters<typeof Parser.init>[0]);
  // The runtime completes the object it was given with its exports.
  module = options as unknown as Module;
  const memory = module._malloc(stackSize);
  stackTop = (memory + stackSize) & ~15;
  restoreStack();
};

/** Puts the stack pointer back to the top: after a trap nothing has unwound it. */
export const restoreStack = (): void => {
  if (pointer !== undefined && stackTop > 0) pointer.value = stackTop;
};

/** A walk over one tree. There is one cursor in the runtime: finish a walk before starting another. */
export interface Walk {
  firstChild(): boolean;
  nextSibling(): boolean;
  parent(): boolean;
  type(): number;
  start(): number;
  end(): number;
  field(): number;
  missing(): boolean;
  finish(): void;
}

export const walkTree = (tree: Tree): Walk => {
  const m = module;
  if (m === undefined) throw new Error('the tree-sitter runtime was used before it was started');
  const address = (tree as unknown as { readonly 0: number })[0];
  m._ts_tree_root_node_wasm(address);
  m._ts_tree_cursor_new_wasm(address);
  return {
    firstChild: () => m._ts_tree_cursor_goto_first_child_wasm(address) === 1,
    nextSibling: () => m._ts_tree_cursor_goto_next_sibling_wasm(address) === 1,
    parent: () => m._ts_tree_cursor_goto_parent_wasm(address) === 1,
    type: () => m._ts_tree_cursor_current_node_type_id_wasm(address),
    start: () => m._ts_tree_cursor_start_index_wasm(address),
    end: () => m._ts_tree_cursor_end_index_wasm(address),
    field: () => m._ts_tree_cursor_current_field_id_wasm(address),
    missing: () => m._ts_tree_cursor_current_node_is_missing_wasm(address) === 1,
    finish: () => {
      m._ts_tree_cursor_delete_wasm(address);
    },
  };
};
