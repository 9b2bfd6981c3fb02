import { registerFields } from './registers.ts';
import { id, list, map, object, oneOf, text } from './schema.helpers.ts';

const path = '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*){1,4}$';
const slug = { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 80 };

/** The part `prefill` of form.yaml: what may be taken over before the first question. */
export const prefillSchema = object('What the person may take over before the first question, after a preview.', {
  earlier: list(
    'Answers of an earlier application of the same person, who proves it by its private link.',
    object(
      'One earlier service.',
      {
        service: text('Slug of the package whose applications are meant.', slug),
        values: map(
          'Our field: theirs. decision.<id> is what the authority entered for its letter.',
          text('Path of a field of the earlier form.', { pattern: path }),
          path,
        ),
        rows: list(
          'Rows for lists of ours.',
          object(
            'One list.',
            {
              into: id('Group with repeat that gets the rows.'),
              from: list('Groups of the earlier form; each entry becomes a row.', id('Id of a group.'), {
                minItems: 1,
                maxItems: 20,
              }),
              values: map('Our field of a row: theirs.', id('Id of a field.'), '^[a-z][A-Za-z0-9]*$'),
            },
            ['into', 'from', 'values'],
          ),
          { maxItems: 20 },
        ),
      },
      ['service'],
    ),
    { maxItems: 10 },
  ),
  registers: list(
    'Registers that are asked with the consent of the person; the person cannot change what they answer.',
    object(
      'One register.',
      {
        register: oneOf('Name of the register.', Object.keys(registerFields)),
        values: map('Our field: what the register calls it.', id('Name in the register.'), path),
      },
      ['register', 'values'],
    ),
    { maxItems: 5 },
  ),
});
