import type { ModelPort } from '@sallyport/assist/model';
import { visibleLine } from '@sallyport/core/report/visible';

/** What was asked and what it cost, as one line. */
export const spentText = (model: Pick<ModelPort, 'identity' | 'spent'>): string => {
  const { requests, input, output, dollars, estimated } = model.spent();
  const price = dollars === undefined ? ', price not known' : dollars === 0 ? '' : `, $${dollars.toFixed(4)}`;
  return `${visibleLine(`${model.identity.provider}/${model.identity.model}`)}: asked ${String(requests)} times, ${estimated ? 'about ' : ''}${String(input + output)} tokens${price}\n`;
};
