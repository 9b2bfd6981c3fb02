import type { CodeListSource } from './codelist.ts';
import type { RegisterId } from './registers.ts';

/** What an author writes: the source of a service package. The JSON Schemas beside this file describe every key. */

/** The languages a package may offer; `de-x-simple` is plain German (Leichte Sprache). */
export type FormLang = 'de' | 'en' | 'de-x-simple';

export type FieldType =
  | 'text'
  | 'textarea'
  | 'email'
  | 'tel'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'time'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'iban'
  | 'address'
  | 'place'
  | 'file'
  | 'info';

export type FieldSource = {
  id: string;
  type: FieldType;
  /** FIM id (F + 8 or 11 digits); without one the submission uses `x_<id>`. */
  fim?: string;
  required?: boolean;
  /** FEEL condition; sees the own row or group first, then the parents, then the root groups and the context. */
  when?: string;
  /** Only the server sets it. */
  readonly?: boolean;
  /** FEEL expression: the value follows from other answers, is shown read-only and cannot be typed. */
  value?: string;
  /** Path into the context that fills the field when a draft begins, for example `draft.topic`. */
  prefill?: string;
  maxLength?: number;
  /** Exactly so many digits; spaces are dropped. */
  digits?: number;
  pattern?: string;
  /** Most digits after the comma of a decimal number. */
  decimals?: number;
  /** The address may lie outside Germany: the country is asked, too. */
  foreign?: boolean;
  /** Least value: a number (cents for money), an ISO day, a time `HH:MM` or a FEEL expression such as `today`. */
  min?: number | string;
  max?: number | string;
  options?: string[];
  /** Name of a code list of the package (`codelists/<name>.yaml`); stands instead of `options`. */
  codelist?: string;
  accept?: ('pdf' | 'image')[];
  maxFiles?: number;
  autocomplete?: string;
};

export type RuleSource = {
  error: string;
  at: string | string[];
  unless?: string;
  when?: string;
  /** Fields of a repeat group that no two rows may answer alike. */
  unique?: string | string[];
};

export type GroupSource = {
  id: string;
  fim?: string;
  when?: string;
  repeat?: { min?: number; max?: number; label?: string };
  fields: FieldSource[];
  groups?: GroupSource[];
  rules?: RuleSource[];
};

export type StepSource = { id: string; when?: string; groups: GroupSource[] };

export type ComputedType = 'money' | 'integer' | 'decimal' | 'boolean' | 'text' | 'date' | 'time';

export type ComputedSource = { id: string; value: string; type: ComputedType };

/** Where answers may be taken over from before the first question; every value names our field first. */
export type PrefillSource = { earlier?: EarlierSource[]; registers?: RegisterMapping[] };

/** Answers of an earlier application of the same person. `decision.<id>` is what the authority entered for its letter. */
export type EarlierSource = {
  service: string;
  values?: Record<string, string>;
  /** Rows of a list of ours; each row of each named group of the earlier form becomes one. */
  rows?: { into: string; from: string[]; values: Record<string, string> }[];
};

/** What a register may answer in place of the person. */
export type RegisterMapping = { register: RegisterId; values: Record<string, string> };

export type FormSource = {
  steps: StepSource[];
  computed?: ComputedSource[];
  rules?: RuleSource[];
  prefill?: PrefillSource;
};

export type DecisionFieldSource = FieldSource & { for?: string[] };

/** A person who signs, too. The fields lie in one group at the root; of a list, every row is such a person. */
export type CoSignerSource = { id: string; when?: string; name: string | string[]; email: string };

export type ServiceSource = {
  format: 'rennsteig/package@1';
  slug: string;
  version: string;
  leika: string[];
  law: { level: 'municipal' | 'district' | 'state' | 'federal'; basis: string[]; domain: string };
  addressee: ('citizen' | 'business')[];
  identification: 'none' | 'basis' | 'substantial' | 'high';
  writtenForm: {
    required: boolean;
    /** Which law orders it: it decides which means of log-in replace the signature (§ 9a Abs. 5 OZG). */
    lawLevel?: 'eu' | 'federal' | 'land' | 'municipal';
    /** The provision that orders it. */
    provision?: string;
    /** The law allows paper only. */
    electronicExcluded?: boolean;
    /** Our reading; no authority has confirmed it. */
    assumed?: boolean;
  };
  /** Who signs beside the applicant, only when the answers say so. */
  coSigners?: CoSignerSource[];
  /** `each`: place field of a repeat group (`premises.commune`); every row goes to the authority of its own place. */
  responsible: { role: 'zustaendig'; by: 'place' | 'authority'; each?: string };
  fee: { kind: 'none' | 'fixed' | 'authority' };
  retention?: { years: number; afterwards: 'destroy' | 'offer' };
  /** Two to six capital letters that begin the file number of a case, e.g. `HST`; without it the first three letters of the slug. */
  filePrefix?: string;
  processing: {
    target: string | null;
    outcomes: string[];
    /** A notice that the law only wants to be given: the platform confirms it at once, with this template. */
    acknowledge?: { document: string };
    /** Most applications that one authority takes on one day. */
    perDay?: number;
  };
  result: { deliver: 'portal' | 'post'; level?: 'basis' | 'substantial' | 'high' };
  languages: FormLang[];
  parameters?: { key: string; type: 'money' | 'integer' | 'text'; default: number | string | null }[];
  decision?: { document: string; fields?: DecisionFieldSource[]; remedy?: string[]; documents?: string[] };
};

export type FieldTexts = {
  label: string;
  hint?: string;
  /** What is asked for, in the accusative: "den Namen des Hundes". Makes "Bitte geben Sie den Namen des Hundes an." */
  ask?: string;
  options?: Record<string, string>;
  errors?: Record<string, string>;
  /** Labels of the parts of an address. */
  parts?: Partial<Record<'line' | 'plz' | 'city' | 'country', string>>;
};

export type GroupTexts = { title?: string; text?: string; add?: string; one?: string; empty?: string };
/** Drawings of the engine that a help text may use. */
export const drawingNames = ['pet-passport'] as const;
export type DrawingName = (typeof drawingNames)[number];

export type StepTexts = {
  title: string;
  lead?: string;
  help?: {
    title: string;
    text: string;
    picture?: { drawing: DrawingName; alt: string };
    more?: { title: string; text: string };
  };
};
export type OutcomeTexts = { label: string; title: string; text: string; next?: string };

export type TextsSource = {
  service: { title: string; short: string; review?: string; sent?: string; target?: string; result?: string };
  steps: Record<string, StepTexts>;
  groups?: Record<string, GroupTexts>;
  fields: Record<string, FieldTexts>;
  computed?: Record<string, string>;
  errors?: Record<string, string>;
  /** What is declared: of the person who applies (`applicant`), and of co-signers by their id. */
  declarations?: Record<string, string>;
  outcomes: Record<string, OutcomeTexts>;
  decision?: Record<string, FieldTexts>;
};

export type JourneySource = {
  name: string;
  place?: string;
  on?: string;
  parameters?: Record<string, number | string | null>;
  draft?: Record<string, string>;
  answers: Record<string, unknown>;
  /** How the case ends, and what the caseworker types for the letter. */
  decision?: { outcome: string; entries?: Record<string, string> };
  expect: {
    steps?: string[];
    errors?: Record<string, string>;
    computed?: Record<string, unknown>;
    /** Everybody who signs with the applicant: key of the signature → name. */
    coSigners?: Record<string, string>;
    /** Who gets the application of a form with one recipient. */
    carrier?: string;
    performer?: string;
    /** Everybody who gets a part of it; `rows` counts from 1 in the group of `responsible.each`. */
    recipients?: ExpectedRecipient[];
    fee?: ServiceSource['fee']['kind'];
    /** Entries of the letter as it prints them. */
    decision?: Record<string, string | null>;
  };
};

/** Part of the name or the key of the authority that acts and of the body whose task it is. */
export type ExpectedRecipient = { performer: string; carrier?: string; rows?: number[] };

/** Something that an author still has to decide, kept beside the package until it is done. */
export type TaskSource = {
  /** Where it comes from: the id of a rule or a field, or a word for the part of the package. */
  id: string;
  kind: 'rule' | 'field' | 'pattern' | 'codelist' | 'structure' | 'text' | 'service';
  state: 'ungeklärt' | 'geklärt';
  /** Part of the package that it is about. */
  at?: string;
  title: string;
  text: string;
  /** How it was settled. */
  answer?: string;
};

export type PackageSource = {
  service: ServiceSource;
  form: FormSource;
  texts: Partial<Record<FormLang, TextsSource>> & { de: TextsSource };
  journeys: JourneySource[];
  /** By the name of their file. */
  codelists?: { [id: string]: CodeListSource };
  tasks?: TaskSource[];
};
