import { setattr } from '../../runtime/attributes.ts';
import { newBuiltinType, Obj, objectType, type Value } from '../../runtime/object.ts';
import { statusNames } from './status-names.ts';

/** Status codes as attributes: `codes.ok`, and `codes.OK`. */
export const newStatusCodes = (typeName: string, module: string): Value => {
  class Codes extends Obj {}
  newBuiltinType(typeName, Codes, objectType, module).traits.hasDict = true;
  const made = new Codes();
  for (const [name, status] of statusNames) {
    setattr(made, name, status);
    setattr(made, name.toUpperCase(), status);
  }
  return made;
};
