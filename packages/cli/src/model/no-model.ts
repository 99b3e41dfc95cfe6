import { visibleLine } from '@sallyport/core/report/visible';
import { allowVariable, type ModelChoice, modelVariable } from './choose-model.ts';

/** Why no model is asked, and how one would be. */
export const noModelText = (
  choice: Extract<ModelChoice, { kind: 'none' }>,
): { readonly text: string; readonly remedy: string } => {
  switch (choice.why) {
    case 'nothing':
      return {
        text: 'no model is configured',
        remedy: `set one in the environment, for instance ${modelVariable}=ollama/NAME or ${modelVariable}=anthropic/NAME (docs/models.md)`,
      };
    case 'switched-off':
      return { text: `no model is asked: ${modelVariable} says so`, remedy: `unset ${modelVariable}` };
    case 'wish':
      return {
        text: `the project's configuration wishes for ${visibleLine(choice.wish ?? '')}; nothing is sent there, because only you can say so`,
        remedy: `if its code may go there, set ${allowVariable}=${choice.wishedOrigin ?? ''} in the environment, or choose a model yourself with ${modelVariable}`,
      };
    default:
      return choice.why satisfies never;
  }
};
