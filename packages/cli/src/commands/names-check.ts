/** `sallyport names check`: what is known of names, without a project and without installing anything. */
import { resolve } from 'node:path';
import { atLeast, type Severity } from '@sallyport/core';
import { visible } from '@sallyport/core/report/visible';
import { canBeName, exactVersion, packageName } from '@sallyport/deps';
import { ecosystems, type Ecosystem } from '@sallyport/deps/versions';
import type { Parsed } from '../arguments/option.ts';
import { readConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { judgeWanted, type AskRegistry, type JudgedPackage } from '../guard/judge-wanted.ts';
import type { WantedPackage } from '../guard/wanted-packages.ts';
import type { Io } from '../io.ts';
import { newNameLists, readList, type StoredList } from '../names/name-lists.ts';
import { newNameLookUp } from '../names/new-name-look-up.ts';
import { UsageError } from '../usage-error.ts';

export const run = async ({ operands, switches, values }: Parsed, io: Io): Promise<ExitCode> => {
  const ecosystem = ecosystems.find((one) => one === values.get('ecosystem')?.[0]);
  if (ecosystem === undefined || operands.length === 0)
    throw new UsageError('names check needs names and --ecosystem', 'sallyport names check axois --ecosystem npm');
  const online = switches.has('online');
  const ask = online ? await newAsk(io, values.get('config')?.[0]) : notAsked;
  const list = values.get('list')?.[0];
  const lists = newNameLists(io.env);
  const listOf = (one: Ecosystem): StoredList =>
    list === undefined ? lists(one) : readList(resolve(io.cwd, list), one);
  const stored = listOf(ecosystem);
  if (stored.kind === 'unusable') throw new UsageError(stored.problem, 'write it anew with sallyport names build');
  if (list !== undefined && stored.kind === 'missing') throw new UsageError(`--list ${list}: no such file`);
  const wanted = operands.map((text) => wantedName(ecosystem, text));
  const impossible = wanted.findIndex(({ name }) => !canBeName(ecosystem, name));
  if (impossible >= 0)
    throw new UsageError(
      `${JSON.stringify(operands[impossible])} is no name that a package of ${ecosystem} can have`,
      'check the spelling; a scope is part of an npm name, the vendor of a Packagist name, the group of a Maven name',
    );
  const judged = await judgeWanted(wanted, ask, new Date(), listOf);
  if (switches.has('json')) io.out(`${JSON.stringify({ schemaVersion: 1, names: judged }, undefined, 2)}\n`);
  else {
    for (const one of judged) io.out(textOf(one));
    if (!online && stored.kind === 'missing')
      io.err(
        `sallyport: no offline list of ${ecosystem}, and nobody was asked: add --online, or see sallyport names build --help\n`,
      );
  }
  const failOn = values.get('fail-on')?.[0] ?? 'high';
  const failed = judged.some(({ verdict }) =>
    verdict.findings.some(({ severity }) => failOn !== 'none' && atLeast(severity, failOn as Severity)),
  );
  return failed ? exitCode.gateNotMet : exitCode.ok;
};

const notAsked: AskRegistry = () => Promise.resolve(undefined);

const newAsk = async (io: Io, configPath: string | undefined): Promise<AskRegistry> => {
  const config = await readConfig(configPath, io, nodeDisk);
  const lookUp = await newNameLookUp(io.cwd, io, config);
  return ({ ecosystem, name, version }) => lookUp(ecosystem, name, version);
};

/** `name`, `name@1.2.3`, `name==1.2.3`. */
const wantedName = (ecosystem: Ecosystem, text: string): WantedPackage => {
  const [, name = text, requirement] = /^(@?[^@=<>~^!\s]+)(?:@|(?===?))(.+)$/u.exec(text) ?? [];
  const version =
    requirement === undefined
      ? undefined
      : (exactVersion(ecosystem, requirement)?.version ?? /^=*v?(\d\S*)$/u.exec(requirement)?.[1]);
  return { ecosystem, name: packageName(ecosystem, name), ...(version === undefined ? {} : { version }) };
};

const textOf = ({ wanted, verdict }: JudgedPackage): string =>
  [
    `${visible(wanted.name)}: ${verdict.state}${verdict.state === 'unknown' && verdict.why !== undefined ? ` (${verdict.why})` : ''}\n`,
    ...verdict.findings.map(({ ruleId, severity, message }) => `  ${severity}: ${visible(message)} [${ruleId}]\n`),
  ].join('');
