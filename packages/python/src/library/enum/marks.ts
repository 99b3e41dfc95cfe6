/** `auto`, `member`, `nonmember`: what a class body says about its members. */
import { construct, getter } from '../../runtime/callables.ts';
import { newBuiltinType, Obj, objectType, type Type, type Value } from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { registerBinary, binary } from '../../runtime/arithmetic.ts';

/** A value to be found when the member is stored. */
export class Auto extends Obj {
  value: Value | undefined = undefined;
}
export const autoType = newBuiltinType('auto', Auto, objectType, 'enum');
construct(autoType, 'auto(value=...)', (_cls: Type, value: Value | undefined) => {
  const made = new Auto();
  made.value = value;
  return made;
});
registerRepr(Auto, (v: Auto) => `auto(${v.value === undefined ? '_auto_null' : repr(v.value)})`);
registerBinary(Auto, (op, self: Auto, other, swapped) =>
  swapped ? binary(op, other, self.value ?? 0) : binary(op, self.value ?? 0, other),
);
getter(autoType, 'value', (v: Auto) => v.value ?? 0);

class Mark extends Obj {
  value: Value = 0;
}
export class Member extends Mark {}
export class NonMember extends Mark {}
export const memberMark = newBuiltinType('member', Member, objectType, 'enum');
export const nonMemberMark = newBuiltinType('nonmember', NonMember, objectType, 'enum');
for (const [type, ctor] of [
  [memberMark, Member],
  [nonMemberMark, NonMember],
] as const) {
  construct(type, `${type.name}(value)`, (_cls: Type, value: Value) => {
    const made = new ctor();
    made.value = value;
    return made;
  });
  getter(type, 'value', (v: Mark) => v.value);
}
