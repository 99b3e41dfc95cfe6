import type { z } from 'zod';

/** What is wrong at one place of `task.yaml` or `suite.yaml`, for the person who wrote it; the place stands before it. `undefined` leaves it to zod, whose words name the bound that was passed. */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'is missing'
        : `has to be ${forms[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `${issue.keys.join(', ')} ${issue.keys.length === 1 ? 'is no key' : 'are no keys'} that can stand here`;
    case 'invalid_value':
      return `has to be one of ${issue.values.map(String).join(', ')}`;
    default:
      return undefined;
  }
};

const forms: Readonly<Record<string, string>> = {
  array: 'a list: [one] or [one, two]',
  object: 'a map: { key: value }',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
};
