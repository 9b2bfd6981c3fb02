import type { Lang } from '../../lang/lang.ts';
import { record } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform } from '../../platform/module.ts';
import { catalogueErrors } from './catalogue.errors.ts';
import { deleteSynonym, insertSynonym } from './catalogue.queries.ts';
import type { CatalogueIndex } from './catalogue-index.rules.ts';
import { splitWords } from './search/words.rules.ts';
import { mayEditSynonyms } from './synonyms.policy.ts';
import type { Synonym } from './synonyms.schema.ts';

type Deps = Pick<Platform, 'db' | 'clock'> & { readonly index: () => CatalogueIndex; refresh(): Promise<void> };

export type NewSynonym = { readonly term: string; readonly target: string; readonly lang: Lang };

/**
 * Adds a word of everyday speech to a service; adding it again changes nothing.
 * @throws catalogue.not_editor, catalogue.invalid_term, catalogue.unknown_service
 */
export async function addSynonym(deps: Deps, actor: Actor, input: NewSynonym): Promise<void> {
  if (!mayEditSynonyms(actor)) throw catalogueErrors.notEditor();
  const term = input.term.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (term.length < 2 || term.length > 60 || !splitWords(term).some((word) => /[a-z]/.test(word)))
    throw catalogueErrors.invalidTerm();
  const { services, names } = deps.index();
  if (!services.has(input.target) && !names.has(input.target))
    throw catalogueErrors.unknownService({ slug: input.target });
  const synonym: Synonym = { ...input, term, id: newId(), createdBy: actor.name, createdAt: deps.clock.now() };
  await deps.db.as(actor, async (tx) => {
    if (!(await insertSynonym(tx, synonym))) return;
    const subject = `service:${synonym.target}`;
    await record(tx, {
      actor,
      at: synonym.createdAt,
      action: 'catalogue.synonym_added',
      subject,
      detail: { id: synonym.id },
    });
  });
  await deps.refresh();
}

/** @throws catalogue.not_editor, catalogue.unknown_synonym */
export async function removeSynonym(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<void> {
  if (!mayEditSynonyms(actor)) throw catalogueErrors.notEditor();
  const { id } = input;
  await deps.db.as(actor, async (tx) => {
    if (!/^[0-9a-f-]{36}$/.test(id) || !(await deleteSynonym(tx, id))) throw catalogueErrors.unknownSynonym();
    await record(tx, { actor, at: deps.clock.now(), action: 'catalogue.synonym_removed', subject: `synonym:${id}` });
  });
  await deps.refresh();
}
