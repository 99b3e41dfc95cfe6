/** A name or path short enough for a message. A program may hold names of megabytes, and each refusal quotes them. */
export const cut = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119).toWellFormed()}…`);
