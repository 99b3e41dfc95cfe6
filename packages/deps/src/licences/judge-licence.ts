import { licenceId, readLicence, type Licence } from './read-licence.ts';

/**
 * What a project says of licences: ids as SPDX writes them; `*` at the end stands for anything (`GPL-*`).
 *
 * `deny` comes before `review`, `review` before `allow`. With an `allow` list, what is on no list is to be reviewed; without one it passes.
 */
export interface LicencePolicy {
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
  readonly review?: readonly string[];
}

export type LicenceVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'denied' | 'review'; readonly because: string };

/**
 * How a licence stands under a policy. Of a choice (`OR`) the best branch counts, since the user may take it; of a sum (`AND`) the worst.
 *
 * A package without a licence is to be reviewed once there is a policy: nobody has granted anything.
 */
export const judgeLicence = (written: string | undefined, policy: LicencePolicy): LicenceVerdict => {
  if (written === undefined || written.trim() === '') return review('no licence is told');
  return verdictOf(readLicence(written), policy);
};

const verdictOf = (licence: Licence, policy: LicencePolicy): LicenceVerdict => {
  switch (licence.kind) {
    case 'unknown':
      return isListed(licence.text, policy.deny)
        ? { kind: 'denied', because: `"${licence.text}" is on the list "deny"` }
        : isListed(licence.text, policy.allow)
          ? { kind: 'allowed' }
          : review(`"${licence.text}" is no licence that SPDX knows`);
    case 'one':
      return verdictOfOne(licenceId(licence), licence.id, policy);
    case 'both':
    case 'either': {
      const [left, right] = [verdictOf(licence.left, policy), verdictOf(licence.right, policy)];
      const leftIsBetter = rank[left.kind] <= rank[right.kind];
      return leftIsBetter === (licence.kind === 'either') ? left : right;
    }
  }
};

const rank = { allowed: 0, review: 1, denied: 2 } as const;

const verdictOfOne = (id: string, base: string, policy: LicencePolicy): LicenceVerdict => {
  const names = [id, base, id.replace(/ WITH .*$/u, '')];
  const isOn = (list: readonly string[] | undefined): boolean => names.some((name) => isListed(name, list));
  if (isOn(policy.deny)) return { kind: 'denied', because: `${id} is on the list "deny"` };
  if (isOn(policy.review)) return review(`${id} is on the list "review"`);
  if (policy.allow === undefined || isOn(policy.allow)) return { kind: 'allowed' };
  return review(`${id} is not on the list "allow"`);
};

const review = (because: string): LicenceVerdict => ({ kind: 'review', because });

const isListed = (name: string, list: readonly string[] | undefined): boolean =>
  list?.some((entry) => {
    const wanted = entry.toLowerCase();
    const lower = name.toLowerCase();
    return wanted.endsWith('*') ? lower.startsWith(wanted.slice(0, -1)) : lower === wanted;
  }) ?? false;
