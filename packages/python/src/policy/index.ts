/** Policies: what a program may do. Types, presets, files, words, and the questions that a policy answers. */
export { builtinNames } from './builtin-names.ts';
export { explainPolicy } from './explain-policy.ts';
export { newValidator, schemaProblems } from './json-schema.ts';
export type { JsonSchema, SchemaError } from './json-schema.ts';
export { loadPolicy } from './load-policy.ts';
export type { LoadedPolicy, PolicyProblem } from './load-policy.ts';
export { defaultPreset, presetNames, presets } from './presets.ts';
export type { PresetName } from './presets.ts';
export type { Policy, ToolGrant } from './policy.ts';
export type { Refusal } from './refusal.ts';
export { withTools } from './with-tools.ts';
export type { ToolDeclaration, WithTools } from './with-tools.ts';
