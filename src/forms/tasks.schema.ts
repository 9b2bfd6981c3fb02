import { list, object, oneOf, text } from './schema.helpers.ts';

/** tasks.yaml: what an author still has to decide; `package check` counts what is open. */
export const tasksSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rennsteig:package:1:tasks',
  ...list(
    'What an author still has to decide, for example rules that a FIM schema says in prose.',
    object(
      'One task.',
      {
        id: text('Where it comes from: id of a rule or field, or a word for the part of the package.', {
          maxLength: 100,
        }),
        kind: oneOf('What it is about.', ['rule', 'field', 'pattern', 'codelist', 'structure', 'text', 'service']),
        state: oneOf('ungeklärt while it is open, geklärt when it is settled.', ['ungeklärt', 'geklärt']),
        at: text('Part of the package.', { maxLength: 300 }),
        title: text('The task in one line.', { maxLength: 300 }),
        text: text('What the source says, and what is to be decided.', { maxLength: 10_000 }),
        answer: text('How it was settled.', { maxLength: 2_000 }),
      },
      ['id', 'kind', 'state', 'title', 'text'],
    ),
    { maxItems: 2_000 },
  ),
};
