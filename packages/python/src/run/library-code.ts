/**
 * The code of library modules that are written in Python.
 *
 * Reading, compiling and verifying one takes up to 150 ms, so the build does it and ships the code with the guest (`shipped-library.ts`): 10 ms
 * are left. A module that the verifier refuses fails the build. What was not shipped is compiled when it is imported: from the sources all, to
 * the same code, and with labels, which want other code.
 */
import { Buffer } from 'node:buffer';
import { Script } from 'node:vm';
import { compile } from '../compile/compile.ts';
import { packConstants, unpackConstants } from '../compile/packed-constants.ts';
import type { Program } from '../compile/program.ts';
import type { PlacedCode } from '../compile/emission.ts';
import { builtins } from '../runtime/builtins/index.ts';
import type { evaluation } from '../runtime/evaluation.ts';
import { meter } from '../runtime/meter.ts';
import { operations } from '../runtime/ops.ts';
import { addTracebackSource } from '../runtime/traceback.ts';
import { verify } from '../verify/verify.ts';
import { readProgram } from './read-program.ts';
import { type FlowCode, runCode } from './run-code.ts';
import { shippedLibrary } from './shipped-library.ts';

/** A module as the build writes it. */
export interface ShippedCode {
  /** What its text was (`textMark`). */
  readonly mark: string;
  /** The constants in one line, then the code: Brotli, in base 64. */
  readonly packed: string;
}

const operationNames: ReadonlySet<string> = new Set(Object.keys(operations));

/** Tells texts of a module apart. The compiler needs no mark: it is part of the same bundle. */
const textMark = (source: string): string => {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01_00_01_93);
  return `${String(source.length)}:${(hash >>> 0).toString(16)}`;
};

/** A module's program; its constants are those behind the first, the scope, which each run brings. Errors: throws where it is no Python. */
const compileLibrary = (source: string, name: string, flows: boolean): Pick<Program, 'placed' | 'constants'> => {
  const { module, problem, warnings } = readProgram(source);
  if (problem !== undefined || warnings.length > 0)
    throw new Error(`${name}: ${problem?.text ?? warnings.map(({ text }) => text).join(', ')}`);
  const isBuiltin = (one: string): boolean => builtins.has(one);
  const scope = { kind: 'nothing' } as const;
  const { placed, constants } = compile(module, { source, isBuiltin, scope, moduleName: name, importer: null, flows });
  return { placed, constants: constants.slice(1) };
};

/**
 * Compiles a module for the build. Errors: throws where the verifier refuses it, and for text beyond ASCII, of which the bundle would make
 * escapes, which `String.raw` takes for text.
 */
export const shipLibrary = (source: string, name: string): ShippedCode => {
  const strange = /[^\0-\x7f]/u.exec(source);
  if (strange !== null) throw new Error(`${name}: write ${strange[0]} as an escape: library text is ASCII`);
  const { placed, constants } = compileLibrary(source, name, false);
  const unlisted = verify(placed.code, operationNames);
  if (unlisted !== undefined) throw new Error(`${name} did not pass the verifier: ${unlisted.text}`);
  const zlib = process.getBuiltinModule('node:zlib');
  const whole = `${packConstants(constants)}\n${placed.code}`;
  return { mark: textMark(source), packed: zlib.brotliCompressSync(whole).toString('base64') };
};

interface LibraryCode {
  readonly source: string;
  readonly code: string;
  readonly script: Script;
  /** As text: each run makes its own. */
  readonly constants: string;
}

/** What this process has unpacked, by module, for the runs to come: code and text, which no run can change. */
const unpacked = new Map<string, LibraryCode>();

/** The code of a module, if this very text was shipped. */
export const shippedCode = (
  source: string,
  name: string,
  shipped: Readonly<Record<string, () => ShippedCode>> = shippedLibrary,
): LibraryCode | undefined => {
  const known = unpacked.get(name);
  if (known?.source === source) return known;
  const found = Object.hasOwn(shipped, name) ? shipped[name]?.() : undefined;
  if (found?.mark !== textMark(source)) return undefined;
  // Asked for here, since few programs need it and a snapshot cannot hold it.
  const zlib = process.getBuiltinModule('node:zlib');
  const whole = zlib.brotliDecompressSync(Buffer.from(found.packed, 'base64')).toString('latin1');
  const end = whole.indexOf('\n');
  const code = whole.slice(end + 1);
  const script = new Script(code, { filename: scriptName(name) });
  const made = { source, code, script, constants: whole.slice(0, end) };
  unpacked.set(name, made);
  return made;
};

const scriptName = (name: string): string => `python:library.${name}`;

/** From the text of a library module to code that is run with its names in a scope. */
export const newPrepareLibrary =
  (flows?: FlowCode): NonNullable<(typeof evaluation)['library']> =>
  (source, name) => {
    // The same whether it was shipped or not: what a program costs is told by the program.
    meter.spend(500 + source.length * 20);
    meter.allocate(source.length * 50);
    return (scope) => {
      const about = { source, fileName: name, script: scriptName(name), unread: true } as const;
      const shipped = flows === undefined ? shippedCode(source, name) : undefined;
      if (shipped !== undefined) {
        let placed: PlacedCode | undefined;
        addTracebackSource({
          ...about,
          // Few tracebacks lead through it, so where its lines are is found out by compiling it after all.
          get placed() {
            return (placed ??= compileLibrary(source, name, false).placed);
          },
        });
        return runCode(shipped.script, [scope, ...unpackConstants(shipped.constants)], flows);
      }
      const { placed, constants } = compileLibrary(source, name, flows !== undefined);
      const unlisted = verify(placed.code, flows?.flowingNames ?? operationNames);
      if (unlisted !== undefined) throw new Error(`${name} did not pass the verifier: ${unlisted.text}`);
      addTracebackSource({ ...about, placed });
      return runCode(new Script(placed.code, { filename: scriptName(name) }), [scope, ...constants], flows);
    };
  };
