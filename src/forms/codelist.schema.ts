import { list, object, text } from './schema.helpers.ts';

/** Greatest number of entries of one list. */
export const codeListEntries = 10_000;

/** Neither spaces at the ends nor control characters: what is stored is what is compared. */
const visible = '^(?!\\s)[^\\p{Cc}]*\\S$';

/** codelists/<id>.yaml: the entries that a question offers, with version and address of the publisher. */
export const codelistSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rennsteig:package:1:codelist',
  ...object(
    'A list of codes with their labels.',
    {
      name: text('What the list is about.', { maxLength: 300 }),
      version: text('Version of the publisher.', { maxLength: 100 }),
      uri: text('Canonical URI of the list.', { maxLength: 300 }),
      versionUri: text('Canonical URI of this version.', { maxLength: 300 }),
      entries: list(
        'The entries, in the order in which they are offered.',
        object(
          'One entry.',
          {
            code: text('What is stored and sent.', { maxLength: 100, pattern: visible }),
            label: text('What people read.', { maxLength: 300, pattern: visible }),
            en: text('The label in English.', { maxLength: 300, pattern: visible }),
          },
          ['code', 'label'],
        ),
        { minItems: 1, maxItems: codeListEntries },
      ),
    },
    ['name', 'entries'],
  ),
};
