import type { FlowDenial, Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';

/** The first rule of the policy that keeps a value with these labels from an argument of a tool. */
export const flowDenied = (
  policy: Policy,
  tool: string,
  argument: string,
  labels: ReadonlySet<string>,
): FlowDenial | undefined =>
  policy.flows.deny.find(
    ({ from, to }) => labels.has(from) && to.tool === tool && (to.argument === null || to.argument === argument),
  );

/** The refusal for a rule that was met. `path`: how the label came here, source first, a few words for each step. */
export const flowRefusal = ({ from, to }: FlowDenial, argument: string, path: readonly string[]): Refusal => ({
  rule: 'flow-denied',
  subject: `${from} -> ${to.tool}.${argument}`,
  what: `hands what is labelled ${from} to the argument ${argument} of ${to.tool}`,
  why: `the policy keeps ${from} from ${to.argument === null ? to.tool : `${to.tool}.${to.argument}`}; it came here by ${path.join(' -> ')}`,
  repair: `build the argument ${argument} without what is labelled ${from}`,
  grant: {
    line: `take { from: ${from}, to: ${to.argument === null ? to.tool : `${to.tool}.${to.argument}`} } out of flows.deny`,
    preset: null,
  },
  cwe: 'CWE-200',
});

/** The refusal for a request that carries what is kept from a tool. */
export const requestRefusal = (rule: FlowDenial, path: readonly string[]): Refusal => {
  const kept = rule.to.argument === null ? rule.to.tool : `${rule.to.tool}.${rule.to.argument}`;
  return {
    rule: 'flow-denied',
    subject: `${rule.from} -> request`,
    what: `sends what is labelled ${rule.from} to another machine`,
    why: `the policy keeps ${rule.from} from ${kept}, and so from the network; it came here by ${path.join(' -> ')}`,
    repair: `build the request without what is labelled ${rule.from}`,
    grant: { line: `take { from: ${rule.from}, to: ${kept} } out of flows.deny`, preset: null },
    cwe: 'CWE-200',
  };
};
