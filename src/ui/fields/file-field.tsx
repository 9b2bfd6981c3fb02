import { formatSize } from '../../lang/format.ts';
import type { Text } from '../../lang/lang.ts';
import { classes } from '../classes.ts';
import { useLang, useSay } from '../context.ts';
import { FilePicture, fileKindName } from '../file-picture.tsx';
import { Status, type StatusKind } from '../status.tsx';
import { controlAttributes, FieldFrame, type FieldProps, inputClass } from './field.tsx';
import { type FileLook, useFileDesk } from './file-desk.ts';

export type UploadedFile = { id: string; name: string; size: number; sha256?: string };

const words = {
  uploaded: { de: 'Schon hochgeladen', en: 'Already uploaded', plain: 'Diese Dateien sind schon da' },
  remove: { de: 'Entfernen', en: 'Remove', plain: 'Löschen' },
  refusedText: {
    de: 'Der Virenscanner hat Schadsoftware gefunden. Entfernen Sie diese Datei und laden Sie eine andere hoch.',
    en: 'The virus scanner found malware. Remove this file and upload another one.',
    plain: 'In dieser Datei ist ein Computer-Virus. Nehmen Sie eine andere Datei.',
  },
};
const states: Record<NonNullable<FileLook['state']>, { kind: StatusKind; label: Text }> = {
  stored: { kind: 'good', label: { de: 'gespeichert', en: 'saved' } },
  checking: { kind: 'waiting', label: { de: 'wird geprüft', en: 'being checked', plain: 'wir prüfen noch' } },
  checked: { kind: 'good', label: { de: 'geprüft', en: 'checked' } },
  refused: { kind: 'urgent', label: { de: 'abgelehnt', en: 'refused', plain: 'geht nicht' } },
};

/**
 * Upload. Files already there are listed above the control; `removeName` makes a button with the file's id for each. Where the page has a way
 * for it, the script of the field sends files at once in the background; without script they come with the form.
 */
export function FileField(
  props: FieldProps & {
    accept?: string;
    files?: readonly UploadedFile[];
    /** Files that came in the background and wait for this form; each is a box that can be cleared. */
    waiting?: readonly { value: string; name: string; size: number }[];
    multiple?: boolean;
    removeName?: string;
  },
) {
  const { accept, files = [], waiting = [], multiple, removeName, ...field } = props;
  const { upload, page, look } = useFileDesk();
  const shown = files.map((file) => ({ ...file, ...look?.(file) }));
  const waits = shown.some(({ state }) => state === 'checking');
  return (
    <FieldFrame field={field}>
      <div class="rs-hochladen" data-hochladen={upload}>
        <div id={`${field.id}-dateien`} data-frisch={page} data-wartet={waits ? '' : undefined}>
          <FileList files={shown} removeName={removeName} />
        </div>
        <WaitingList {...field} files={waiting} />
        <input
          {...controlAttributes({ ...field, required: field.required && files.length + waiting.length === 0 })}
          class={`${inputClass(field)} rs-dateifeld`}
          type="file"
          accept={accept}
          multiple={multiple}
        />
      </div>
    </FieldFrame>
  );
}

/** The script adds boxes of the same kind, see `islands/files/waiting.ts`. */
function WaitingList({
  id,
  name,
  files,
}: Pick<FieldProps, 'id' | 'name'> & { files: readonly { value: string; name: string; size: number }[] }) {
  const lang = useLang();
  const t = useSay();
  if (files.length === 0) return null;
  return (
    <ul class="rs-wartende" aria-label={t(words.uploaded)}>
      {files.map((file, index) => (
        <li key={file.value} class="kern-form-check">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id={`${id}-da-${index}`}
            name={`${name}-da`}
            value={file.value}
            checked
          />
          <label class="kern-label" for={`${id}-da-${index}`}>
            {file.name} ({formatSize(file.size, lang)})
          </label>
        </li>
      ))}
    </ul>
  );
}

function FileList({ files, removeName }: { files: readonly (UploadedFile & FileLook)[]; removeName?: string }) {
  const lang = useLang();
  const t = useSay();
  if (files.length === 0) return null;
  return (
    <ul class="rs-dateien" aria-label={t(words.uploaded)}>
      {files.map(({ state = 'stored', ...file }) => (
        <li key={file.id} class={classes(state === 'refused' && 'rs-dateien--abgelehnt')}>
          <FilePicture picture={file.picture} />
          <span class="rs-dateien__wer">
            <span class="rs-dateien__name">{file.name}</span>
            <span class="rs-leise rs-klein rs-zahl">
              {fileKindName(file.name)} · {formatSize(file.size, lang)}
            </span>
          </span>
          <Status kind={states[state].kind} label={t(states[state].label)} />
          {removeName && (
            <button class="rs-textknopf" type="submit" name={removeName} value={file.id} formNoValidate>
              {t(words.remove)}
              <span class="kern-sr-only">: {file.name}</span>
            </button>
          )}
          {state === 'refused' && <p class="rs-dateien__rat">{t(words.refusedText)}</p>}
        </li>
      ))}
    </ul>
  );
}
