/**
 * `sallyport deps`: manifests and lockfiles, advisories, report, gate.
 *
 * In: flags. Out: the reports and the exit code. Without any stored advisory there is nothing to judge by, and the exit code says so.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, Finding, ScanReport } from '@sallyport/core';
import { applyVex, blottedCredentials, readVex } from '@sallyport/deps';
import { noAdvisories } from '../advisories/advice.ts';
import { allStates, openLocalAdvisories } from '../advisories/local-advisories.ts';
import type { Parsed } from '../arguments/option.ts';
import { readBaseline } from '../config/read-baseline.ts';
import { readConfig } from '../config/read-config.ts';
import { ageDiagnostics } from '../dependencies/look-at-dependencies.ts';
import { lookThroughCache, openProject } from '../dependencies/look-at-project.ts';
import { counts } from '../dependencies/read-project.ts';
import { newReportShelf, reportOptions } from '../dependencies/report-shelf.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { buildReport } from '../report/build-report.ts';
import { putReport, writeReports, type WrittenReport } from '../report/write-reports.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';
import { type ScanRequest, scanRequest } from './scan-request.ts';

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const started = { at: new Date(), clock: performance.now() };
  const config = await readConfig(parsed.values.get('config')?.at(-1), io, nodeDisk);
  const request = scanRequest(parsed, config);
  const statements = (parsed.values.get('vex') ?? []).map((path) => ({ path, text: textOfFile(path, io) }));
  const vex = statements.map(({ path, text }) => readVex(path, text));
  using local = openLocalAdvisories(io.env);
  if (parsed.switches.has('dry-run') && !parsed.switches.has('fix'))
    throw new UsageError('--dry-run shows the plan of --fix', 'give both');
  if (parsed.switches.has('override') && !parsed.switches.has('fix'))
    throw new UsageError('--override belongs to --fix', 'give both');
  const setting = {
    request,
    config,
    local,
    missing: 'incomplete',
    undeclared: 'listed',
    online: request.online,
    io,
  } as const;
  const fixed = parsed.switches.has('fix')
    ? await (
        await import('../dependencies/fix-project.ts')
      ).fixProject(
        setting,
        parsed.switches.has('dry-run') ? 'nothing' : parsed.switches.has('override') ? 'also overrides' : 'what holds',
      )
    : undefined;
  const project = openProject(setting);
  const [missing] = project.found.missing;
  if (missing !== undefined)
    throw new UsageError(
      `no such file or folder: ${missing}`,
      'check the spelling; paths are relative to the current folder',
    );
  const shelf = fixed === undefined ? newReportShelf(project, request, statements, local, io, started.at) : undefined;
  const kept = shelf?.find();
  if (kept !== undefined) {
    const clock = { startedAt: started.at.toISOString(), durationMs: performance.now() - started.clock };
    putReport(request.reports[0]?.file, kept.pieces(clock), io);
    for (const note of kept.notes) io.err(note);
    return kept.code;
  }
  const { look, dependsOn, cachedFiles } = await lookThroughCache(setting, project);
  const findings: readonly Finding[] = applyVex(
    look.findings,
    vex.flatMap((one) => one.statements),
  );
  const diagnostics: readonly Diagnostic[] = [
    ...vex.flatMap((one) => one.diagnostics),
    ...ageDiagnostics(look.inventory, local),
  ];
  const report = buildReport({
    outcomes: [],
    cachedFiles: 0,
    rules: [],
    diagnostics,
    skipped: project.found.skipped,
    baseline: request.baseline === undefined ? undefined : readBaseline(request.baseline, io, nodeDisk),
    floor: request.floor,
    failOn: request.failOn,
    targets: request.targets,
    version: programVersion(),
    startedAt: started.at,
    durationMs: performance.now() - started.clock,
    dependencies: { ...look, findings, ...counts(project.found), cachedFiles },
  });
  const { root } = project.found;
  if (look.matched === 0 && look.missing.length > 0 && !request.reports.every(isBill)) {
    // What is known of names, licences and keepers needs none, and neither does a list of what there is.
    const bills =
      findings.length > 0 ? request.reports : request.reports.filter((one) => isBill(one) || one.format === 'json');
    if (bills.length > 0) await write({ ...request, reports: bills }, report, root, io);
    io.err(`${noAdvisories(allStates(local).every(({ kind }) => kind === 'missing') ? [] : look.missing)}\n`);
    return exitCode.missingData;
  }
  const notes: string[] = [];
  const noting: Io = {
    ...io,
    err: (text) => {
      notes.push(text);
      io.err(text);
    },
  };
  const written = await write(request, report, root, noting);
  const code = codeOf(request, report, noting);
  for (const one of written) shelf?.keep({ ...one, told: report, dependsOn, code, notes });
  return fixed === 'not all written' && !request.allowPartial ? exitCode.incomplete : code;
};

/** A bill of materials needs no advisories. */
const isBill = ({ format }: ScanRequest['reports'][number]): boolean => format === 'cyclonedx' || format === 'spdx';

const write = async (
  request: ScanRequest,
  report: ScanReport,
  root: string,
  io: Io,
): Promise<readonly WrittenReport[]> => {
  const source = diskSource(root);
  const isQuiet = request.verbosity === 'quiet';
  const reports = isQuiet ? request.reports.filter(({ file }) => file !== undefined) : request.reports;
  const written = await writeReports(
    reports,
    report,
    (path) => {
      const text = source(path);
      return text === undefined ? undefined : blottedCredentials(text);
    },
    reportOptions(request, io),
    io,
  );
  if (isQuiet) return written;
  const notes = report.diagnostics.filter(({ level }) => level === 'note');
  // Of a large project there are hundreds, each about a line of a file; what is said of all packages together is for everybody.
  const shown = request.verbosity === 'verbose' ? notes : notes.filter(({ path }) => path === undefined);
  for (const { text, remedy } of shown) io.err(`${text}${remedy === undefined ? '' : `; ${remedy}`}\n`);
  if (shown.length < notes.length)
    io.err(
      notes.length - shown.length === 1
        ? '1 note about a single file; -v shows it\n'
        : `${String(notes.length - shown.length)} notes about single files; -v shows them\n`,
    );
  return written;
};

const codeOf = (request: ScanRequest, report: ScanReport, io: Io): ExitCode => {
  if (!report.complete && !request.allowPartial) return exitCode.incomplete;
  if (!report.complete)
    io.err('incomplete, allowed by --allow-partial: what could not be looked at is listed in the report\n');
  if ((report.inventory?.components.length ?? 0) === 0 && report.complete && !request.allowEmpty) {
    io.err('no dependency found: no manifest, lockfile or install line that is read; --allow-empty makes this 0\n');
    return exitCode.nothingToScan;
  }
  return report.gate.met ? exitCode.ok : exitCode.gateNotMet;
};

const textOfFile = (path: string, io: Io): string => {
  try {
    return readFileSync(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    throw new UsageError(
      `--vex: cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      'name an OpenVEX or CycloneDX file',
    );
  }
};
