import type { Answers } from '../../forms/form.types.ts';
import type { Taken } from '../../forms/index.ts';
import type { Lang, Text } from '../../lang/lang.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { Evidence } from './signing/evidence.types.ts';

/** A file that belongs to an answer. Bytes lie encrypted in the file store under `sha256`. */
export interface Attachment {
  id: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  /** The answer it belongs to, e.g. `dog[0].permit`. */
  path: string;
}

/** Why a link leads nowhere any more: the draft grew old, the link of a sent application grew old, the person threw the draft away. */
export type EndReason = 'draft' | 'link' | 'discarded';

/** One link of the chain that says why an authority is responsible. */
export interface ExplanationStep {
  rule: string;
  source: string;
  text: string;
}

/** A representative at the moment of sending: who, for whom, by which mandate (§ 14 VwVfG). */
export interface ActedBy {
  name: string;
  principal: string;
  mandateId: string;
  role: 'agent' | 'employee' | 'admin';
  /** How surely the representative was known. */
  level: string;
}

/** What goes to the authority that acts: frozen at the moment of sending, never changed afterwards. */
export interface Submission {
  applicationId: string;
  /** For people, e.g. on the phone: no secret, no way to the status page. */
  receiptNumber: string;
  packageSlug: string;
  packageVersion: string;
  title: Text;
  lang: Lang;
  /** Municipality the application is about; null when it was addressed to an authority. */
  ags: string | null;
  /** Whose task it is; null when it is the performer itself. */
  carrierId: string | null;
  /** Who acts: the recipient. */
  performerId: string;
  explanation: ExplanationStep[];
  submittedAt: Date;
  /** The pruned answers by the ids of the form. */
  answers: Answers;
  /** The same by FIM keys, valid against the JSON Schema of the package. */
  submission: Record<string, unknown>;
  computed: Record<string, unknown>;
  attachments: Attachment[];
  identification: 'none' | Level;
  /** How it was signed; null for what was sent before that was kept. */
  evidence: Evidence | null;
  /** Somebody who sent it for the person or organisation it concerns. */
  actedBy: ActedBy | null;
}

/** What one of several recipients got, as far as the holder of the application sees it. */
export interface SentPart {
  recipientId: string;
  carrierId: string | null;
  /** Its rows of the form, counted from 0. */
  rows: number[];
}

/**
 * Something that may stand in the form without being typed. `offered`: shown to the person, who has not decided yet. `taken`: of an earlier
 * application, the values were copied into the answers; of a register, they hold in place of answers and are stored only here.
 */
export interface PrefillEntry extends Taken {
  id: string;
  state: 'offered' | 'taken';
}

/** A draft or a sent application as its holder sees it. */
export interface Application {
  id: string;
  owner: string;
  packageSlug: string;
  packageVersion: string;
  ags: string | null;
  authorityId: string | null;
  carrierId: string | null;
  performerId: string | null;
  lang: Lang;
  state: 'draft' | 'submitted';
  facts: Record<string, string>;
  answers: Answers;
  revision: number;
  notifyEmail: string | null;
  startedAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  receiptNumber: string | null;
  title: Text | null;
  prefill: PrefillEntry[];
  evidence: Evidence | null;
}

export interface StartApplication {
  packageSlug: string;
  /** Municipality key; or `authorityId` for a package that is addressed to an authority. */
  ags?: string;
  authorityId?: string;
  /** Pre-filled subject of a general request. */
  topic?: string;
  lang: Lang;
}
