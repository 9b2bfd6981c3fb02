import { evaluate } from './evaluate.ts';
import type { Answers, CompiledField, CompiledPackage, FileAnswer, FormContext } from './form.types.ts';
import { findPage, pageGroups } from './location.ts';
import { getAnswer, setAnswer } from './paths.ts';

/** File fields of a page with their paths; a page with one is posted as multipart. */
export function fileFields(
  pkg: CompiledPackage,
  location: string,
  answers: Answers,
  context: FormContext,
): { path: string; field: CompiledField }[] {
  const evaluation = evaluate(pkg, answers, context);
  const page = findPage(pkg, evaluation, location);
  if (!page) return [];
  const fields = pageGroups(page).flatMap((group) => group.fields);
  return fields.filter(({ field, path }) => field.type === 'file' && evaluation.visible.has(path));
}

const filesAt = (answers: Answers, path: string): FileAnswer[] => {
  const files = getAnswer(answers, path);
  return Array.isArray(files) ? (files as FileAnswer[]) : [];
};

/** Adds a stored file to a file field. The caller has checked that the field is on the page. */
export function addFile(answers: Answers, path: string, file: FileAnswer): Answers {
  return setAnswer(answers, path, [...filesAt(answers, path), file]);
}

/** Takes a file out of a file field by its id. */
export function removeFile(answers: Answers, path: string, id: string): Answers {
  return setAnswer(
    answers,
    path,
    filesAt(answers, path).filter((file) => file.id !== id),
  );
}

/** MIME types a file field takes, for the input and for the check of the upload. */
export function acceptedTypes(field: CompiledField): string[] {
  const accept = field.source.accept ?? ['pdf', 'image'];
  return accept.flatMap((kind) =>
    kind === 'pdf' ? ['application/pdf'] : ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  );
}
