import { decisionFieldSchema } from './form.schema.ts';
import { condition, flag, id, list, object, oneOf, oneOrMore, text, whole } from './schema.helpers.ts';

const fieldPath = '^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$';
const outcome = id('Id of an outcome; its words stand in the texts.');

/** service.yaml: what the package is, in the law and in the catalogue. */
export const serviceSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rennsteig:package:1:service',
  ...object(
    'What the service is, in the law and in the catalogue.',
    {
      format: oneOf('Version of this format.', ['rennsteig/package@1']),
      slug: text('Name in addresses, equal to the name of the folder.', {
        pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
        maxLength: 80,
      }),
      version: text('Immutable once published; the major number says whether old drafts can move.', {
        pattern: '^\\d+\\.\\d+\\.\\d+$',
      }),
      filePrefix: text('Capitals that begin the file number of a case.', { pattern: '^[A-Z]{2,6}$' }),
      leika: list(
        'Keys of the catalogue that the package answers; empty when it is addressed to an authority.',
        text('LeiKa key of 14 digits.', { pattern: '^99\\d{12}$' }),
      ),
      law: object(
        'Where the task comes from.',
        {
          level: oneOf('Whose task it is.', ['municipal', 'district', 'state', 'federal']),
          basis: list('Paragraphs or by-laws.', text('One legal basis.', { maxLength: 200 })),
          domain: id('Field of law; it picks fee, notification and calendar rules.'),
        },
        ['level', 'basis', 'domain'],
      ),
      addressee: list('Who applies.', oneOf('Citizen or business.', ['citizen', 'business']), { minItems: 1 }),
      identification: oneOf('Least level of identification; at none guests may apply.', [
        'none',
        'basis',
        'substantial',
        'high',
      ]),
      writtenForm: object(
        'Written form by law. What is declared stands in the texts under declarations.applicant.',
        {
          required: flag('Whether the law orders written form. A signature field on a form orders none (§ 13 EGovG).'),
          lawLevel: oneOf(
            'Which law orders it; with federal and EU law an identified account replaces the signature.',
            ['eu', 'federal', 'land', 'municipal'],
          ),
          provision: text('The provision that orders it, for example "§ 70 Abs. 1 VwGO".', { maxLength: 200 }),
          electronicExcluded: flag('The law allows paper only.'),
          assumed: flag('Our reading; no authority has confirmed it. People read that.'),
        },
        ['required'],
      ),
      coSigners: list(
        'Who signs beside the applicant, only when the answers say so. What they declare stands in the texts under declarations.<id>.',
        object(
          'One person, or one for each row of a list. All its fields lie in one group at the root of the form and are required.',
          {
            id: id('Name of the co-signer; key of the declaration.'),
            when: condition('FEEL condition over all groups and computed values; in a list it sees the row first.'),
            name: oneOrMore('Field, or fields, with the name: group.field.', text('Field.', { pattern: fieldPath })),
            email: text('Field of type email; the invitation goes there.', { pattern: fieldPath }),
          },
          ['id', 'name', 'email'],
        ),
        { minItems: 1, maxItems: 10 },
      ),
      responsible: object(
        'How the authority is found.',
        {
          role: oneOf('Role of the authority in the rules of responsibility.', ['zustaendig']),
          by: oneOf('place: by the municipality chosen before the form; authority: the person chooses the authority.', [
            'place',
            'authority',
          ]),
          each: text(
            'One form, several recipients: a required place field in a repeat group, as group.field. Every row goes to the authority of its place.',
            { pattern: '^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$' },
          ),
        },
        ['role', 'by'],
      ),
      fee: object(
        'What the application costs.',
        { kind: oneOf('none; fixed by law; or set by the authority.', ['none', 'fixed', 'authority']) },
        ['kind'],
      ),
      retention: object(
        'How long the file is kept.',
        {
          years: whole('Years after the case is closed.', 0, 120),
          afterwards: oneOf('Destroy, or offer to the archive.', ['destroy', 'offer']),
        },
        ['years', 'afterwards'],
      ),
      processing: object(
        'How the case is worked on.',
        {
          target: {
            description: 'Target for a decision as an ISO 8601 duration in days, for example P14D, or null.',
            type: ['string', 'null'],
            pattern: '^P\\d{1,3}D$',
          },
          outcomes: list('How it can end; empty where nobody ever decides.', outcome),
          acknowledge: object(
            'A notice that the law only wants to be given: confirmed at once without a caseworker, and in the inbox for information.',
            { document: text('Typst template of the confirmation.', { pattern: '^[a-z][a-z0-9-]*\\.typ$' }) },
            ['document'],
          ),
          perDay: whole('Most applications that one authority takes on one day; without it no limit.', 1, 100_000),
        },
        ['target', 'outcomes'],
      ),
      result: object(
        'How the result reaches the person.',
        {
          deliver: oneOf('In the portal, or by post while nobody is identified.', ['portal', 'post']),
          level: oneOf('Level of assurance that reading the decision needs; without it basis.', [
            'basis',
            'substantial',
            'high',
          ]),
        },
        ['deliver'],
      ),
      languages: list(
        'Languages with complete texts; de is one of them.',
        oneOf('de, en, or de-x-simple for plain German.', ['de', 'en', 'de-x-simple']),
        { minItems: 1, uniqueItems: true },
      ),
      parameters: list(
        'What a municipality fills in when it switches the package on.',
        object(
          'One parameter; conditions see it as parameters.<key>.',
          {
            key: id('Name of the parameter.'),
            type: oneOf('Kind of the value.', ['money', 'integer', 'text']),
            default: {
              description: 'Value where nothing is filled in; null is unknown.',
              type: ['number', 'string', 'null'],
            },
          },
          ['key', 'type', 'default'],
        ),
      ),
      decision: object(
        'The letter and what the caseworker enters for it.',
        {
          document: text('Typst template in this folder.', { pattern: '^[a-z][a-z0-9-]*\\.typ$' }),
          fields: list('What the caseworker enters, for each outcome.', decisionFieldSchema, { maxItems: 50 }),
          remedy: list('Outcomes whose letter carries the notice of legal remedy.', outcome),
          documents: list('Outcomes that make a letter; without it all.', outcome),
        },
        ['document'],
      ),
    },
    [
      'format',
      'slug',
      'version',
      'leika',
      'law',
      'addressee',
      'identification',
      'writtenForm',
      'responsible',
      'fee',
      'processing',
      'result',
      'languages',
    ],
  ),
};
