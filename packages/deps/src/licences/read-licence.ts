import parse, { type Info } from 'spdx-expression-parse';

/** A licence expression, or nothing that we understand. */
export type Licence =
  | { readonly kind: 'one'; readonly id: string; readonly orLater: boolean; readonly exception?: string }
  | { readonly kind: 'both'; readonly left: Licence; readonly right: Licence }
  | { readonly kind: 'either'; readonly left: Licence; readonly right: Licence }
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * What a licence field says: an SPDX expression, or one of the spellings that people use instead of an id.
 *
 * Whatever else it is stays `unknown` with its text, among it `UNLICENSED` and `SEE LICENSE IN …` of npm: nobody has granted anything there.
 * Source: SPDX 2.3, annex D.
 */
export const readLicence = (written: string): Licence => {
  const text = written.trim();
  if (text === '' || text.length > longest) return { kind: 'unknown', text: text.slice(0, 200) };
  const corrected =
    spellings.get(
      text
        .toLowerCase()
        .replaceAll(/[\s_]+/gu, ' ')
        .replaceAll(/[,"']/gu, ''),
    ) ?? text;
  try {
    return toLicence(parse(corrected));
  } catch {
    return { kind: 'unknown', text };
  }
};

/** An expression longer than that is none that a person has agreed to. Units: UTF-16. */
const longest = 2_000;

const toLicence = (info: Info): Licence => {
  if ('conjunction' in info)
    return {
      kind: info.conjunction === 'and' ? 'both' : 'either',
      left: toLicence(info.left),
      right: toLicence(info.right),
    };
  // `GPL-2.0` and `GPL-2.0+` are the old names of `GPL-2.0-only` and `GPL-2.0-or-later`.
  const isGnu = /^[AL]?GPL-\d/u.test(info.license) || info.license.startsWith('GFDL-');
  const id = info.license.replace(/-(?:only|or-later)$/u, '');
  return {
    kind: 'one',
    id: isGnu ? id : info.license,
    orLater: info.plus === true || info.license.endsWith('-or-later'),
    ...(info.exception === undefined ? {} : { exception: info.exception }),
  };
};

/** The id as SPDX writes it today. */
export const licenceId = ({ id, orLater, exception }: Licence & { readonly kind: 'one' }): string => {
  const isGnu = /^[AL]?GPL-\d/u.test(id) || id.startsWith('GFDL-');
  const ending = isGnu ? (orLater ? '-or-later' : '-only') : orLater ? '+' : '';
  return `${id}${ending}${exception === undefined ? '' : ` WITH ${exception}`}`;
};

/** Lower case, blanks made one, commas and quotes out → SPDX. Only what names one licence without doubt. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['apache 2', 'Apache-2.0'],
  ['apache 2.0', 'Apache-2.0'],
  ['apache-2', 'Apache-2.0'],
  ['apache2', 'Apache-2.0'],
  ['apache2.0', 'Apache-2.0'],
  ['apache license 2.0', 'Apache-2.0'],
  ['apache license version 2.0', 'Apache-2.0'],
  ['apache software license 2.0', 'Apache-2.0'],
  ['the apache license version 2.0', 'Apache-2.0'],
  ['the apache software license version 2.0', 'Apache-2.0'],
  ['mit license', 'MIT'],
  ['the mit license', 'MIT'],
  ['the mit license (mit)', 'MIT'],
  ['mit/x11', 'MIT'],
  ['mit-license', 'MIT'],
  ['expat', 'MIT'],
  ['isc license', 'ISC'],
  ['bsd 2-clause', 'BSD-2-Clause'],
  ['bsd-2', 'BSD-2-Clause'],
  ['simplified bsd', 'BSD-2-Clause'],
  ['bsd 3-clause', 'BSD-3-Clause'],
  ['bsd-3', 'BSD-3-Clause'],
  ['new bsd', 'BSD-3-Clause'],
  ['new bsd license', 'BSD-3-Clause'],
  ['bsd 3-clause license', 'BSD-3-Clause'],
  ['mpl 2.0', 'MPL-2.0'],
  ['mpl2', 'MPL-2.0'],
  ['mozilla public license 2.0 (mpl 2.0)', 'MPL-2.0'],
  ['mozilla public license 2.0', 'MPL-2.0'],
  ['gplv2', 'GPL-2.0-only'],
  ['gplv3', 'GPL-3.0-only'],
  ['gplv2+', 'GPL-2.0-or-later'],
  ['gplv3+', 'GPL-3.0-or-later'],
  ['lgplv3', 'LGPL-3.0-only'],
  ['lgplv3+', 'LGPL-3.0-or-later'],
  ['lgplv2.1', 'LGPL-2.1-only'],
  ['lgplv2.1+', 'LGPL-2.1-or-later'],
  ['agplv3', 'AGPL-3.0-only'],
  ['agplv3+', 'AGPL-3.0-or-later'],
  ['the unlicense', 'Unlicense'],
  ['psf', 'PSF-2.0'],
  ['python software foundation license', 'PSF-2.0'],
  ['epl 2.0', 'EPL-2.0'],
  ['epl 1.0', 'EPL-1.0'],
  ['cc0', 'CC0-1.0'],
  ['cc0 1.0 universal', 'CC0-1.0'],
  ['zlib license', 'Zlib'],
  ['wtfpl v2', 'WTFPL'],
  // Cargo's old way to write a choice.
  ['mit/apache-2.0', 'MIT OR Apache-2.0'],
  ['apache-2.0/mit', 'Apache-2.0 OR MIT'],
  ['unlicense/mit', 'Unlicense OR MIT'],
]);
