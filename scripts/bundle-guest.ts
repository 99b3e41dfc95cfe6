/**
 * Bundles a guest (`packages/python/src/isolate/guest.ts`) into the one file that a closed process is sent over its line.
 *
 * CommonJS, because a guest has no folder to import from; only ASCII, because such a text takes half the memory and is
 * read without decoding. Node's built-in modules stay `require` calls, which the guest's loader answers from a short list.
 *
 * Run as a program: `node --conditions=@sallyport/source scripts/bundle-guest.ts ENTRY FILE`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { rolldown } from 'rolldown';
import { packedImage } from '../packages/python/src/javascript/engine-image.ts';
import { library, loadModules } from '../packages/python/src/library/index.ts';
import { pythonTexts } from '../packages/python/src/library/python-module.ts';
import { shipLibrary } from '../packages/python/src/run/library-code.ts';

/** Writes the bundle as a whole, so that whoever starts a guest meanwhile gets the old one or the new one. */
export const bundleGuest = async (entry: string, file: string): Promise<void> => {
  const built = await rolldown({
    input: entry,
    platform: 'node',
    resolve: { conditionNames: ['@sallyport/source', 'import', 'node', 'default'] },
    checks: { pluginTimings: false, eval: false, ineffectiveDynamicImport: false },
    plugins: [
      {
        // A guest may read no file: the engine for JavaScript stands in its bundle.
        name: 'engine-inside',
        load: async (id) => {
          if (id.endsWith('/javascript/shipped-image.ts'))
            return `export const shippedImage = ${JSON.stringify(await packedImage())};`;
          if (id.endsWith('/run/shipped-library.ts')) return await shippedLibraryText();
          return id.endsWith('/isolate/quickjs-wasm.ts')
            ? `export const quickjsWasm = () => ${JSON.stringify(readFileSync(createRequire(id).resolve('quickjs-wasi/quickjs.wasm'), 'base64'))};`
            : null;
        },
      },
    ],
  });
  const { output } = await built.generate({
    format: 'cjs',
    // The program that makes a snapshot is given no `exports`.
    banner: 'var exports=exports??{};',
    codeSplitting: false,
    dynamicImportInCjs: false,
    // Names stay, for traces; comments and blanks are half of what would be sent at each start.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await built.close();
  if (output.length !== 1) throw new Error(`the guest became ${String(output.length)} files`);
  const draft = `${file}.${String(process.pid)}`;
  const code = loadedLate(toAscii(output[0].code));
  // Read as the key of its code cache: hashing the file at each start would take longer than reading it.
  const hash = createHash('sha256').update(code).digest('hex');
  writeFileSync(draft, `// guest ${hash}\n${code}`);
  renameSync(draft, file);
};

/** The text of `run/shipped-library.ts`: a function per module, whose text is read when it is called. */
export const shippedLibraryText = async (): Promise<string> => {
  await loadModules(Object.keys(library));
  const entries = Array.from(
    pythonTexts,
    ([name, source]) => `${JSON.stringify(name)}: () => (${JSON.stringify(shipLibrary(source, name))})`,
  );
  return `export const shippedLibrary = {${entries.join(',')}};`;
};

/**
 * Two of Node's modules are asked for where they are used: loading them takes 8 of a guest's milliseconds, most programs need
 * neither, and a snapshot cannot hold them.
 */
const loadedLate = (code: string): string =>
  ['zlib', 'crypto'].reduce((text, name) => {
    const late = text
      .replace(`let node_${name}=require("node:${name}");`, '')
      .replaceAll(new RegExp(`\\bnode_${name}\\.`, 'g'), `process.getBuiltinModule("node:${name}").`);
    if (late.includes(`node_${name}`)) throw new Error(`the guest uses node:${name} in a way that cannot be late`);
    return late;
  }, code);

/** In texts, templates and expressions an escape means the same; in comments nothing means anything. */
const toAscii = (code: string): string =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const [, , entry, file] = argv;
if (import.meta.main && entry !== undefined && file !== undefined) await bundleGuest(entry, file);
