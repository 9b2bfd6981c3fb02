import type { WaitingFile } from '../../../platform/files/waiting-files.ts';
import type { DecisionDraft } from '../decision/decision.actions.ts';

/** Acts that have a form on the page of the case: `?tun=<act>`. */
export const actNames = [
  'nachricht',
  'nachfordern',
  'bescheid',
  'weiterleiten',
  'zuweisen',
  'schliessen',
  'oeffnen',
  'datei',
  'post',
] as const;
export type ActName = (typeof actNames)[number];

export type ActError = { fieldId: string; message: string };

/** An open form: what was typed, what is wrong with it, and whether somebody else acted meanwhile. */
export type ActForm = {
  act: ActName;
  values: Readonly<Record<string, string>>;
  errors: readonly ActError[];
  /** Made once per form: the same form sent twice acts once. */
  formId: string;
  /** Who changed the case while the form was open. */
  changedBy?: string;
  /** The decision as read, once it is complete: then the page asks to confirm it. */
  check?: DecisionDraft;
  /** Files that came in the background and wait for this form. */
  waiting?: readonly WaitingFile[];
};
