import type { ProviderKinds, SecretKind } from './kind.ts';
import { ai } from './kinds/ai.ts';
import { cloud } from './kinds/cloud.ts';
import { codeHosting } from './kinds/code-hosting.ts';
import { messaging } from './kinds/messaging.ts';
import { payment } from './kinds/payment.ts';
import { services } from './kinds/services.ts';
import { structured } from './kinds/structured.ts';

const ofProvider = ({ provider, name, revoke, kinds }: ProviderKinds): readonly SecretKind[] =>
  kinds.map(({ kind, what, ...rest }) => ({
    revoke,
    ...rest,
    id: `${provider}.${kind}`,
    name: name === '' ? what : `${name} ${what}`,
  }));

/** Every kind of secret that is known. Order: the more specific first; of kinds that match one text the first wins. */
export const secretKinds: readonly SecretKind[] = [
  ...cloud,
  ...codeHosting,
  ...ai,
  ...messaging,
  ...payment,
  ...services,
  ...structured,
].flatMap(ofProvider);

const byId = new Map(secretKinds.map((kind) => [kind.id, kind]));

/** The kind of that id. */
export const kindOf = (id: string): SecretKind => {
  const kind = byId.get(id);
  if (kind === undefined) throw new Error(`no kind of secret is called ${id}`);
  return kind;
};
