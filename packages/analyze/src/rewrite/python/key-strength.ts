import type { Call, Expression } from '../../tree/node.ts';
import { callAround, keyword, positional, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Lengths and rounds as they are asked for today: RSA 3072, P-256, 32 random bytes, 600,000 rounds of PBKDF2, cost 12 of bcrypt. */
export const keyStrength: Rewrite = (place) => {
  for (const { test, argument, value, changes, title } of kinds) {
    const call = callAround(place, place.node, ({ callee }) => test.test(place.names.qualified(callee) ?? ''));
    if (call === undefined) continue;
    const known = argument(call);
    if (known === undefined) return unfit('the number is not an argument of its own');
    const [digest] = call.args;
    // The rounds of a broken digest: the digest goes too.
    const edits =
      digest?.kind === 'Str' && /^(?:md5|sha-?1)$/iu.test(digest.value)
        ? [replace(digest, '"sha256"'), replace(known, value)]
        : [replace(known, value)];
    return { title, edits, ...(changes === undefined ? {} : { changes }) };
  }
  const curve = place.node;
  if (curve.kind === 'Member' && /SECP(?:192|224)R1|SECT\w+|BrainpoolP(?:160|192)\w*/u.test(curve.property))
    return {
      title: 'Use a curve of full strength',
      changes: 'New keys are of another curve: others that were given the old kind have to take it.',
      edits: [replace(curve, `${place.source(curve.object)}.SECP256R1`)],
    };
  return unfit('no number is written here');
};

const at =
  (index: number, name: string) =>
  (call: Call): Expression | undefined =>
    keyword(call, name)?.value ?? positional(call)[index];

const stored =
  'What was made with the old number does not match what is made now; stored values have to be made again.';

const longer = 'New keys are longer; making them takes more time.';

const kinds: readonly {
  readonly test: RegExp;
  readonly argument: (call: Call) => Expression | undefined;
  readonly value: string;
  readonly title: string;
  readonly changes?: string;
}[] = [
  {
    test: /^hashlib\.pbkdf2_hmac$/u,
    argument: at(3, 'iterations'),
    value: '600_000',
    title: 'Ask for 600,000 rounds',
    changes: stored,
  },
  {
    test: /\.PBKDF2HMAC$/u,
    argument: at(3, 'iterations'),
    value: '600_000',
    title: 'Ask for 600,000 rounds',
    changes: stored,
  },
  {
    test: /\.KDF\.PBKDF2$/u,
    argument: at(3, 'count'),
    value: '600_000',
    title: 'Ask for 600,000 rounds',
    changes: stored,
  },
  { test: /^bcrypt\.gensalt$/u, argument: at(0, 'rounds'), value: '12', title: 'Ask for a cost of 12' },
  {
    test: /^hashlib\.scrypt$/u,
    argument: at(99, 'n'),
    value: '2**14',
    title: 'Ask for the usual cost',
    changes: stored,
  },
  {
    test: /\.(?:RSA|DSA)\.generate$/u,
    argument: at(0, 'bits'),
    value: '3072',
    title: 'Make a key of 3072 bits',
    changes: longer,
  },
  {
    test: /\.(?:rsa|dsa|dh)\.generate_(?:private_key|parameters)$/u,
    argument: at(1, 'key_size'),
    value: '3072',
    title: 'Make a key of 3072 bits',
    changes: longer,
  },
  {
    test: /^secrets\.token_(?:hex|bytes|urlsafe)$/u,
    argument: at(0, 'nbytes'),
    value: '32',
    title: 'Draw 32 bytes',
    changes: 'The values are longer: columns, addresses and people that take them need room.',
  },
];
