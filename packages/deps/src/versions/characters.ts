/** What versions are made of, told by ASCII code. Digits of other scripts are no digits to any package manager. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Where the run of digits that begins here ends; `from` itself when there is none. Exclusive. */
export const digitsEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
};

/** Where the run of letters that begins here ends; `from` itself when there is none. Exclusive. */
export const lettersEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
};

/** Whether the text is one or more digits and nothing else. */
export const isDigits = (text: string): boolean => text !== '' && digitsEnd(text, 0) === text.length;
