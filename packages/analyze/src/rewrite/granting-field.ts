/**
 * Whether a field of a record grants something, or is the program's own to set: rights, proofs, money, keys of other records' owners, times.
 *
 * By whole names, in both spellings: `is_admin`, `isAdmin`. A proposal's list leaves these out; whoever reads it may put them back.
 */
export const isGrantingField = (name: string): boolean =>
  granting.test(
    name
      .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
      .toLowerCase()
      .replace(/^_+/u, ''),
  );

const granting =
  /^(?:id|pk|uuid|v|roles?|(?:is_)?(?:admin|staff|superuser|root|moderator|active|verified|approved|banned|premium|confirmed|enabled|deleted|locked)|(?:email|phone|account)_(?:verified|confirmed)|permissions?|privileges?|scopes?|groups?|access_level|level|user_type|account_type|balance|credits?|points|wallet|owner|(?:owner|user|author|account|tenant|org|organi[sz]ation)_id|created(?:_(?:at|by|on|date))?|updated(?:_(?:at|by|on))?|deleted_at|date_joined|joined_at|last_(?:login|seen)|login_(?:count|attempts)|failed_\w+|password_hash|hashed_password|salt|\w*token\w*|\w*secret\w*|api_key|internal_\w+)$/u;
