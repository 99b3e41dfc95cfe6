/**
 * `sallyport deps --fix`: the plan, shown before anything is written; then what holds of it.
 *
 * Every edit is tried first on a disk that only we see: the files are read again and matched again, and an edit is kept when what it
 * was made for is gone and nothing new has come. Package managers are never run.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  editTexts,
  planUpgrade,
  type UpgradeEdit,
  type UpgradePlan,
  type UpgradeStep,
  withOverride,
} from '@sallyport/deps';
import { visible } from '@sallyport/core/report/visible';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import { overlayDisk } from '../discovery/overlay-disk.ts';
import { writeAtomically } from '../write-atomically.ts';
import { lookAtProject, type LookedAt, type LookSetting } from './look-at-project.ts';

/** What may be written: nothing, what holds, or also entries that put a version in the place of what a package in between allows. */
export type FixMode = 'nothing' | 'what holds' | 'also overrides';

/** Says on standard error what is planned and what became of it. */
export const fixProject = async (setting: LookSetting, write: FixMode): Promise<'as planned' | 'not all written'> => {
  const { io } = setting;
  const before = await lookAtProject(setting);
  const { root } = before.found;
  const { readings } = before.project;
  const textOf = diskSource(root);
  const plan = planUpgrade(before.look.verdicts, readings, textOf);
  io.err(planText(plan));
  const planned = plannedTexts(plan, textOf, write);
  for (const path of planned.refused) io.err(`${path}: not written, its edits do not fit together\n`);
  const paths = [...planned.texts.keys(), ...planned.refused];
  if (paths.length === 0) return 'as planned';
  if (write === 'nothing') {
    io.err('nothing was written (--dry-run)\n');
    return 'as planned';
  }
  let written = 0;
  const contents = new Map<string, Uint8Array>();
  const textsBefore = new Map([...planned.texts.keys()].map((path) => [path, textOf(path) ?? '']));
  for (const [path, text] of planned.texts) {
    const content = encoded(join(root, path), text, textsBefore.get(path) ?? '');
    if (content === undefined) io.err(`${path}: not written, it is not UTF-8\n`);
    else contents.set(path, content);
  }
  const kept = await holding(setting, before, plan, contents);
  for (const path of contents.keys())
    if (!kept.has(path)) io.err(`${path}: not written: the advisories would stay, or others would come\n`);
  for (const [path, content] of kept) {
    const place = join(root, path);
    // Matching took its time; what somebody has written since is not overwritten.
    if (encoded(place, '', textsBefore.get(path) ?? '') === undefined) {
      io.err(`${path}: not written, it was changed meanwhile; run the command again\n`);
      continue;
    }
    try {
      writeAtomically(place, content, statSync(place).mode & 0o7777);
      written += 1;
      io.err(`${path}: written\n`);
    } catch (error) {
      io.err(
        `${path}: not written (${(error as NodeJS.ErrnoException).code ?? String(error)}); make it writable and run the command again\n`,
      );
    }
  }
  const commands = [
    ...new Set([
      ...plan.steps.flatMap(({ command }) => command ?? []),
      ...planned.overridden.map(({ command }) => command),
    ]),
  ];
  if (commands.length > 0) io.err(`now run\n${commands.map((line) => `  ${line}\n`).join('')}`);
  return written === paths.length ? 'as planned' : 'not all written';
};

interface PlannedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly refused: readonly string[];
  readonly overridden: UpgradeStep['overrides'];
}

/** The texts of all files as the plan wants them. */
const plannedTexts = (
  { steps, lockfiles }: UpgradePlan,
  textOf: (path: string) => string | undefined,
  write: FixMode,
): PlannedTexts => {
  const { texts, refused } = editTexts(
    steps.flatMap((step) => step.edits),
    textOf,
  );
  const all = new Map([...texts, ...lockfiles]);
  const overridden = write === 'also overrides' ? steps.flatMap((step) => step.overrides) : [];
  const wrong = new Set(refused);
  for (const one of overridden) {
    const text = all.get(one.path) ?? textOf(one.path);
    const made = text === undefined ? undefined : withOverride(text, one);
    if (made === undefined) wrong.add(one.path);
    else all.set(one.path, made);
  }
  return { texts: all, refused: [...wrong], overridden };
};

/** The files whose edits hold: all together, or else those that do by themselves. A lockfile and the manifests that were edited with it stand or fall together. */
const holding = async (
  setting: LookSetting,
  before: LookedAt,
  plan: UpgradePlan,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const units = unitsOf(plan, [...contents.keys()]);
  // Of a lockfile that cannot be written, its manifests are not either.
  const whole = units.filter((paths) => paths.every((path) => contents.has(path)));
  const of = (paths: readonly string[]): ReadonlyMap<string, Uint8Array> =>
    new Map([...contents].filter(([path]) => paths.includes(path)));
  if (await holds(setting, before, plan, of(whole.flat()))) return of(whole.flat());
  const kept: string[] = [];
  if (whole.length > 1)
    for (const paths of whole) if (await holds(setting, before, plan, of(paths))) kept.push(...paths);
  return of(kept);
};

/** Files that are written together or not at all. */
const unitsOf = ({ steps }: UpgradePlan, paths: readonly string[]): readonly (readonly string[])[] => {
  const unit = new Map(paths.map((path) => [path, new Set([path])]));
  for (const step of steps) {
    if (!step.inLock) continue;
    const joined = [step.path, ...step.edits.map(({ path }) => path)];
    const all = new Set(joined.flatMap((path) => [...(unit.get(path) ?? [path])]));
    for (const path of all) unit.set(path, all);
  }
  return [...new Set(unit.values())].map((one) => [...one]);
};

const holds = async (
  setting: LookSetting,
  before: LookedAt,
  plan: UpgradePlan,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> => {
  const { root } = before.found;
  const disk = overlayDisk(nodeDisk, new Map([...contents].map(([path, content]) => [join(root, path), content])));
  const after = await lookAtProject(setting, disk);
  const known = new Set(before.look.verdicts.map(keyOf));
  const isNew = after.look.verdicts.some((verdict) => !known.has(keyOf(verdict)));
  const said = new Set(before.look.diagnostics.map(({ text }) => text));
  const isBroken = after.look.diagnostics.some(({ level, text }) => level === 'error' && !said.has(text));
  const remaining = new Set(after.look.verdicts.map(versionKeyOf));
  const done = new Set(plan.steps.filter((step) => isDone(step, contents)).map(stepKey));
  const isLeft = before.look.verdicts
    .filter((verdict) => /^deps\.(?:advisory|unsound)\./u.test(verdict.ruleId) && done.has(aboutKey(verdict)))
    .some((verdict) => remaining.has(versionKeyOf(verdict)));
  return !isNew && !isBroken && !isLeft && after.look.inventory.components.length >= 1;
};

type Verdict = LookedAt['look']['verdicts'][number];

const keyOf = ({ ruleId, about: { path, ecosystem, name } }: Verdict): string =>
  [ruleId, path, ecosystem, name].join('\0');

const versionKeyOf = (verdict: Verdict): string => `${keyOf(verdict)}\0${verdict.about.version ?? ''}`;

const stepKey = ({ path, ecosystem, name, from }: UpgradeStep): string => [path, ecosystem, name, from].join('\0');

const aboutKey = ({ about: { path, ecosystem, name, version = '' } }: Verdict): string =>
  [path, ecosystem, name, version].join('\0');

/** Whether the edits alone bring the package to its version; otherwise a lockfile still has the old one. */
const isDone = ({ path, edits, inLock, command }: UpgradeStep, contents: ReadonlyMap<string, Uint8Array>): boolean =>
  (inLock
    ? contents.has(path)
    : edits.length > 0 && command === undefined && edits.some((edit) => edit.path === path)) &&
  edits.every((edit) => contents.has(edit.path));

/** The bytes of an edited text, its mark kept; nothing when the file is not UTF-8, since what is written must be what was read. */
const encoded = (place: string, text: string, before: string): Uint8Array | undefined => {
  const bytes = nodeDisk.read(place);
  if (isRefused(bytes)) return undefined;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  return Buffer.from(bytes).equals(Buffer.from(mark + before)) ? Buffer.from(mark + text) : undefined;
};

const planText = ({ steps, withoutFix }: UpgradePlan): string => {
  if (steps.length === 0 && withoutFix.length === 0) return 'nothing to update\n';
  const lines = [
    ...steps.map(stepText),
    ...withoutFix.map(({ name, version, ids }) => `${name} ${version}: no safe version is known (${shortList(ids)})`),
  ];
  // Names and requirements are those of the project's files: whoever wrote them does not write to the terminal.
  return `plan\n${lines.flatMap((line) => line.split('\n').map((one) => `  ${visible(one)}\n`)).join('')}`;
};

const stepText = ({ name, from, to, step, ids, edits, command, open, notes }: UpgradeStep): string =>
  [
    `${name} ${from} → ${to} (${step}), gets rid of ${shortList(ids)}`,
    ...edits.map(editText),
    ...[...(open === undefined ? [] : [open]), ...notes].map((line) => `    ${line}`),
    ...(command === undefined ? [] : [`    run: ${command}`]),
  ].join('\n');

const editText = ({ path, line, before, after }: UpgradeEdit): string =>
  `    ${path}:${String(line)}: ${before} → ${after}`;

const shortList = (ids: readonly string[]): string =>
  ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 3).join(', ')} and ${String(ids.length - 3)} more`;
