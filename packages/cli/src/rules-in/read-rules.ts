/**
 * The rules of a scan: the default pack, rule files of the user's, or both.
 *
 * The default pack is one JSON file made at build time, so that an ordinary scan parses no YAML (which would take longer
 * than scanning a file). Run from source, it is made from `rules/` on the spot.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cRules, secretRules, textRules } from '@sallyport/analyze';
import type { RuleMeta } from '@sallyport/core';
import { packageRoot, runsFromSource } from '../package-root.ts';
import { parsePackText } from './pack-text.ts';
import type { Profile, RulesPack } from './rules-pack.ts';

/**
 * `given` is what `--rules` said: paths and the word `default`; empty means the default pack.
 *
 * `profile` thins out the default pack; rules that the user names by path are all meant.
 */
export const readRules = async (
  given: readonly string[],
  cwd: string,
  profile: Profile = 'deep',
): Promise<RulesPack> => {
  const packs: RulesPack[] = [];
  if (given.length === 0 || given.includes('default')) packs.push(ofProfile(await defaultPack(), profile));
  const paths = given.filter((path) => path !== 'default');
  if (paths.length > 0) {
    const { loadRuleFiles } = await import('./load-files.ts');
    const { checkRules } = await import('./check-rules.ts');
    const pack = loadRuleFiles(paths, cwd, () => shippedPack(loadRuleFiles).rules);
    packs.push({ ...pack, diagnostics: [...pack.diagnostics, ...(await checkRules(pack.rules))] });
  }
  const [only] = packs;
  if (only !== undefined && packs.length === 1) return only;
  return {
    hash: createHash('sha256')
      .update(packs.map((pack) => pack.hash).join('\0'))
      .digest('hex')
      .slice(0, 32),
    rules: packs.flatMap((pack) => pack.rules),
    secrets: packs.some((pack) => pack.secrets),
    hostileText: packs.some((pack) => pack.hostileText === true),
    judgePrograms: packs.some((pack) => pack.judgePrograms === true),
    placeholders: packs.some((pack) => pack.placeholders === true),
    diagnostics: packs.flatMap((pack) => pack.diagnostics),
  };
};

/** Everything that reports can say about a pack's rules, the kinds of secrets and of hostile text among them. */
export const rulesMeta = (pack: RulesPack): readonly RuleMeta[] => [
  ...pack.rules.map((rule) => rule.meta),
  ...(pack.secrets ? secretRules() : []),
  ...(pack.hostileText === true ? textRules() : []),
  ...(pack.judgePrograms === true ? cRules() : []),
];

/** The hash says which profile it is: what one scan kept in the cache is not what the other would find. */
const ofProfile = (pack: RulesPack, profile: Profile): RulesPack =>
  profile === 'deep'
    ? { ...pack, hostileText: true, judgePrograms: true, placeholders: true }
    : {
        ...pack,
        hostileText: true,
        judgePrograms: true,
        hash: `${pack.hash}-default`,
        rules: pack.rules.filter(({ meta }) => meta.profile === undefined),
      };

/** Where the build puts the default pack. */
export const defaultPackPath: string = join(packageRoot, 'dist', 'rules.json');

const defaultPack = async (): Promise<RulesPack> =>
  isFromSources() ? shippedPack((await import('./load-files.ts')).loadRuleFiles) : packedRules();

/** The default pack, from its sources where these are what runs; reading them is left to whoever loaded what reads rule files. */
export const shippedPack = (load: (paths: readonly string[], base: string) => RulesPack): RulesPack =>
  isFromSources() ? { ...load(['rules'], repository), secrets: true } : packedRules();

const repository = join(packageRoot, '..', '..');

const isFromSources = (): boolean => runsFromSource && existsSync(join(repository, 'rules'));

const packedRules = (): RulesPack => parsePackText(readFileSync(defaultPackPath, 'utf8'));
