/**
 * Repairs by the configured model, for findings that no rewrite repaired.
 *
 * The SDK is loaded with the first question. A model that is down, slow or lying costs the user its part alone: what went wrong is a note
 * beside the finding, and it is not asked again when it could not be reached.
 */
import type { Finding, RuleMeta } from '@sallyport/core';
import type { CodeReader, SourceText } from '@sallyport/core/faces';
import type { ModelPort } from '@sallyport/assist/model';
import { visibleLine } from '@sallyport/core/report/visible';
import type { Io } from '../io.ts';
import type { ModelChoice } from '../model/choose-model.ts';
import { spentText } from '../model/spent-text.ts';
import { UsageError } from '../usage-error.ts';
import { newKnownModules } from './known-modules.ts';
import type { MoreRepairs } from './repair-files.ts';

export interface ModelRepairs {
  readonly more: MoreRepairs;
  /** What was asked and what it cost, one line; empty when nobody was asked. */
  readonly spent: () => string;
}

export interface ModelRepairOptions {
  readonly choice: Exclude<ModelChoice, { kind: 'none' }>;
  readonly rules: readonly RuleMeta[];
  readonly reader: CodeReader;
  readonly read: (path: string) => Promise<string | undefined>;
  /** Absolute. */
  readonly root: string;
  /** `show`: what would be sent is printed, and nothing is sent. */
  readonly mode: 'ask' | 'show';
}

export const newModelRepairs = (
  { choice, rules, reader, read, root, mode }: ModelRepairOptions,
  io: Pick<Io, 'cwd' | 'env' | 'err' | 'out' | 'signal'>,
): ModelRepairs => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isKnownModule = newKnownModules(root);
  let opened: Promise<ModelPort | { readonly why: string }> | undefined;
  let model: ModelPort | undefined;
  /** Why it is not asked any more. */
  let lost: string | undefined;
  const open = async (): Promise<ModelPort | { readonly why: string }> => {
    try {
      const { openModel } = await import('../model/open-model.ts');
      model = await openModel(choice, io);
      return model;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { why: `${error.message}${error.remedy === undefined ? '' : `; ${error.remedy}`}` };
    }
  };
  const show = async (finding: Finding, file: SourceText, port: ModelPort): Promise<void> => {
    const { showRepairQuestion } = await import('@sallyport/assist/model-repair');
    const { shownPrompt } = await import('../model/shown-prompt.ts');
    const shown = await showRepairQuestion(finding, file, wordsOf(finding, byId), { model: port, reader, read });
    const head = `# ${visibleLine(finding.path)}:${String(finding.span.start.line)} ${visibleLine(finding.ruleId)}\n`;
    switch (shown.kind) {
      case 'shown':
        io.out(`${head}${shownPrompt(shown)}\n`);
        break;
      case 'problem':
        io.out(`${head}nothing would be sent: ${shown.text}\n\n`);
        break;
      default:
        io.out(`${head}nothing would be sent: ${shown.why}\n\n`);
    }
  };
  return {
    more: async (finding, file, judge) => {
      const none = (why: string) => ({ judgements: [], why, notes: [] });
      if (!isForModels(finding)) return none('');
      if (lost !== undefined) return none(`the model is not asked any more: ${lost}`);
      opened ??= open();
      const port = await opened;
      if ('why' in port) return none(port.why);
      if (mode === 'show') {
        await show(finding, file, port);
        return none('');
      }
      const { isLasting, repairByModel } = await import('@sallyport/assist/model-repair');
      const asked = repairByModel(finding, file, wordsOf(finding, byId), {
        model: port,
        reader,
        read,
        isKnownModule,
        judge,
        signal: io.signal,
        onProblem: (problem) => {
          if (isLasting(problem)) lost = problem.text;
        },
      });
      try {
        const { judgements, why, notes } = await asked;
        return { judgements, why, notes };
      } catch (error) {
        if (!io.signal.aborted) throw error;
        return none('');
      }
    },
    spent: () => {
      if (model === undefined || mode === 'show') return '';
      return spentText(model);
    },
  };
};

/** Secrets are for people to revoke, packages for upgrades: neither is repaired by other words in a function. */
const isForModels = ({ ruleId, package: atFault }: Finding): boolean =>
  atFault === undefined && !ruleId.startsWith('secrets.') && !ruleId.startsWith('deps.');

const wordsOf = (finding: Finding, byId: ReadonlyMap<string, RuleMeta>): RuleMeta | RuleWordsOfFinding =>
  byId.get(finding.ruleId) ?? { id: finding.ruleId, title: finding.ruleId, message: finding.message, cwe: finding.cwe };

type RuleWordsOfFinding = Pick<RuleMeta, 'id' | 'title' | 'message' | 'cwe'>;
