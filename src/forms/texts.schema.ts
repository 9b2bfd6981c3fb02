import { drawingNames } from './package.types.ts';
import { list, map, object, oneOf, text } from './schema.helpers.ts';

const fieldTexts = object(
  'Words of one question.',
  {
    label: text('Accessible name of the input, word for word.', { maxLength: 200 }),
    hint: text('Stands before the input.'),
    ask: text(
      'What is asked for, in the accusative: "den Namen des Hundes". It makes "Bitte geben Sie den Namen des Hundes an."',
      { maxLength: 200 },
    ),
    options: map('Words of the choices by their id; ja and nein of a yes-no question.', text('Words of a choice.')),
    errors: map(
      'Own sentences by code: missing, digits, onlyDigits, pattern, maxLength, min, max, future, past and the like; {count}, {max} are filled in.',
      text('The sentence: what is wrong and how it is right.'),
    ),
    parts: object('Labels of the parts of an address.', {
      line: text('Street and house number.'),
      plz: text('Postal code.'),
      city: text('Town.'),
      country: text('Country, where an address may lie abroad.'),
    }),
  },
  ['label'],
);

/** texts.<language>.yaml: every word a person reads. */
export const textsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rennsteig:package:1:texts',
  $defs: { field: fieldTexts },
  ...object(
    'Every word a person reads, in one language.',
    {
      service: object(
        'About the whole service.',
        {
          title: text('Name of the service, as people say it.', { maxLength: 120 }),
          short: text('One or two sentences.'),
          review: text('What to know before sending.'),
          sent: text('First sentence after sending.'),
          target: text('How long it takes.'),
          result: text('How the result comes.'),
        },
        ['title', 'short'],
      ),
      steps: map(
        'Words of the steps by their id.',
        object(
          'Words of one step.',
          {
            title: text('Heading of the page.', { maxLength: 120 }),
            lead: text('Sentence below the heading.'),
            help: object(
              'Help beside the questions.',
              {
                title: text('Heading of the help.'),
                text: text('The help.'),
                picture: object(
                  'A drawing above the help.',
                  {
                    drawing: oneOf('Name of a drawing of the engine.', drawingNames),
                    alt: text('What it shows, for people who do not see it.'),
                  },
                  ['drawing', 'alt'],
                ),
                more: object('A second help, folded.', { title: text('Its line.'), text: text('Its text.') }, [
                  'title',
                  'text',
                ]),
              },
              ['title', 'text'],
            ),
          },
          ['title'],
        ),
      ),
      groups: map(
        'Words of the groups by their path.',
        object('Words of one group.', {
          title: text('Heading of the group.'),
          text: text('Sentence below the heading.'),
          add: text('Button for one more entry.'),
          one: text('Word for one entry: "Weiterer Hund".'),
          empty: text('Said while there is no entry.'),
        }),
      ),
      fields: map('Words of the questions by their path: dog.name.', { $ref: '#/$defs/field' }),
      computed: map('Labels of computed values; one without a label is not shown.', text('Label of a value.')),
      errors: map(
        'Sentences of the rules; in one of a repeat group {row} is the number of the row, for unique {other} that of its equal.',
        text('The sentence: what is wrong and how it is right.'),
      ),
      declarations: map(
        'What is declared with the signature: applicant where the law orders written form, and each co-signer by its id.',
        text('The declaration, in the first person.'),
      ),
      outcomes: map(
        'Words of the outcomes.',
        object(
          'Words of one outcome.',
          {
            label: text('What the caseworker chooses.'),
            title: text('Subject of the letter, and how people read the outcome.'),
            text: text('Sentences to the applicant.'),
            next: text('What to do next.'),
          },
          ['label', 'title', 'text'],
        ),
      ),
      decision: map("Words of the caseworker's fields by their id.", { $ref: '#/$defs/field' }),
    },
    ['service', 'steps', 'fields', 'outcomes'],
  ),
};

/** journeys.yaml: the author's tests. */
export const journeysSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rennsteig:package:1:journeys',
  ...list(
    "The author's tests: who enters what, and what must come of it.",
    object(
      'One journey.',
      {
        name: text('What it shows; unique.', { maxLength: 200 }),
        place: text('Municipality key (AGS).', { pattern: '^\\d{8}$' }),
        on: text('Day of the journey, YYYY-MM-DD.', { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
        parameters: map('Parameters of the authority.', { description: 'Value.', type: ['number', 'string', 'null'] }),
        draft: map('Facts fixed when the draft begins.', text('Fact.')),
        answers: { description: 'Answers as a person types them, by group and field.', type: 'object' },
        decision: object(
          'How the case ends, and what the caseworker types for the letter.',
          {
            outcome: text('Id of an outcome.'),
            entries: map('What the caseworker types, by the id of the entry.', text('As it is typed.')),
          },
          ['outcome'],
        ),
        expect: object('What must come of it; a mistake that is not named must not appear.', {
          steps: list('Reachable steps in order, with review at the end.', text('Step.')),
          errors: map(
            'Path of the answer → code of the mistake.',
            text('Code.'),
            '^[A-Za-z][A-Za-z0-9._\\[\\]-]{0,320}$',
          ),
          computed: map('Computed values.', { description: 'Any value.' }),
          coSigners: map(
            'Everybody who has to sign with the applicant, {} for nobody: id of the co-signer, in a list with its row (parent[0]) → name.',
            text('Name as it comes out.'),
            '^[a-z][A-Za-z0-9]*(\\[\\d+\\])?$',
          ),
          carrier: text('Part of the name of the carrier of the task.'),
          performer: text('Part of the name of the authority that acts.'),
          recipients: list(
            'Everybody who gets the application or a part of it; nobody else may get one. Stands instead of carrier and performer.',
            object(
              'One recipient.',
              {
                performer: text('Part of the name, or the key, of the authority that acts.'),
                carrier: text('Part of the name, or the key, of the body whose task it is.'),
                rows: list('Its rows of the list of "responsible.each", from 1.', {
                  description: 'Number of a row.',
                  type: 'integer',
                  minimum: 1,
                }),
              },
              ['performer'],
            ),
          ),
          fee: oneOf('Who sets the fee: none, fixed by law, or the authority.', ['none', 'fixed', 'authority']),
          decision: map('Entries of the letter as it prints them; null where nothing was entered.', {
            description: 'Text in the letter.',
            type: ['string', 'null'],
          }),
        }),
      },
      ['name', 'answers', 'expect'],
    ),
    { minItems: 1 },
  ),
};
