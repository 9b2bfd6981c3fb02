import type { FileFacts } from '../../../platform/files/files.queries.ts';
import type { FileLook } from '../../../ui/index.ts';

/** What a list shows of a file; a scanner that could not say anything tries again, so the file is still being checked. */
export function fileLook(facts: FileFacts | undefined, picture: string): FileLook {
  if (!facts) return {};
  const state = facts.state === 'clean' ? 'checked' : facts.state === 'infected' ? 'refused' : 'checking';
  return { state, picture: state === 'checked' && facts.thumbnail ? picture : undefined };
}
