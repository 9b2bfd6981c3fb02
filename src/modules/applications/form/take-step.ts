import {
  type Answers,
  addFile,
  type CompiledPackage,
  type FileAnswer,
  type FormContext,
  type FormError,
  type FormLang,
  fileFields,
  getAnswer,
  removeFile,
  submitStep,
} from '../../../forms/index.ts';
import { collectFiles } from './answer-files.ts';

export type PostedStep = {
  location: string;
  body: Readonly<Record<string, unknown>>;
  /** Files that this request put into the store, by the path of their field. */
  uploads: { path: string; file: FileAnswer }[];
  /** What was wrong with uploads, by the path of their field. */
  uploadErrors: { path: string; message: string }[];
  lang: FormLang;
};

type Taken = Omit<NonNullable<ReturnType<typeof submitStep>>, 'next'> & {
  goes: { kind: 'page'; location: string } | { kind: 'later' } | { kind: 'again' };
};

/**
 * Reads one posted page, files included, and says where it goes: to a page, away, or to the same page with what is wrong. Undefined when there
 * is no such page. Stores nothing.
 */
export function takeStep(
  pkg: CompiledPackage,
  answers: Answers,
  posted: PostedStep,
  context: FormContext,
): Taken | undefined {
  const paths = () => fileFields(pkg, posted.location, answers, context).map(({ path }) => path);
  const withFiles = addUploads(takeOut(answers, posted, paths), posted);
  const body = Object.fromEntries(Object.entries(posted.body).filter(([name]) => !name.startsWith('_')));
  const result = submitStep(pkg, posted.location, body, withFiles, context);
  if (!result) return undefined;
  const uploadErrors = posted.uploadErrors.map(({ path, message }) => uploadError(path, message, posted.location));
  const errors = [
    ...result.errors.filter((error) => !uploadErrors.some(({ path }) => path === error.path)),
    ...uploadErrors,
  ];
  const { next, ...taken } = result;
  const goes = (): Taken['goes'] => {
    if (errors.length > 0 && !leaves(posted.body)) return { kind: 'again' };
    if (next.kind === 'later') return { kind: 'later' };
    const stays = next.kind === 'stay' || removesFile(posted.body);
    return { kind: 'page', location: stays ? posted.location : next.location };
  };
  return { ...taken, errors, goes: goes() };
}

/** Buttons that save without asking for what is missing. */
const leaves = (body: PostedStep['body']): boolean =>
  body.aktion === 'spaeter' || body.aktion === 'zurueck' || removesFile(body);
const removesFile = (body: PostedStep['body']): boolean => typeof body['datei-entfernen'] === 'string';

/** A form that is sent again after its answer was lost brings the same document: it stays one. */
function addUploads(answers: Answers, posted: PostedStep): Answers {
  return posted.uploads.reduce((result, { path, file }) => {
    const known = collectFiles(getAnswer(result, path));
    const again = known.some(({ sha256, name }) => sha256 === file.sha256 && name === file.name);
    return again ? result : addFile(result, path, file);
  }, answers);
}

/** Takes the file of the pressed button out of the field of this page that holds it. */
function takeOut(answers: Answers, posted: PostedStep, paths: () => readonly string[]): Answers {
  const id = posted.body['datei-entfernen'];
  return typeof id === 'string' ? paths().reduce((result, path) => removeFile(result, path, id), answers) : answers;
}

function uploadError(path: string, message: string, location: string): FormError {
  const fieldId = path.replace(/\[(\d+)\]/g, '-$1').replaceAll('.', '-');
  return { path, fieldId, code: 'upload', message, step: location.split('/')[0] ?? location, location };
}
