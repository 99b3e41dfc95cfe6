import type { Call } from '../syntax/ast.ts';
import { closestName } from '../policy/closest-name.ts';
import { cut } from '../policy/cut.ts';
import { newValidator, type JsonSchema, type SchemaError } from '../policy/json-schema.ts';
import type { Policy, ToolGrant } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { toolCall } from '../policy/tool-call.ts';
import { toolParameters } from '../policy/tool-parameters.ts';
import type { Facts } from './facts.ts';
import { literalValue } from './literal-value.ts';

interface Hint {
  readonly refusal: Refusal;
  readonly start: number;
  readonly end: number;
}

/** Hints told of one program. */
const mostHints = 200;

/**
 * Calls of tools that do not exist, and of tools with arguments that they do not take, as far as the text tells. In no order.
 *
 * Hints, for the program may never come to the place, or bind the name in a way that is not seen.
 */
export const toolHints = (facts: Facts, policy: Policy, isKnown: (name: string) => boolean): readonly Hint[] => {
  const hints: Hint[] = [];
  const unknown = new Map<string, Refusal>();
  const tools = new Map(policy.tools.map((tool) => [tool.name, tool]));
  const checks = new Map<string, (value: unknown) => readonly SchemaError[]>();
  const everything = facts.imports.some(({ member }) => member === '*');
  for (const { node, scope } of facts.calls) {
    if (hints.length >= mostHints) break;
    const { func } = node;
    if (func.kind === 'Attribute') {
      // `tools.list_files()`: many models know tools as members of something.
      const tool = tools.get(func.attr);
      if (tool !== undefined && func.value.kind === 'Name' && !isKnown(func.value.id) && !tools.has(func.value.id))
        hints.push({ refusal: byItsNameAlone(func.value.id, tool), start: func.start, end: func.end });
      continue;
    }
    if (func.kind !== 'Name' || scope.find(func.id) !== undefined) continue;
    const tool = tools.get(func.id);
    if (tool !== undefined) {
      let check = checks.get(tool.name);
      if (check === undefined) checks.set(tool.name, (check = literalCheck(tool)));
      for (const message of argumentProblems(tool, node, check))
        hints.push({ refusal: wrongArguments(tool, message), start: node.start, end: node.end });
    } else if (!everything && !isKnown(func.id)) {
      let refusal = unknown.get(func.id);
      if (refusal === undefined) unknown.set(func.id, (refusal = unknownTool(policy, func.id)));
      hints.push({ refusal, start: func.start, end: func.end });
    }
  }
  return hints;
};

const argumentProblems = (
  tool: ToolGrant,
  { args }: Call,
  check: (value: unknown) => readonly SchemaError[],
): readonly string[] => {
  const schema = tool.arguments;
  const known = toolParameters(tool);
  if (typeof schema !== 'object' || schema === null || known === null) return [];
  const parameters = known.map(({ name }) => name);
  const open = schema['additionalProperties'] !== undefined && schema['additionalProperties'] !== false;
  const problems: string[] = [];
  const literals: (readonly [string, unknown])[] = [];
  const given = new Set<string>();
  let complete = true;
  let position = 0;
  for (const argument of args) {
    if (argument.kind === 'Starred' || (argument.kind === 'Keyword' && argument.name === null)) {
      complete = false;
      continue;
    }
    const name = argument.kind === 'Keyword' ? argument.name : complete ? parameters[position++] : undefined;
    if (name === undefined && complete) {
      problems.push(`takes ${String(parameters.length)} arguments and no more`);
      complete = false;
    }
    if (name === undefined || name === null) continue;
    given.add(name);
    if (!parameters.includes(name)) {
      if (!open)
        problems.push(
          `has no parameter ${cut(name)}; ${closestName(name, parameters) ?? `there are ${parameters.join(', ') || 'none'}`}`,
        );
      continue;
    }
    const literal = literalValue(argument.kind === 'Keyword' ? argument.value : argument);
    if (literal !== undefined) literals.push([name, literal.value]);
  }
  for (const { name, required } of complete ? known : [])
    if (required && !given.has(name)) problems.push(`needs ${name}`);
  for (const { path, message } of literals.length > 0 ? check(Object.fromEntries(literals)) : [])
    problems.push(`is called with ${path}, which ${message}`);
  return problems;
};

/** Checks some of the arguments against the properties of the schema alone. */
const literalCheck = ({ arguments: schema }: ToolGrant): ((value: unknown) => readonly SchemaError[]) => {
  if (typeof schema !== 'object' || schema === null) return () => [];
  const { properties, $defs, definitions } = schema;
  return newValidator({
    properties,
    ...($defs === undefined ? {} : { $defs }),
    ...(definitions === undefined ? {} : { definitions }),
  } as JsonSchema);
};

const wrongArguments = (tool: ToolGrant, message: string): Refusal => ({
  rule: 'tool-arguments',
  subject: tool.name,
  what: `${tool.name} ${message}`,
  why: 'arguments of tools are checked before the call, and this call would fail',
  repair: `call ${toolCall(tool)} with arguments that fit`,
  grant: null,
  cwe: null,
});

const byItsNameAlone = (prefix: string, tool: ToolGrant): Refusal => ({
  rule: 'unknown-tool',
  subject: `${cut(prefix)}.${tool.name}`,
  what: `calls ${cut(prefix)}.${tool.name}, and there is no ${cut(prefix)}`,
  why: 'tools are functions with a name of their own',
  repair: `call ${toolCall(tool)}`,
  grant: null,
  cwe: null,
});

const unknownTool = ({ tools }: Policy, called: string): Refusal => {
  const name = cut(called);
  const near = closestName(
    name,
    tools.map((tool) => tool.name),
  );
  const list = tools.slice(0, 12).map(toolCall).join(', ');
  return {
    rule: 'unknown-tool',
    subject: name,
    what: `calls ${name}, and there is no function of this name`,
    why:
      tools.length === 0
        ? 'the program does not define it, and the policy lists no tools'
        : `the program does not define it; the tools are ${list}`,
    repair:
      near ??
      (tools.length === 0
        ? `define ${name} in the program`
        : `call one of the tools, or define ${name} in the program`),
    grant: { line: `tools: { ${name}: { … } }`, preset: null },
    cwe: null,
  };
};
