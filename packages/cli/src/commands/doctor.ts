import { accessSync, constants } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { availableParallelism, totalmem } from 'node:os';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { visible } from '@sallyport/core/report/visible';
import { noAdvisories } from '../advisories/advice.ts';
import { allStates, openLocalAdvisories } from '../advisories/local-advisories.ts';
import { makeFolder } from '../make-folder.ts';
import type { Parsed } from '../arguments/option.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readConfig } from '../config/read-config.ts';
import { noModelText } from '../model/no-model.ts';
import { readModelChoice } from '../model/read-model-choice.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';

/** One line of the doctor's report; `worse` says what is therefore not done. */
interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'missing' | 'broken';
  readonly says: string;
  readonly worse?: string;
}

/** `sallyport doctor`: what works on this machine, what is missing, and what is therefore not looked at. Exit code 5 when something is broken. */
export const run = async (_: Parsed, io: Io): Promise<ExitCode> => {
  const found: readonly Finding[] = [
    {
      what: 'program',
      state: 'ok',
      says: `sallyport ${programVersion()} on Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    },
    {
      what: 'machine',
      state: 'ok',
      says: `${String(availableParallelism())} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB of memory`,
    },
    await rulesFound(io),
    ...(await Promise.all(analyzeLanguages.flatMap((language) => language.ids.map((id) => parserFound(id))))),
    gitFound(io),
    await sandboxFound(),
    ...(await checkersFound(io)),
    await librariesFound(io),
    cacheFound(io),
    await configFound(io),
    advisoriesFound(io),
    await modelFound(io),
  ];
  const width = Math.max(...found.map(({ what }) => what.length));
  for (const { what, state, says, worse } of found) {
    io.out(`${state.padEnd(7)}  ${what.padEnd(width)}  ${says}\n`);
    if (worse !== undefined) io.out(`${' '.repeat(7 + width + 4)}${worse}\n`);
  }
  return found.some(({ state }) => state === 'broken') ? exitCode.missingData : exitCode.ok;
};

const rulesFound = async (io: Io): Promise<Finding> => {
  try {
    const { rules, diagnostics } = await readRules([], io.cwd);
    const bad = diagnostics.filter(({ level }) => level === 'error').length;
    return {
      what: 'rules',
      state: bad > 0 ? 'broken' : 'ok',
      says: `${String(rules.length)} rules${bad > 0 ? `, ${String(bad)} that cannot run` : ''}`,
    };
  } catch (error) {
    return {
      what: 'rules',
      state: 'broken',
      says: reason(error),
      worse: 'nothing can be found; install the package again',
    };
  }
};

const parserFound = async (id: (typeof analyzeLanguages)[number]['ids'][number]): Promise<Finding> => {
  try {
    await analyzeLanguages.find((language) => language.ids.includes(id))?.load(id);
    return { what: id, state: 'ok', says: 'parser loads' };
  } catch (error) {
    return {
      what: id,
      state: 'broken',
      says: reason(error),
      worse: `${id} files cannot be looked at; install the package again`,
    };
  }
};

const gitFound = (io: Io): Finding => {
  const ran = spawnSync('git', ['--version'], { cwd: io.cwd, encoding: 'utf8' });
  return ran.error === undefined && ran.status === 0
    ? { what: 'git', state: 'ok', says: ran.stdout.trim() }
    : { what: 'git', state: 'missing', says: 'not installed', worse: '--staged and --diff do not work' };
};

/** Loaded here alone: nothing else of the program needs it to start. */
const sandboxFound = async (): Promise<Finding> => {
  const { probeBubblewrap } = await import('@sallyport/cell');
  const probe = await probeBubblewrap();
  return probe.kind === 'available'
    ? { what: 'sandbox', state: 'ok', says: `bubblewrap (${probe.program})` }
    : {
        what: 'sandbox',
        state: 'missing',
        says: probe.reason,
        worse:
          'fix runs neither tests nor formatter nor type checker of a project; eval runs no answer and asks no checker of C, so that what rests on them is not judged; install bubblewrap',
      };
};

/** Checkers of C that `eval` asks besides our own rules. */
const checkersFound = async (io: Io): Promise<readonly Finding[]> => {
  const { checkersHere } = await import('../evaluate/c-checkers.ts');
  return checkersHere(io.env['PATH'] ?? '').map(({ checker, program }) =>
    program === undefined
      ? { what: checker.id, state: 'missing', says: 'not installed', worse: `eval does without ${checker.misses}` }
      : { what: checker.id, state: 'ok', says: `${program}; eval asks it about C` },
  );
};

/** Libraries that tasks of a suite may have answers in C linked with. */
const librariesFound = async (io: Io): Promise<Finding> => {
  const what = 'C libraries';
  const { sandbox, probeBubblewrap } = await import('@sallyport/cell');
  const { cLibraries, cLibraryNames } = await import('@sallyport/assist/evaluate');
  const { findCompiler, newAskLibraries } = await import('../evaluate/missing-libraries.ts');
  const compiler = findCompiler(io.env['PATH']);
  const worse = 'eval judges no answers in C that need one';
  if (compiler === undefined) return { what, state: 'missing', says: 'no C compiler is installed', worse };
  if ((await probeBubblewrap()).kind !== 'available')
    return { what, state: 'missing', says: 'not tried without bubblewrap', worse };
  const ask = newAskLibraries(sandbox, compiler);
  const missing = new Set<string>();
  for (const name of cLibraryNames) if ((await ask([name])) !== undefined) missing.add(name);
  const packages = [
    ...new Set(cLibraryNames.filter((name) => missing.has(name)).map((name) => cLibraries[name].debian)),
  ];
  return {
    what,
    state: 'ok',
    says: cLibraryNames.filter((name) => !missing.has(name)).join(', '),
    ...(missing.size === 0
      ? {}
      : {
          worse: `${[...missing].join(', ')}: not here, and tasks of eval that name one are not judged (Debian: ${packages.join(' ')})`,
        }),
  };
};

const cacheFound = (io: Io): Finding => {
  const folder = cacheFolder(io.env);
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK);
    return { what: 'cache', state: 'ok', says: folder };
  } catch {
    return {
      what: 'cache',
      state: 'missing',
      says: `${folder} cannot be written`,
      worse: 'every scan looks at every file again',
    };
  }
};

const advisoriesFound = (io: Io): Finding => {
  const local = openLocalAdvisories(io.env);
  try {
    const states = allStates(local);
    const [unusable] = states.filter((state) => state.kind === 'unusable');
    if (unusable !== undefined)
      return {
        what: 'dependencies',
        state: 'broken',
        says: unusable.problem.text,
        worse: `weaknesses of its packages are not looked for; ${unusable.problem.remedy}`,
      };
    const usable = states.filter((state) => state.kind === 'usable');
    if (usable.length === 0)
      return {
        what: 'dependencies',
        state: 'missing',
        says: noAdvisories([]),
        worse: 'known weaknesses of packages are not looked for',
      };
    const old = usable.filter((state) => state.isOld).map(({ ecosystem }) => ecosystem);
    return {
      what: 'dependencies',
      state: 'ok',
      says: `advisories of ${usable.map(({ ecosystem }) => ecosystem).join(', ')}`,
      ...(old.length === 0 ? {} : { worse: `old: ${old.join(', ')}; see sallyport advisories status` }),
    };
  } catch (error) {
    return { what: 'dependencies', state: 'broken', says: reason(error) };
  } finally {
    local[Symbol.dispose]();
  }
};

const configFound = async (io: Io): Promise<Finding> => {
  try {
    const config = await readConfig(undefined, io, nodeDisk);
    const keys = Object.keys(config);
    return {
      what: 'config',
      state: 'ok',
      says: keys.length === 0 ? 'none; the defaults hold' : `sets ${keys.join(', ')}`,
    };
  } catch (error) {
    return {
      what: 'config',
      state: 'broken',
      says: error instanceof UsageError ? error.message : reason(error),
      worse: 'scan ends with exit code 2 until it is corrected',
    };
  }
};

/** Nobody is asked: whether it answers, `model check` says. */
const modelFound = async (io: Io): Promise<Finding> => {
  const what = 'model';
  try {
    const choice = await readModelChoice(io);
    if (choice.kind === 'none') {
      const { text, remedy } = noModelText(choice);
      return { what, state: 'missing', says: text, worse: `repairs and reviews do without one; ${remedy}` };
    }
    if (choice.kind === 'recording') return { what, state: 'ok', says: `answers from the recording ${choice.path}` };
    const { provider, model, origin, from } = choice;
    return {
      what,
      state: 'ok',
      says: visible(`${provider.name}/${model} at ${origin}, by word of: ${from}; not asked`),
    };
  } catch (error) {
    return {
      what,
      state: 'broken',
      says: reason(error),
      worse: error instanceof UsageError && error.remedy !== undefined ? error.remedy : 'no model can be asked',
    };
  }
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
