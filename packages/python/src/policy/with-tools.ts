import { schemaProblems, type JsonSchema, type SchemaError } from './json-schema.ts';
import type { Policy, ToolGrant } from './policy.ts';
import { pythonKeywords } from './python-keywords.ts';

/** A tool as the host declares it: what it is. What may be done with it, the policy says. */
export interface ToolDeclaration {
  readonly name: string;
  readonly description: string;
  readonly arguments: JsonSchema | null;
  readonly result: JsonSchema | null;
  /** Whether it is a coroutine function for the program. */
  readonly async?: boolean;
}

export interface WithTools {
  readonly policy: Policy;
  /** Declared tools that cannot be used, and why; they are left out of the policy. */
  readonly problems: readonly { readonly tool: string; readonly errors: readonly SchemaError[] }[];
  /** Tools that the policy lists and nobody declares; they are left out too. */
  readonly missing: readonly string[];
}

/**
 * The policy over the tools that a host really has.
 *
 * Where the policy lists a tool, its limits, approval and labels hold, and its words and schemas if it has any. `others`: what
 * becomes of tools that the policy does not list. Who hands a function over in code grants it; what a server offers is
 * granted by the policy alone.
 */
export const withTools = (
  policy: Policy,
  declared: readonly ToolDeclaration[],
  others: 'grant' | 'refuse',
): WithTools => {
  const problems: { tool: string; errors: readonly SchemaError[] }[] = [];
  const tools: ToolGrant[] = [];
  const listed = new Map(policy.tools.map((tool) => [tool.name, tool]));
  for (const declaration of declared) {
    const { name, description } = declaration;
    const own = listed.get(name);
    if (own === undefined && others === 'refuse') continue;
    const errors = problemsOf(declaration);
    if (errors.length > 0) {
      problems.push({ tool: name, errors });
      continue;
    }
    tools.push({
      name,
      description: own === undefined || own.description === '' ? description : own.description,
      arguments: own?.arguments ?? declaration.arguments,
      result: own?.result ?? declaration.result,
      calls: own?.calls ?? null,
      seconds: own?.seconds ?? null,
      approval: own?.approval ?? 'never',
      ...((own?.async ?? declaration.async) === true ? { async: true } : {}),
      labels: own?.labels ?? [name],
    });
  }
  const there = new Set(declared.map(({ name }) => name));
  return {
    policy: { ...policy, tools },
    problems,
    missing: policy.tools.map(({ name }) => name).filter((name) => !there.has(name)),
  };
};

const problemsOf = ({ name, arguments: taken, result }: ToolDeclaration): readonly SchemaError[] => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || name.startsWith('__') || pythonKeywords.has(name) || name.length > 100)
    return [{ path: 'name', steps: ['name'], message: 'is no name that Python can call' }];
  return [
    ...(taken === null ? [] : within('arguments', schemaProblems(taken))),
    ...(result === null ? [] : within('result', schemaProblems(result))),
  ];
};

const within = (part: string, errors: readonly SchemaError[]): readonly SchemaError[] =>
  errors.map(({ path, steps, message }) => ({
    path: path === '' ? part : `${part}.${path}`,
    steps: [part, ...steps],
    message,
  }));
