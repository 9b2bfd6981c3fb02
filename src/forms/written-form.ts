import { formatInstant, type Loa, type Means, type Permit, type WrittenFormAnswer, writtenForm } from '../law/index.ts';
import type { CompiledPackage } from './form.types.ts';

/** One way of sending the form of a package, at one moment, to one authority. */
export type Sending = {
  readonly at: Date;
  readonly means: Means;
  readonly loa: Loa;
  readonly authority: string;
  /** A trial permit of the authority. */
  readonly permit?: Permit;
};

/** What the law says of this way; undefined where it orders no written form. */
export function formOf({ service, slug }: CompiledPackage, sending: Sending): WrittenFormAnswer | undefined {
  const { writtenForm: ordered, identification: level } = service;
  if (!ordered.required) return undefined;
  return writtenForm({
    ...sending,
    formRequired: true,
    electronicExcluded: ordered.electronicExcluded ?? false,
    lawLevel: ordered.lawLevel ?? 'municipal',
    at: formatInstant(Math.floor(sending.at.getTime() / 1000)),
    viaPortalForm: true,
    requiredLoa: level === 'high' ? 'high' : 'substantial',
    procedure: slug,
  });
}
