/**
 * `sallyport deps --fix`: the plan, shown before anything is written; then what holds of it.
 *
 * Every edit is tried first on a disk that only we see: the files are read again and matched again, and an edit is kept when what it
 * was made for is gone and nothing new has come. Package managers are never run.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { editTexts, planUpgrade, type UpgradeEdit, type UpgradePlan, type UpgradeStep } from '@sallyport/deps';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import { overlayDisk } from '../discovery/overlay-disk.ts';
import { writeAtomically } from '../write-atomically.ts';
import { lookAtProject, type LookedAt, type LookSetting } from './look-at-project.ts';

/** Says on standard error what is planned and what became of it. */
export const fixProject = async (
  setting: LookSetting,
  write: 'nothing' | 'what holds',
): Promise<'as planned' | 'not all written'> => {
  const { io } = setting;
  const before = await lookAtProject(setting);
  const { root } = before.found;
  const { readings } = before.project;
  const textOf = diskSource(root);
  const plan = planUpgrade(before.look.verdicts, readings, textOf);
  io.err(planText(plan));
  const edits = plan.steps.flatMap((step) => step.edits);
  if (edits.length === 0) return 'as planned';
  if (write === 'nothing') {
    io.err('nothing was written (--dry-run)\n');
    return 'as planned';
  }
  const { texts, refused } = editTexts(edits, textOf);
  const paths = new Set(edits.map(({ path }) => path));
  let written = 0;
  for (const path of refused) io.err(`${path}: not written, its edits do not fit together\n`);
  const contents = new Map<string, Uint8Array>();
  const textsBefore = new Map([...texts.keys()].map((path) => [path, textOf(path) ?? '']));
  for (const [path, text] of texts) {
    const content = encoded(join(root, path), text, textsBefore.get(path) ?? '');
    if (content === undefined) io.err(`${path}: not written, it is not UTF-8\n`);
    else contents.set(path, content);
  }
  const kept = await holding(setting, before, plan, contents);
  for (const path of contents.keys())
    if (!kept.has(path)) io.err(`${path}: not written, the advisories would not be left behind or others would come\n`);
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
  const commands = [...new Set(plan.steps.flatMap(({ command }) => command ?? []))];
  if (commands.length > 0) io.err(`now run\n${commands.map((line) => `  ${line}\n`).join('')}`);
  return written === paths.size ? 'as planned' : 'not all written';
};

/** The files whose edits hold: all together, or else each that does by itself. */
const holding = async (
  setting: LookSetting,
  before: LookedAt,
  plan: UpgradePlan,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  if (await holds(setting, before, plan, contents)) return contents;
  const kept = new Map<string, Uint8Array>();
  if (contents.size > 1)
    for (const [path, content] of contents)
      if (await holds(setting, before, plan, new Map([[path, content]]))) kept.set(path, content);
  return kept;
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
  const remaining = new Set(after.look.verdicts.map(keyOf));
  const isLeft = before.look.verdicts
    .filter((verdict) => plan.steps.some((step) => isDone(step, contents) && isAbout(step, verdict)))
    .some((verdict) => remaining.has(keyOf(verdict)));
  return !isNew && !isBroken && !isLeft && after.look.inventory.components.length >= 1;
};

type Verdict = LookedAt['look']['verdicts'][number];

const keyOf = ({ ruleId, about: { path, ecosystem, name } }: Verdict): string =>
  [ruleId, path, ecosystem, name].join('\0');

/** Whether the edits alone bring the package to its version; otherwise a lockfile still has the old one. */
const isDone = ({ edits, command }: UpgradeStep, contents: ReadonlyMap<string, Uint8Array>): boolean =>
  edits.length > 0 && command === undefined && edits.every(({ path }) => contents.has(path));

const isAbout = ({ ecosystem, name, from, edits }: UpgradeStep, { about, ruleId }: Verdict): boolean =>
  /^deps\.(?:advisory|unsound)\./u.test(ruleId) &&
  about.ecosystem === ecosystem &&
  about.name === name &&
  about.version === from &&
  edits.some(({ path }) => path === about.path);

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
  return `plan\n${lines.map((line) => `  ${line}\n`).join('')}`;
};

const stepText = ({ name, from, to, step, ids, edits, command, open }: UpgradeStep): string =>
  [
    `${name} ${from} → ${to} (${step}), leaves ${shortList(ids)} behind`,
    ...edits.map(editText),
    ...(open === undefined ? [] : [`    ${open}`]),
    ...(command === undefined ? [] : [`    run: ${command}`]),
  ].join('\n  ');

const editText = ({ path, line, before, after }: UpgradeEdit): string =>
  `    ${path}:${String(line)}: ${before} → ${after}`;

const shortList = (ids: readonly string[]): string =>
  ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 3).join(', ')} and ${String(ids.length - 3)} more`;
