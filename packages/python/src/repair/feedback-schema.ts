const position = {
  type: 'object',
  required: ['line', 'column', 'offset'],
  properties: {
    line: { type: 'integer', minimum: 1, description: 'One-based.' },
    column: { type: 'integer', minimum: 0, description: 'Zero-based, in UTF-16 units.' },
    offset: { type: 'integer', minimum: 0, description: 'Zero-based, in UTF-16 units from the beginning.' },
  },
};

/** What `feedbackOf` gives, as JSON Schema; `feedback.schema.json` is written from it. */
export const feedbackSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:sallyport:schema:feedback-1',
  title: 'Sallyport feedback on a run, version 1',
  description: 'What an outcome tells whoever repairs the program.',
  type: 'object',
  required: ['schemaVersion', 'outcome', 'passed', 'items'],
  additionalProperties: false,
  properties: {
    schemaVersion: {
      type: 'string',
      pattern: '^1\\.[0-9]+$',
      description: 'A minor step adds fields; a major one breaks.',
    },
    outcome: { type: 'string', description: 'How the run ended.' },
    passed: { type: 'boolean', description: 'Whether there is nothing to repair.' },
    items: {
      type: 'array',
      description: 'What is to be repaired; of refusals all, of other ends the one.',
      items: {
        type: 'object',
        required: ['rule', 'what', 'why', 'repair', 'place', 'grant'],
        additionalProperties: false,
        properties: {
          rule: {
            type: 'string',
            description: 'The rule of a refusal, the type of an exception, or limit-<resource>.',
          },
          what: { type: 'string', description: 'Completes a sentence that begins with "the program".' },
          why: { type: 'string', description: 'For an exception, the traceback.' },
          repair: { type: 'string', description: 'The smallest change that helps; empty where none is known.' },
          place: {
            anyOf: [
              { type: 'null' },
              { type: 'object', required: ['start', 'end'], properties: { start: position, end: position } },
            ],
          },
          grant: {
            description: 'What the owner of the policy could allow; not for the repair of the program.',
            anyOf: [
              { type: 'null' },
              {
                type: 'object',
                required: ['line', 'preset'],
                properties: { line: { type: 'string' }, preset: { type: ['string', 'null'] } },
              },
            ],
          },
        },
      },
    },
  },
};
