import { licenceId, readLicence, type Licence } from '../licences/read-licence.ts';

/** A licence field as bills of materials write it. */
export type WrittenLicence =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'expression'; readonly expression: string }
  /** Words that are no SPDX expression. */
  | { readonly kind: 'name'; readonly name: string };

/** What a licence field says, in today's SPDX ids. */
export const componentLicence = (written: string): WrittenLicence => {
  const licence = readLicence(written);
  if (licence.kind === 'one' && licence.exception === undefined && !licenceId(licence).endsWith('+'))
    return { kind: 'id', id: licenceId(licence) };
  return isUnderstood(licence)
    ? { kind: 'expression', expression: expressionOf(licence) }
    : { kind: 'name', name: written.trim().slice(0, 255) };
};

const isUnderstood = (licence: Licence): boolean =>
  licence.kind === 'one' || (licence.kind !== 'unknown' && isUnderstood(licence.left) && isUnderstood(licence.right));

const expressionOf = (licence: Licence): string => {
  switch (licence.kind) {
    case 'one':
      return licenceId(licence);
    case 'unknown':
      return licence.text;
    case 'both':
    case 'either': {
      const word = licence.kind === 'both' ? 'AND' : 'OR';
      const inner = [licence.left, licence.right].map((side) =>
        side.kind === 'one' || side.kind === licence.kind ? expressionOf(side) : `(${expressionOf(side)})`,
      );
      return inner.join(` ${word} `);
    }
  }
};
