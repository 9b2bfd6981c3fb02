/** A Stammdatenschema as both versions of XDatenfelder say it. */
export type FimRule = { id: string; version: string; name: string; text: string; kind: string; script: string };

type FimElement = {
  id: string;
  version: string;
  name: string;
  /** bezeichnungEingabe */
  label: string;
  /** hilfetextEingabe */
  hint: string;
  rules: FimRule[];
  /** Everything else that the element says, for the author to read: definition, bezug, status … */
  more: { name: string; text: string }[];
};

export type FimLimits = {
  minLength?: number;
  maxLength?: number;
  minValue?: string;
  maxValue?: string;
  pattern?: string;
};

export type FimCodeListRef = {
  id: string;
  uri: string;
  version: string;
  versionUri: string;
  /** Columns or keys of the list; only version 3 names them. */
  codeKey?: string;
  nameKey?: string;
};

export type FimField = FimElement & {
  kind: 'field';
  /** input, select, label, hidden, locked */
  art: string;
  /** text, text_latin, date, time, datetime, bool, num, num_int, num_currency, file, obj */
  type: string;
  limits: FimLimits;
  content: string;
  codelist?: FimCodeListRef;
  values: { code: string; name: string; help: string }[];
  mediaTypes: string[];
  maxSize: string;
};

export type FimGroup = FimElement & {
  kind: 'group';
  /** Exactly one of the positions is filled (art X of version 3). */
  oneOf: boolean;
  positions: FimPosition[];
};

/** Multiplicity belongs to the position, not to the element; the same element occurs at several positions. */
export type FimPosition = { min: number; max: number | undefined; basis: string; element: FimField | FimGroup };

export type FimSchema = {
  standard: '2' | '3';
  /** Whole schema, or a group or field published alone. */
  message: 'stammdatenschema' | 'datenfeldgruppe' | 'datenfeld';
  id: string;
  version: string;
  name: string;
  label: string;
  basis: string;
  description: string;
  rules: FimRule[];
  more: { name: string; text: string }[];
  positions: FimPosition[];
  /** What the standard does not know, with its line. */
  unknown: string[];
};
