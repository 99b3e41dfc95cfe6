// Strings come first in each pattern: what is in them is taken as a whole.
const comments = /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g;
const lastCommas = /("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])/g;

export const parseConfig = (text) => {
  const withoutComments = text.replace(comments, (_, string) => string ?? ' ');
  return JSON.parse(withoutComments.replace(lastCommas, (_, string) => string ?? ''));
};
