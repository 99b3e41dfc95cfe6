import { severities } from '@sallyport/core';

/** What a key of the configuration holds; the check, the schema and the documentation are made from it. */
export type ConfigValue =
  | { readonly kind: 'text'; readonly among?: readonly string[] }
  | { readonly kind: 'texts' }
  | { readonly kind: 'switch' }
  /** `least` inclusive. */
  | { readonly kind: 'number'; readonly least: number; readonly whole: boolean };

/** The keys of a configuration file, spelled as the flags of `scan`. */
export const configKeys: Readonly<Record<string, ConfigValue & { readonly help: string }>> = {
  extends: { kind: 'texts', help: 'other configuration files, relative to this one; what is said here wins' },
  'fail-on': {
    kind: 'text',
    among: [...severities, 'new', 'none'],
    help: 'the gate: findings from this severity on fail the scan',
  },
  severity: { kind: 'text', among: severities, help: 'findings below this are left out' },
  rules: { kind: 'texts', help: 'rule files and folders relative to this file, or "default"' },
  profile: { kind: 'text', among: ['default', 'deep'], help: 'deep: also rules that mostly raise questions' },
  exclude: { kind: 'texts', help: 'what to pass over, in the syntax of .gitignore' },
  baseline: { kind: 'text', help: 'the file of accepted findings, relative to this one' },
  markdown: { kind: 'switch', help: 'also scan fenced code in Markdown files' },
  jobs: { kind: 'number', least: 1, whole: true, help: 'processes' },
  timeout: { kind: 'number', least: 0.001, whole: false, help: 'seconds per file' },
  'max-memory': { kind: 'number', least: 128, whole: true, help: 'MiB of all processes together' },
  'max-file-size': { kind: 'number', least: 1, whole: true, help: 'bytes; larger files are passed over' },
  cache: { kind: 'switch', help: 'whether results of earlier scans are used' },
  'allow-licences': {
    kind: 'texts',
    help: 'licences of dependencies that may be used, as SPDX ids; GPL-* for several',
  },
  'deny-licences': { kind: 'texts', help: 'licences that must not be used; comes before the other two' },
  'review-licences': { kind: 'texts', help: 'licences that somebody should look at' },
  model: { kind: 'text', help: 'provider/model; what a project says needs your own word as well: docs/models.md' },
  'model-url': { kind: 'text', help: 'where the model is asked, when it is not where its provider usually is' },
  'model-key-variable': {
    kind: 'text',
    help: 'name of the environment variable that holds the key; in your own configuration only',
  },
  'model-tokens': {
    kind: 'number',
    least: 0,
    whole: true,
    help: 'most tokens of one run; a project can only lower it',
  },
  'model-dollars': {
    kind: 'number',
    least: 0,
    whole: false,
    help: 'most US dollars of one run; a project can only lower it',
  },
  'model-timeout': { kind: 'number', least: 1, whole: false, help: 'seconds for one answer of a model' },
  'model-stream': { kind: 'switch', help: 'whether answers are taken piece by piece' },
  'model-prices': { kind: 'text', help: 'a table of prices, relative to this file; in your own configuration only' },
  'model-deny': { kind: 'texts', help: 'files that are not sent to a model, in the syntax of .gitignore' },
  models: {
    kind: 'texts',
    help: 'models that eval run asks, as NAME=provider/model@URL#KEY_VARIABLE; in your own configuration only',
  },
  'model-review': {
    kind: 'switch',
    help: 'whether sallyport review also asks the model, as with --model; in your own configuration only',
  },
  'test-command': {
    kind: 'texts',
    help: "the project's tests as program and arguments, for sallyport fix; run closed in, read by no shell",
  },
  private: { kind: 'texts', help: 'names of packages that are told to no public registry, such as "@acme/*"' },
};
