/**
 * The lines of `Gemfile.lock`: headings without indentation, and below them, by two, four and six spaces, settings, gems, and what gems require.
 *
 * Source: bundler's `lockfile_parser.rb`.
 */
import type { Place } from '../../text/index.ts';

export interface GemSection {
  /** `GEM`, `GIT`, `PATH`, `PLUGIN SOURCE`, `DEPENDENCIES`, … */
  readonly heading: string;
  readonly settings: readonly (readonly [key: string, value: string])[];
  readonly specs: readonly GemSpec[];
  /** Other lines, in DEPENDENCIES and CHECKSUMS. */
  readonly entries: readonly string[];
}

export interface GemSpec {
  readonly name: string;
  readonly version: string;
  /** `x86_64-linux`; nothing for the gem that any platform takes. */
  readonly platform?: string;
  readonly requires: readonly string[];
  /** Units: one-based. */
  readonly line: number;
  /** The version without its platform. */
  readonly place: Place;
}

export interface GemSections {
  readonly sections: readonly GemSection[];
  /** The first line that is none of these. Units: one-based. */
  readonly strangeLine?: number;
}

export const readGemSections = (text: string): GemSections => {
  type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
  const sections: Mutable<GemSection>[] = [];
  let strangeLine: number | undefined;
  let requires: string[] | undefined;
  let start = 0;
  for (const [index, written] of text.split('\n').entries()) {
    const from = start;
    start += written.length + 1;
    const line = written.trimEnd();
    if (line === '' || line === '\uFEFF') continue;
    const heading = /^\uFEFF?([A-Z][A-Z ]*)$/u.exec(line);
    const section = sections.at(-1);
    if (heading !== null) {
      sections.push({ heading: heading[1]!, settings: [], specs: [], entries: [] });
      requires = undefined;
      continue;
    }
    const [, indent = '', rest = ''] = /^( *)(.*)$/u.exec(line) ?? [];
    const setting = indent.length === 2 ? /^([a-z_]+): ?(.*)$/u.exec(rest) : null;
    const spec = indent.length === 4 ? /^(\S+) \(([^-)\s]+)(?:-([^)]*))?\)$/u.exec(rest) : null;
    if (section === undefined || indent === '') strangeLine ??= index + 1;
    else if (!holdsSpecs(section.heading)) section.entries.push(rest);
    else if (setting !== null) section.settings.push([setting[1]!, setting[2]!]);
    else if (indent.length === 6 && requires !== undefined) requires.push(rest.split(/[ !]/u, 1)[0] ?? rest);
    else if (spec !== null) {
      const [, name = '', version = '', platform] = spec;
      const at = from + indent.length + name.length + 2;
      requires = [];
      section.specs.push({
        name,
        version,
        requires,
        line: index + 1,
        place: { start: at, end: at + version.length },
        ...(platform === undefined ? {} : { platform }),
      });
    } else strangeLine ??= index + 1;
  }
  return { sections, ...(strangeLine === undefined ? {} : { strangeLine }) };
};

const holdsSpecs = (heading: string): boolean => ['GEM', 'GIT', 'PATH', 'PLUGIN SOURCE'].includes(heading);
