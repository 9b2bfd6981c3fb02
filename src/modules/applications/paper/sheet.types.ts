import type { Lang } from '../../../lang/lang.ts';

/** A sheet that was given out to be signed by hand. */
export type Sheet = {
  readonly id: string;
  readonly applicationId: string;
  readonly owner: string;
  readonly authorityId: string;
  readonly answersHash: string;
  readonly packageSlug: string;
  readonly packageVersion: string;
  readonly lang: Lang;
  /** How many people have to sign. */
  readonly signatures: number;
  readonly madeAt: Date;
  /** Day on which it came back signed, YYYY-MM-DD in Europe/Berlin. */
  readonly arrivedOn: string | null;
};

/** How it stands with paper: `void`, when an answer has changed since the sheet was made. */
export type PaperStand = {
  readonly state: 'none' | 'waiting' | 'void';
  readonly madeAt?: Date;
};
