import { prefillSchema } from './prefill.schema.ts';
import { condition, flag, id, list, object, oneOf, oneOrMore, text, whole } from './schema.helpers.ts';

const fieldTypes = [
  'text',
  'textarea',
  'email',
  'tel',
  'integer',
  'decimal',
  'money',
  'date',
  'time',
  'boolean',
  'choice',
  'choices',
  'iban',
  'address',
  'place',
  'file',
  'info',
];

const limit = (description: string) => ({ description, type: ['number', 'string'] });

const fieldKeys = {
  id: id('Name of the field in answers and conditions.'),
  type: oneOf(
    'What kind of answer: money is integer cents, date a calendar day, time a time of day (HH:MM), info only a text on the page.',
    fieldTypes,
  ),
  fim: text('FIM id of the field; it is the key in the submission. Without it the key is x_<id>.', {
    pattern: '^F\\d{8}(\\d{3})?$',
  }),
  required: flag('Must be answered when it is visible. Otherwise the page says "(freiwillig)".'),
  when: condition(
    'FEEL condition: the field exists only while it is true. It sees earlier fields of its row, parents, earlier groups.',
  ),
  readonly: flag('Only the server sets it; what a browser sends for it is ignored and logged.'),
  prefill: text(
    'Where the value comes from when a draft begins; account.<name> is offered to somebody signed in, with a preview.',
    {
      pattern: '^(draft|account|place|authority|parameters)\\.[A-Za-z]\\w*$',
    },
  ),
  value: condition(
    'FEEL expression: the field is computed, shown read-only and never typed. It sees what a condition sees. Types: text, integer, decimal, money, boolean, date, time.',
  ),
  decimals: whole('Most digits after the comma of a decimal number; 2 without it.', 0, 6),
  foreign: flag(
    'The address may lie outside Germany: the country is asked, and elsewhere no house number and no five digits.',
  ),
  maxLength: whole('Most characters; 200 without it, 4000 for textarea.', 1, 10_000),
  digits: whole('The answer has exactly so many digits; spaces are dropped.', 1, 40),
  pattern: text('Regular expression for the whole answer; no repeated groups, back references or look-around.', {
    maxLength: 200,
  }),
  min: limit('Least value: a number (cents for money), a day, a time, or an expression such as today.'),
  max: limit('Greatest value: a number (cents for money), a day, a time, or an expression such as today.'),
  options: list('Ids of the choices; their words stand in the texts.', id('Id of a choice.'), { minItems: 1 }),
  codelist: text('Name of a code list in codelists/ that gives the choices; instead of options.', {
    pattern: '^[a-z][A-Za-z0-9-]{0,79}$',
  }),
  accept: list('Kinds of files.', oneOf('pdf, or image for JPEG, PNG, WebP and HEIC.', ['pdf', 'image'])),
  maxFiles: whole('Most files; 5 without it.', 1, 20),
  autocomplete: text('Value of the HTML attribute autocomplete, so that browsers can help.', {
    pattern: '^[a-z0-9 -]+$',
  }),
};

export const fieldSchema = object('A question.', fieldKeys, ['id', 'type']);

export const decisionFieldSchema = object(
  'Something the caseworker fills in for a decision.',
  { ...fieldKeys, for: list('Outcomes it belongs to; without it all.', id('Id of an outcome.')) },
  ['id', 'type'],
);

const rule = object(
  'A mistake that more than one answer makes.',
  {
    error: text('Key of the sentence in errors of the texts.', { pattern: '^[A-Za-z][\\w.-]*$' }),
    at: oneOrMore(
      'Where the mistake is shown: ids of fields or of a list in the group, or their paths in a rule of the form.',
      text('Id or path.'),
    ),
    unless: condition('The mistake is made when this is exactly false.'),
    when: condition('The mistake is made when this is exactly true.'),
    unique: oneOrMore(
      'Fields of a repeat group that no two rows may answer alike; upper and lower case are the same, rows without an answer are left out.',
      id('Id of a field of the row.'),
    ),
  },
  ['error', 'at'],
);

const group = object(
  'Questions that belong together. Its id is the key of the answers.',
  {
    id: id('Name of the group in answers and conditions; unique in the form.'),
    fim: text('FIM id of the group (G + digits).', { pattern: '^G\\d{8}(\\d{3})?$' }),
    when: condition('FEEL condition: the group exists only while it is true.'),
    repeat: object('The group is a list. At the root it stands on a step of its own.', {
      min: whole('Least number of entries.', 0, 100),
      max: whole('Most entries.', 1, 100),
      label: text('How an entry is named, with {field} places.', { maxLength: 200 }),
    }),
    fields: list('The questions, in order.', { $ref: '#/$defs/field' }),
    groups: list('Groups inside this one.', { $ref: '#/$defs/group' }, { maxItems: 20 }),
    rules: list(
      'Rules about a row, seen from inside it; they see all groups, computed values, row (its number) and rows.',
      rule,
      { maxItems: 50 },
    ),
  },
  ['id', 'fields'],
);

/** form.yaml: what is asked, in which order, under which condition. */
export const formSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rennsteig:package:1:form',
  $defs: { field: fieldSchema, group },
  ...object(
    'What is asked, in which order, under which condition.',
    {
      steps: list(
        'The pages, in order; the review is added by the engine.',
        object(
          'One page.',
          {
            id: id('Name of the step in its address.'),
            when: condition('FEEL condition: the step exists only while it is true.'),
            groups: list('What the page asks.', { $ref: '#/$defs/group' }, { minItems: 1, maxItems: 20 }),
          },
          ['id', 'groups'],
        ),
        { minItems: 1, maxItems: 40 },
      ),
      computed: list(
        'Values that follow from the answers; nobody can type them.',
        object(
          'One value.',
          {
            id: id('Name of the value; other values and rules see it as computed.<id>.'),
            value: condition('FEEL expression; sees all groups, the context and other computed values.'),
            type: oneOf('Kind of the value.', ['money', 'integer', 'decimal', 'boolean', 'text', 'date', 'time']),
          },
          ['id', 'value', 'type'],
        ),
        { maxItems: 100 },
      ),
      rules: list('Rules about the whole form.', rule, { maxItems: 100 }),
      prefill: prefillSchema,
    },
    ['steps'],
  ),
};
