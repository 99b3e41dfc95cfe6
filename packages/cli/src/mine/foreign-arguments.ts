import type { Rule } from '@sallyport/analyze';
import { namedRuleFile } from '@sallyport/analyze/deep';
import type { FunctionPart } from '@sallyport/analyze/outline';
import type { NamedPlace } from '@sallyport/core/faces';

/**
 * Rules that take a function's own parameters for foreign data, on their way to what rules know to be dangerous.
 *
 * Most functions of a project are called from elsewhere, so that nothing in their file says where their arguments come from. Held against the code that was there, what these find tells which of two is the weaker.
 */
export const foreignArgumentRules = (
  path: string,
  part: FunctionPart,
  parameters: readonly string[],
  rules: readonly Rule[],
): readonly Rule[] =>
  namedRuleFile(
    parameters.flatMap((text): readonly NamedPlace[] => {
      const [name = ''] = /[\p{ID_Start}_$][\p{ID_Continue}$]*/u.exec(text) ?? [];
      if (name === '' || name === 'self' || name === 'cls' || /^[[{]/u.test(text)) return [];
      return [
        {
          kind: 'source',
          language: path.endsWith('.py') ? 'python' : 'javascript',
          form: 'parameter',
          module: '',
          dotted: part.name,
          argument: name,
          isUsed: true,
          cwe: '',
          paths: [path],
          why: '',
        },
      ];
    }),
    rules,
  ).rules;
