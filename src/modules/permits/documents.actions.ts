import { record } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import type { Actor } from '../../platform/db/actor.ts';
import { emit } from '../../platform/events/events.ts';
import { holdFile } from '../../platform/files/file-holders.ts';
import { cleanFileName } from '../../platform/files/file-name.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { isPossible } from './acts.rules.ts';
import { insertDocument, selectDocuments } from './documents.queries.ts';
import { getPermit, type Permit, type PermitsDeps, reader } from './permits.actions.ts';
import { permitsErrors } from './permits.errors.ts';
import { permitChanged } from './permits.events.ts';
import { mayApply } from './permits.policy.ts';
import type { PermitDocument } from './permits.schema.ts';

/** Most documents of one permit. */
const mostDocuments = 50;

/** Documents are added while nothing is decided, by whoever may apply for the authority. */
export const mayAddDocuments = (actor: Actor, { record: { authorityId }, standing }: Permit): boolean =>
  mayApply(actor, authorityId) && isPossible('refused', standing.state);

/** Documents of a permit that the reader may see. */
export const listDocuments = (deps: PermitsDeps, actor: Actor, permitId: string): Promise<PermitDocument[]> =>
  deps.db.look(reader(actor), (tx) => selectDocuments(tx, permitId));

/** Adds documents that are stored already. Errors: `permits.unknown`, `permits.not_allowed`, `permits.changed`, `permits.too_many`. */
export async function addDocuments(
  deps: PermitsDeps,
  actor: Actor,
  { id, files }: { id: string; files: readonly { stored: StoredFile; name: string }[] },
): Promise<void> {
  const permit = await getPermit(deps, actor, id);
  const { authorityId, number } = permit.record;
  if (!mayApply(actor, authorityId)) throw permitsErrors.notAllowed();
  if (!mayAddDocuments(actor, permit)) throw permitsErrors.changed();
  const at = deps.clock.now();
  await deps.db.as(actor, async (tx) => {
    if ((await selectDocuments(tx, id)).length + files.length > mostDocuments) throw permitsErrors.tooMany();
    for (const { stored, name } of files) {
      const document = { ...stored, id: newId(at.getTime()), name: cleanFileName(name, stored.mime) };
      if (!(await insertDocument(tx, permit.record, document, { by: actor, at }))) continue;
      await holdFile(tx, stored, `permit:${id}`, at);
      const detail = { number, document: document.id };
      await record(tx, { actor, at, action: 'permits.document', subject: `permit:${id}`, authorityId, detail });
    }
    await emit(tx, permitChanged, { permitId: id, kind: 'documents' });
  });
}
