/**
 * Code without what a listing has at its left: numbers of lines that count up by one, or the prompts of Python's console (`>>> `, `... `), where what the console printed is left out. Text without them stays as it is.
 *
 * Numbers count only where every line that is not empty has its own, from three lines on.
 */
export const withoutMargin = (text: string): string => {
  const lines = text.split('\n');
  return (withoutNumbers(lines) ?? withoutPrompts(lines) ?? lines).join('\n');
};

const withoutNumbers = (lines: readonly string[]): readonly string[] | undefined => {
  const filled = lines.filter((line) => line.trim() !== '');
  const first = /^\s{0,8}(\d{1,6})/u.exec(filled[0] ?? '')?.[1];
  if (first === undefined || filled.length < 3) return undefined;
  let number = Number(first) - 1;
  // Blank lines may have been counted, and stand without their numbers.
  let blank = 0;
  const rests: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') {
      rests.push('');
      blank += 1;
      continue;
    }
    const [, own, sign = '', rest = ''] = /^\s{0,8}(\d{1,6})([ \t]{0,4}[|:.)│]|(?=[ \t]|$))(.*)$/u.exec(line) ?? [];
    if (own === undefined || Number(own) <= number || Number(own) > number + 1 + blank) return undefined;
    number = Number(own);
    blank = 0;
    rests.push(sign === '' || rest.startsWith(' ') || rest.startsWith('\t') || rest === '' ? rest : ` ${rest}`);
  }
  const indents = rests.filter((rest) => rest.trim() !== '').map((rest) => rest.length - rest.trimStart().length);
  const width = Math.min(...indents);
  return indents.length === 0 ? undefined : rests.map((rest) => rest.slice(Math.min(width, rest.length)));
};

const withoutPrompts = (lines: readonly string[]): readonly string[] | undefined => {
  if (!/^>>>(?: |$)/u.test(lines.find((line) => line.trim() !== '') ?? '')) return undefined;
  return [...lines.filter((line) => /^(?:>>>|\.\.\.)(?: |$)/u.test(line)).map((line) => line.slice(4)), ''];
};
