import type { CommandSpec } from '../arguments/option.ts';

/** The flags of `sallyport deps`. */
export const depsSpec: CommandSpec = {
  name: 'deps',
  summary: 'Hold what a project depends on against known weaknesses, licences and names.',
  operands: '[paths…]',
  examples: [
    'sallyport deps                           this folder; exit 1 at high or critical',
    'sallyport deps package-lock.json         one file',
    'sallyport deps --format cyclonedx=bom.json --format text',
    'sallyport deps --fix --dry-run           what would be written, and what to run',
    'sallyport deps --vex statements.json     what somebody stated not to apply is set aside',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'KIND[=FILE]',
      repeat: true,
      help: 'text, json, sarif, cyclonedx, spdx, openvex, …',
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'write the report there, not to stdout' },
    { name: 'fail-on', value: 'SEVERITY', help: 'critical, high (default), medium, low, info, new, none' },
    { name: 'severity', value: 'SEVERITY', help: 'leave out findings below this' },
    { name: 'exclude', value: 'GLOB', repeat: true, help: 'pass over what matches (as in .gitignore)' },
    { name: 'baseline', value: 'FILE', help: 'findings accepted earlier do not count' },
    { name: 'vex', value: 'FILE', repeat: true, help: 'OpenVEX or CycloneDX statements to follow; repeatable' },
    { name: 'fix', help: 'write safe versions into manifests; tell what the package manager has to do' },
    { name: 'dry-run', help: 'with --fix: only show the plan' },
    {
      name: 'override',
      help: 'with --fix: where a package in between does not allow a safe version, write an override',
    },
    { name: 'config', short: 'c', value: 'FILE', help: 'sallyport.yaml, .toml or .json' },
    { name: 'no-cache', help: 'neither read nor write the cache' },
    { name: 'online', help: 'ask registries whether packages exist; sends the names of public ones' },
    { name: 'allow-partial', help: 'exit 0 or 1 even if something was not looked at' },
    { name: 'allow-empty', help: 'exit 0 if there is no dependency' },
    { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'auto, always, never' },
    { name: 'quiet', short: 'q', help: 'no report, only the exit code' },
    { name: 'verbose', short: 'v', help: 'also notes and ignored findings' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
