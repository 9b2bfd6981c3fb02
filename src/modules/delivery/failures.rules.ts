import type { Actor } from '../../platform/db/actor.ts';
import type { FailureCursor, FailureKey } from './failures.schema.ts';

const key = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([\w.-]{1,80})$/;

export const writeKey = ({ applicationId, recipientId }: FailureKey): string => `${applicationId}_${recipientId}`;

/** Reads chosen rows; what is no key falls away, and what is there twice counts once. */
export function readKeys(value: unknown): FailureKey[] {
  const texts = [...new Set([value].flat().filter((item): item is string => typeof item === 'string'))];
  return texts.flatMap((text) => {
    const [, applicationId, recipientId] = key.exec(text) ?? [];
    return applicationId && recipientId ? [{ applicationId, recipientId }] : [];
  });
}

export const writeCursor = (cursor: FailureCursor): string => `${cursor.at}~${writeKey(cursor)}`;

export function readCursor(text: string | undefined): FailureCursor | undefined {
  const [at = '', rest] = (text ?? '').split('~');
  const [found] = readKeys(rest);
  return found && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) ? { at, ...found } : undefined;
}

/** Whose failures a person looks after: an administrator everybody's, a head those of the own authorities. */
export function oversightOf(actor: Actor): { all: boolean; authorities: string[] } {
  const roles = actor.kind === 'staff' ? actor.roles : [];
  return {
    all: roles.some(({ role }) => role === 'admin'),
    authorities: roles.filter(({ role }) => role === 'head').map(({ authorityId }) => authorityId),
  };
}
