/**
 * `sallyport scan`: discovery, rules, looking, report, gate.
 *
 * In: flags. Out: the reports and the exit code. Everything that is not needed for an ordinary scan is loaded only when it
 * is: start-up time is measured (`docs/decisions/0008-start-up.md`).
 */
import type { Diagnostic, SourceLookup } from '@sallyport/core';
import { contentLanguage, languageOf } from '@sallyport/analyze';
import type { Parsed } from '../arguments/option.ts';
import type { Cache } from '../cache/cache.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { Config } from '../config/config.ts';
import type { DependenciesInScan } from '../dependencies/in-scan.ts';
import { deepRequest } from '../deep/deep-request.ts';
import type { deepScan } from '../deep/deep-scan.ts';
import { type Discovered, discover } from '../discovery/discover.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import { sourceOf } from '../discovery/read-source.ts';
import { wantedFile } from '../discovery/wanted-file.ts';
import { lookAtSource } from '../execute/look-at.ts';
import type { Outcome } from '../execute/outcome.ts';
import { projectFiles } from '../execute/project-files.ts';
import { scanFiles } from '../execute/scan-files.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { buildReport } from '../report/build-report.ts';
import { interrupted } from '../report/problems.ts';
import { writeReports } from '../report/write-reports.ts';
import type { RulesPack } from '../rules-in/rules-pack.ts';
import { readRules, rulesMeta } from '../rules-in/read-rules.ts';
import { wantsColor, wantsProgress } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';
import { type ScanRequest, scanRequest } from './scan-request.ts';

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  if (parsed.switches.has('fix') || parsed.switches.has('fix-dry-run')) {
    const { fixInstead } = await import('./scan-fix.ts');
    return fixInstead(parsed, io);
  }
  const started = { at: new Date(), clock: performance.now() };
  const { readConfig } = await import('../config/read-config.ts');
  const config = await readConfig(parsed.values.get('config')?.at(-1), io, nodeDisk);
  const explained = parsed.values.get('explain')?.at(-1);
  if (explained !== undefined) {
    const { findRule, ruleText } = await import('./explain-rule.ts');
    io.out(ruleText((await findRule(explained, parsed.values.get('rules') ?? config.rules ?? [], io.cwd)).meta));
    return exitCode.ok;
  }
  const request = scanRequest(parsed, config);
  const wantsDeep = deepRequest(parsed, io.cwd);
  const pack = await readRules(request.rules, io.cwd, request.profile);
  const scanned = request.stdin ? await scanInput(request, pack, io) : await scanDisk(request, pack, io);
  const { outcomes, discovered, diagnostics, source, cachedFiles } = scanned;
  if (wantsDeep?.mode === 'show') {
    const { showDeepPrompts } = await import('../deep/deep-scan.ts');
    await showDeepPrompts({ request, deep: wantsDeep, pack, scanned }, io);
    return exitCode.ok;
  }
  const deep = wantsDeep === undefined ? undefined : await deepPart({ request, deep: wantsDeep, pack, scanned }, io);
  // An interrupted scan says what it has; dependencies would only say that they were interrupted too.
  const found = request.stdin || io.signal.aborted ? undefined : await dependenciesOf(request, config, io);
  const report = buildReport({
    outcomes,
    cachedFiles,
    rules: rulesMeta(pack),
    diagnostics: [...pack.diagnostics, ...diagnostics, ...(deep?.diagnostics ?? [])],
    skipped: discovered.skipped,
    baseline: request.baseline === undefined ? undefined : await baselineFrom(request.baseline, io),
    floor: request.floor,
    failOn: request.failOn,
    targets: request.stdin ? [request.stdinName ?? '<stdin>'] : request.targets,
    version: programVersion(),
    startedAt: started.at,
    durationMs: performance.now() - started.clock,
    dependencies: found?.dependencies,
    deep,
  });
  if (request.verbosity !== 'quiet' || request.reports.some(({ file }) => file !== undefined)) {
    const reports =
      request.verbosity === 'quiet' ? request.reports.filter(({ file }) => file !== undefined) : request.reports;
    await writeReports(
      reports,
      report,
      source,
      {
        color: wantsColor(request.color, io),
        width: Math.min(io.columns ?? 80, 120),
        suppressed: request.verbosity === 'verbose',
      },
      io,
    );
  }
  if (request.verbosity === 'verbose')
    for (const note of report.diagnostics.filter(({ level }) => level === 'note')) io.err(`${note.text}\n`);
  if (io.signal.aborted) return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  if (found?.isBlind === true && request.requires.has('advisories')) {
    io.err('no advisory database; run sallyport advisories update (--require advisories)\n');
    return exitCode.missingData;
  }
  if (!report.complete && !request.allowPartial) return exitCode.incomplete;
  if (!report.complete)
    io.err('incomplete, allowed by --allow-partial: what could not be looked at is listed in the report\n');
  if (report.stats.files + (report.stats.textFiles ?? 0) === 0 && report.complete && !request.allowEmpty) {
    io.err('nothing to scan: no code (Python, JavaScript, TypeScript) and no other text; --allow-empty makes this 0\n');
    return exitCode.nothingToScan;
  }
  return report.gate.met ? exitCode.ok : exitCode.gateNotMet;
};

const deepPart: typeof deepScan = async (given, io) => (await import('../deep/deep-scan.ts')).deepScan(given, io);

export interface Scanned {
  readonly outcomes: readonly Outcome[];
  readonly discovered: Pick<Discovered, 'skipped'> & { readonly root?: string };
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceLookup;
  readonly cachedFiles: number;
}

/** The files of a request, looked at. */
export const scanDisk = async (request: ScanRequest, pack: RulesPack, io: Io): Promise<Scanned> => {
  const targets = request.changed === undefined ? request.targets : await changedFiles(request, io);
  const discovered = discover(
    {
      cwd: io.cwd,
      targets,
      exclude: request.exclude,
      maxFileSize: request.maxFileSize,
      wanted: (path) => wantedFile(path, request),
      wantedByContent: (head) => languageOf('', head) !== undefined,
      texts: pack.secrets ? (request.ignored ? 'ignored' : 'yes') : 'no',
    },
    nodeDisk,
  );
  const [missing] = request.changed === undefined ? discovered.missing : [];
  if (missing !== undefined)
    throw new UsageError(
      `no such file or folder: ${missing}`,
      'check the spelling; paths are relative to the current folder',
    );
  const ruleDiagnostics = new Map<string, Diagnostic>();
  // Patterns of the user's rules were tried before; the scanner meets them again.
  const patternsSaid = new Set(pack.diagnostics.filter(({ kind }) => kind === 'rule-pattern').map(placeOf));
  const isKnown = (diagnostic: Diagnostic): boolean =>
    diagnostic.kind === 'rule-pattern' && patternsSaid.has(placeOf(diagnostic));
  const onRuleDiagnostics = (said: readonly Diagnostic[]): void => {
    for (const diagnostic of said) if (!isKnown(diagnostic)) ruleDiagnostics.set(diagnostic.text, diagnostic);
  };
  const settings = {
    root: discovered.root,
    rules: pack.rules,
    secrets: pack.secrets,
    hostileText: pack.hostileText === true,
    judgePrograms: pack.judgePrograms === true,
    placeholders: pack.placeholders === true,
    timeoutMs: request.timeoutMs,
  };
  const outcomes: Outcome[] = [];
  const cache = await cacheFor(request, pack, discovered.root, io);
  const { sensitive } = discovered;
  const tracked = await trackedFiles(sensitive, discovered.root);
  const { hits, misses } = cache.split(withTracked(discovered.files, sensitive, tracked, request));
  outcomes.push(...hits);
  let done = hits.length;
  const progress = newProgress(io, discovered.files.length);
  for await (const outcome of scanFiles(misses, settings, {
    ...request,
    disk: nodeDisk,
    signal: io.signal,
    onRuleDiagnostics,
  })) {
    outcomes.push(outcome);
    cache.keep(outcome);
    done += 1;
    progress.show(done, outcome.path);
  }
  progress.clear();
  cache.keepRuleDiagnostics([...ruleDiagnostics.values()]);
  onRuleDiagnostics(hits.length > 0 ? cache.ruleDiagnostics() : []);
  cache.save();
  const all = await withGit(outcomes, sensitive, tracked);
  const history = request.history ? await historyOf(request, discovered.root, all, io) : undefined;
  const stopped = io.signal.aborted ? [interrupted(done, discovered.files.length)] : [];
  const disk = diskSource(discovered.root);
  return {
    outcomes: [...all, ...(history?.outcomes ?? [])],
    discovered,
    diagnostics: [...discovered.diagnostics, ...ruleDiagnostics.values(), ...(history?.diagnostics ?? []), ...stopped],
    source: (path) => history?.texts.get(path) ?? disk(path),
    cachedFiles: hits.filter(({ result }) => result.kind === 'looked').length,
  };
};

type Sensitive = Discovered['sensitive'];

/** Git is asked only where there is something to ask about. */
const trackedFiles = async (sensitive: Sensitive, root: string): Promise<ReadonlySet<string> | undefined> =>
  sensitive.length === 0 ? undefined : (await import('../secrets/tracked-files.ts')).trackedAmong(sensitive, root);

/** Files that git tracks are looked at although its ignore rules name them. */
const withTracked = (
  files: Discovered['files'],
  sensitive: Sensitive,
  tracked: ReadonlySet<string> | undefined,
  { maxFileSize, ignored }: ScanRequest,
): Discovered['files'] => {
  const more = ignored ? [] : sensitive.filter((file) => file.ignored && tracked?.has(file.path) === true);
  return more.length === 0
    ? files
    : [
        ...files,
        ...more.map(({ path }) => ({
          path,
          size: Math.min(maxFileSize, 1_000),
          explicit: false,
          only: 'secrets' as const,
        })),
      ];
};

const withGit = async (
  outcomes: readonly Outcome[],
  sensitive: Sensitive,
  tracked: ReadonlySet<string> | undefined,
): Promise<readonly Outcome[]> =>
  tracked === undefined
    ? outcomes
    : (await import('../secrets/tracked-files.ts')).withSensitiveFiles(outcomes, sensitive, tracked);

const historyOf = async (
  request: ScanRequest,
  root: string,
  outcomes: readonly Outcome[],
  io: Io,
): Promise<import('../secrets/scan-history.ts').History> => {
  const { scanHistory, secretHash } = await import('../secrets/scan-history.ts');
  const disk = diskSource(root);
  const present = new Set(
    outcomes.flatMap(({ path, result }) =>
      result.kind !== 'looked'
        ? []
        : result.look.findings
            .filter(({ ruleId }) => ruleId.startsWith('secrets.'))
            .map(({ ruleId, span }) => secretHash(ruleId, disk(path)?.slice(span.start.offset, span.end.offset) ?? '')),
    ),
  );
  return scanHistory(
    { folder: root, maxFileSize: request.maxFileSize, timeoutMs: request.timeoutMs, signal: io.signal },
    present,
  );
};

/** `path:line`, with which the text of a diagnostic about a rule begins. */
const placeOf = ({ text }: Diagnostic): string => /^.*?:\d+/u.exec(text)?.[0] ?? text;

const dependenciesOf = async (
  request: ScanRequest,
  config: Config,
  io: Io,
): Promise<DependenciesInScan | undefined> => {
  const targets = request.changed === undefined ? request.targets : await changedFiles(request, io);
  // Program files alone are scanned often, by hooks and editors: then not even the module is loaded.
  if (targets.every((target) => languageOf(target) !== undefined)) return undefined;
  const { dependenciesInScan } = await import('../dependencies/in-scan.ts');
  return dependenciesInScan(request, targets, config, io);
};

const cacheFor = async (request: ScanRequest, pack: RulesPack, root: string, io: Io): Promise<Cache> => {
  const { engineId } = await import('../cache/engine-id.ts');
  const { newCache, noCache } = await import('../cache/cache.ts');
  const engine = request.cache ? engineId() : undefined;
  return engine === undefined
    ? noCache
    : newCache({ folder: cacheFolder(io.env), root, rulesHash: pack.hash, engine }, nodeDisk);
};

const changedFiles = async (request: ScanRequest, io: Io): Promise<readonly string[]> => {
  const { changedPaths } = await import('../discovery/changed-paths.ts');
  return request.changed === undefined ? request.targets : changedPaths(request.changed, request.targets, io.cwd);
};

const scanInput = async (request: ScanRequest, pack: RulesPack, io: Io): Promise<Scanned> => {
  const bytes = io.readInput();
  const path = (request.stdinName ?? '<stdin>').replaceAll('\\', '/').replace(/^\.\//u, '');
  const file = { path, size: bytes.byteLength, explicit: true };
  const source = sourceOf(file, bytes);
  const { newFileScanner } = await import('@sallyport/analyze');
  const { analyzeLanguages } = await import('@sallyport/analyze/languages');
  const scanner = newFileScanner(pack.rules, analyzeLanguages, projectFiles(io.cwd, nodeDisk), pack);
  const text = source.kind === 'text' ? source.text : undefined;
  const isCode =
    text !== undefined && (languageOf(path, text.slice(0, 200)) !== undefined || contentLanguage(text) !== undefined);
  if (text !== undefined && !isCode && !pack.secrets) {
    return { outcomes: [], discovered: { skipped: [] }, diagnostics: [], source: () => text, cachedFiles: 0 };
  }
  const { outcome } = await lookAtSource({ ...file, ...(isCode ? {} : { only: 'secrets' }) }, source, scanner, {
    root: io.cwd,
    timeoutMs: request.timeoutMs,
  });
  return {
    outcomes: [outcome],
    discovered: { skipped: [] },
    diagnostics: scanner.ruleDiagnostics(),
    source: () => text,
    cachedFiles: 0,
  };
};

const baselineFrom = async (path: string, io: Io): Promise<import('@sallyport/core/baseline').Baseline> => {
  const { readBaseline } = await import('../config/read-baseline.ts');
  return readBaseline(path, io, nodeDisk);
};

const newProgress = (io: Io, all: number): { show(done: number, path: string): void; clear(): void } => {
  if (!wantsProgress(io) || all < 20) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show: (done, path) => {
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      io.err(`\r\u001b[K${String(done)}/${String(all)} ${path.slice(-60)}`);
    },
    clear: () => {
      io.err('\r\u001b[K');
    },
  };
};
