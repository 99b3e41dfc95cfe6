import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** `sallyport init`: a configuration file that changes nothing yet and explains each key. Asks nothing. */
export const run = (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const path = join(io.cwd, 'sallyport.yaml');
  if (existsSync(path) && !parsed.switches.has('force'))
    throw new UsageError('sallyport.yaml is there already', 'sallyport init --force replaces it');
  writeFileSync(path, starter);
  io.out('wrote sallyport.yaml; next: sallyport scan\n');
  return Promise.resolve(exitCode.ok);
};

/** Every line of it is either a comment or the default. */
export const starter = `# Sallyport's settings. Data only: nothing here is run by a scan.

# The gate: findings of this severity and above end a scan with exit code 1.
# critical, high, medium, low, info, new (with a baseline), none
fail-on: high

# Findings below this are left out of reports.
# severity: low

# What to pass over, in the syntax of .gitignore. Dependencies, build output, minified and
# generated files are passed over anyway; tests are scanned and marked.
exclude: []

# Rule files and folders of your own; "default" keeps the ones that come with the program.
# rules: [default, security/rules]

# Findings accepted for now (sallyport baseline).
# baseline: sallyport-baseline.json

# The project's tests, for sallyport fix: program and arguments, run in a closed copy.
# test-command: [pytest, -q]

# Units: seconds per file, MiB for all processes, bytes.
# timeout: 30
# max-memory: 1400
# max-file-size: 2097152
`;
