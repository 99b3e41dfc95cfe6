import type { Material } from '../model-port.ts';
import { type ModelProblem, tooLarge } from '../model-problem.ts';

/** Most of one text, and of all texts of a question together. Units: UTF-16 units. */
export const mostOfOne = 24_000;
export const mostOfAll = 80_000;

/**
 * The texts within the limits: what may be cut ends after a whole line and says how much is missing; what must be whole and is not,
 * is a problem. Texts that come later give way to those that come first.
 */
export const cutMaterial = (
  material: readonly Material[],
): { readonly material: readonly Material[]; readonly cuts: readonly string[] } | ModelProblem => {
  const kept: Material[] = [];
  const cuts: string[] = [];
  let left = mostOfAll - material.reduce((sum, one) => sum + (one.size === 'whole' ? one.text.length : 0), 0);
  for (const one of material) {
    const { label, path, text, size } = one;
    if (size === 'whole') {
      if (text.length > mostOfOne || left < 0) return tooLarge(label, path, text.length, mostOfOne);
      kept.push(one);
      continue;
    }
    const most = Math.max(0, Math.min(mostOfOne, left));
    if (text.length <= most) {
      kept.push(one);
      left -= text.length;
      continue;
    }
    const end = text.lastIndexOf('\n', most - 1) + 1;
    left -= end;
    const missing = text.length - end;
    cuts.push(`${String(missing)} of ${String(text.length)} characters of the ${label} were left out`);
    kept.push({ ...one, text: `${text.slice(0, end)}[${String(missing)} characters left out here]` });
  }
  return { material: kept, cuts };
};
