import { callAround, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';

/** The same call of `defusedxml`, which refuses entities. A fix where the project depends on it, else a proposal. */
export const defusedXml: Rewrite = async (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    Object.hasOwn(modules, moduleOf(place.names.qualified(callee) ?? '')),
  );
  if (call === undefined) return unfit('no parser that defusedxml has an equal of stands here');
  const name = place.names.qualified(call.callee) ?? '';
  const function_ = name.split('.').at(-1) ?? '';
  const module = modules[moduleOf(name)] ?? '';
  if (!names.has(function_)) return unfit(`defusedxml has no ${function_}`);
  const edits = [replace(call.callee, `${place.imports.module(module)}.${function_}`)];
  const title = 'Read XML with defusedxml';
  if (await dependsOn(place, 'defusedxml')) return { title, edits };
  return {
    title,
    edits,
    changes: 'The program needs the package defusedxml, and documents that define entities are refused.',
    todo: ['add defusedxml to the dependencies'],
  };
};

const modules: Readonly<Record<string, string>> = {
  'xml.etree.ElementTree': 'defusedxml.ElementTree',
  'xml.etree.cElementTree': 'defusedxml.ElementTree',
  'xml.dom.minidom': 'defusedxml.minidom',
  'xml.dom.pulldom': 'defusedxml.pulldom',
  'xml.dom.expatbuilder': 'defusedxml.expatbuilder',
  'xml.sax': 'defusedxml.sax',
};
const names: ReadonlySet<string> = new Set(['fromstring', 'parse', 'XML', 'iterparse', 'parseString']);

const moduleOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

/** Whether a requirements file or `pyproject.toml` beside the file or at the root names the package, or the file imports it. */
const dependsOn = async ({ path, text, read }: Place, name: string): Promise<boolean> => {
  if (new RegExp(String.raw`^\s*(?:import|from)\s+${name}\b`, 'mu').test(text)) return true;
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
  for (const place of new Set([folder, '']))
    for (const file of ['requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.cfg', 'setup.py'])
      if (new RegExp(String.raw`(?:^|["'\s])${name}(?![\w-])`, 'imu').test((await read(place + file)) ?? ''))
        return true;
  return false;
};
