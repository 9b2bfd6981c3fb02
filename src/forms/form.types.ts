import type { Compiled, Value } from '../feel/index.ts';
import type { CompiledCodeList } from './codelist.ts';
import type {
  ComputedSource,
  FieldSource,
  FieldType,
  FormLang,
  PackageSource,
  ServiceSource,
  TextsSource,
} from './package.types.ts';

/** A stored file of an answer. Only the server writes it, after the file lies in the store. */
export type FileAnswer = { id: string; name: string; size: number; sha256: string; mime?: string };
/** `country` (ISO 3166-1 alpha-2) only where the form asks for it. */
export type AddressAnswer = {
  line: string;
  street: string;
  number: string;
  plz: string;
  city: string;
  country?: string;
};
export type PlaceAnswer = { text: string; ags?: string; name?: string };

/** One answer as stored. A value that could not be read stays as the text that was typed, so that it can be shown again. */
export type Answer = string | number | boolean | null | string[] | AddressAnswer | PlaceAnswer | FileAnswer[];
export type Row = { [id: string]: Answer | Row[] };
/** Group id → its answers; a repeat group has a list of rows. */
export type Answers = { [group: string]: Row | Row[] };

export type PlaceContext = { ags: string; name: string; district?: string };

/** Everything an evaluation may know beside the answers. No clock: `today` is given (a day in Europe/Berlin). */
export type FormContext = {
  today: string;
  lang: FormLang;
  place?: PlaceContext;
  authority?: { id: string; name: string };
  parameters?: Record<string, number | string | null>;
  /** Facts fixed when the draft began, for example `topic` of a general request. */
  draft?: Record<string, string>;
  /** What registers answered with the consent of the person, by path; it holds in place of any answer, and nobody can change it here. */
  registers?: RegisterValues;
  /** Finds municipalities for fields of type `place`; without it such a field keeps the text. */
  findPlaces?: (text: string) => { ags: string; name: string }[];
  /** Asked for the place that says who gets a row (`responsible.each`): what stands against sending it there. */
  checkPlace?: (ags: string) => { code: 'placeNobody' | 'placeClosed'; authority: string } | undefined;
};

/** Path of a field → value, and the name of the register in the language of the form. */
export type RegisterValues = { readonly [path: string]: { readonly value: Answer; readonly source: string } };

export type FormError = {
  /** `dog[0].chip`, of an address `person.address.plz`. */
  path: string;
  /** id of the input on the page: `dog-0-chip`. */
  fieldId: string;
  code: string;
  message: string;
  step: string;
  /** Page that holds the field, see `location.ts`. */
  location: string;
  /** A rule that several fields break together: their mistakes are one. */
  rule?: string;
};

/** Somebody whose signature these answers need. `key` is the id of the package, in a list with the row: `parent[1]`. */
export type CoSigner = { key: string; id: string; name: string; email: string };

export type Evaluation = {
  /** Reachable steps in order; `review` is always the last. */
  steps: string[];
  /** Paths of the visible fields. */
  visible: Set<string>;
  /** Answers of the visible fields only, normalised; a visible field without an answer is null. */
  answers: Answers;
  errors: FormError[];
  /** Visible fields that a register answered → its name. */
  locked: ReadonlyMap<string, string>;
  /** Error paths by step, for the stepper. */
  openSteps: Set<string>;
  computed: Record<string, Value>;
  coSigners: CoSigner[];
};

/** Where the mistake of a rule stands: a field, or the list of a repeat group. `path` is relative to the row, or to the form. */
export type RuleTarget = { path: string; kind: 'field' | 'address' | 'list' };

export type CompiledRule = {
  /** Place of the rule in the package. */
  id: string;
  error: string;
  at: RuleTarget[];
  unless?: Compiled;
  when?: Compiled;
  /** Fields that no two rows may answer alike. */
  unique?: string[];
};

export type CompiledField = {
  source: FieldSource;
  id: string;
  type: FieldType;
  /** Path of the definition: `dog.name`. */
  key: string;
  required: boolean;
  readonly: boolean;
  /** What it is computed from. */
  value?: Compiled;
  when?: Compiled;
  min?: Compiled;
  max?: Compiled;
  pattern?: RegExp;
  codelist?: CompiledCodeList;
  maxLength: number;
};

export type CompiledGroup = {
  id: string;
  key: string;
  fim?: string;
  when?: Compiled;
  repeat?: { min: number; max: number; label?: string };
  fields: CompiledField[];
  groups: CompiledGroup[];
  rules: CompiledRule[];
};

export type CompiledStep = { id: string; when?: Compiled; groups: CompiledGroup[] };

/** Names of the fields are those inside of the group. */
export type CompiledCoSigner = { id: string; when?: Compiled; group: string; email: string; name: string[] };

export type CompiledPackage = {
  source: PackageSource;
  slug: string;
  version: string;
  service: ServiceSource;
  languages: FormLang[];
  texts: Partial<Record<FormLang, TextsSource>> & { de: TextsSource };
  steps: CompiledStep[];
  /** In the order in which they depend on each other. */
  computed: { source: ComputedSource; value: Compiled }[];
  rules: CompiledRule[];
  coSigners: CompiledCoSigner[];
  /** The repeat group whose rows go to the authority of their place field. */
  each?: { group: CompiledGroup; field: CompiledField; step: string };
  /** Fields that the caseworker fills in for an outcome. */
  decisionFields: Map<string, CompiledField[]>;
};

/** Who gave an answer. `earlier` and `account`: the person, and it is the same as in an earlier application or in the account. */
export type Origin = 'person' | 'server' | 'computed' | 'earlier' | 'account' | 'register';
/** Path → origin, for answers that were taken over. */
export type Origins = ReadonlyMap<string, { origin: Origin; source: string }>;

/** What a page, a PDF, an e-mail or the case view shows of the answers. */
export type AnswerRow = {
  label: string;
  /** Text for people; lines are divided by \n. */
  value: string;
  /** `dog[0].chip` */
  fieldId: string;
  origin: Origin;
  /** Name of the earlier application, the account or the register. */
  source?: string;
  files?: FileAnswer[];
};
export type AnswerSection = { id: string; step: string; location: string; title: string; rows: AnswerRow[] };
