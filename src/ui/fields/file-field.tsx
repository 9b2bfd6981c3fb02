import { formatSize } from '../../lang/format.ts';
import { useLang, useSay } from '../context.ts';
import { Icon } from '../icon.tsx';
import { Status, type StatusKind } from '../status.tsx';
import { controlAttributes, FieldFrame, type FieldProps, inputClass } from './field.tsx';

export type UploadedFile = {
  id: string;
  name: string;
  size: number;
  state?: 'stored' | 'checking' | 'refused';
  note?: string;
};

const words = {
  uploaded: { de: 'Schon hochgeladen', en: 'Already uploaded' },
  remove: { de: 'Entfernen', en: 'Remove' },
  stored: { de: 'gespeichert', en: 'saved' },
  checking: { de: 'wird geprüft', en: 'being checked' },
  refused: { de: 'nicht angenommen', en: 'not accepted' },
};
const kinds: Record<'stored' | 'checking' | 'refused', StatusKind> = {
  stored: 'good',
  checking: 'waiting',
  refused: 'urgent',
};

/** Upload. Files already there are listed above the control; `removeName` makes a button with the file's id for each. */
export function FileField(
  props: FieldProps & { accept?: string; files?: readonly UploadedFile[]; multiple?: boolean; removeName?: string },
) {
  const { accept, files = [], multiple, removeName, ...field } = props;
  return (
    <FieldFrame {...field}>
      <FileList files={files} removeName={removeName} />
      <input
        {...controlAttributes({ ...field, required: field.required && files.length === 0 })}
        class={`${inputClass(field)} rs-dateifeld`}
        type="file"
        accept={accept}
        multiple={multiple}
      />
    </FieldFrame>
  );
}

function FileList({ files, removeName }: { files: readonly UploadedFile[]; removeName?: string }) {
  const lang = useLang();
  const t = useSay();
  if (files.length === 0) return null;
  return (
    <ul class="rs-dateien" aria-label={t(words.uploaded)}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="dokument" size="small" />
          <span class="rs-dateien__name">{file.name}</span>
          <span class="rs-leise rs-klein rs-zahl">{formatSize(file.size, lang)}</span>
          <Status kind={kinds[file.state ?? 'stored']} label={file.note ?? t(words[file.state ?? 'stored'])} />
          {removeName && (
            <button class="rs-textknopf" type="submit" name={removeName} value={file.id} formNoValidate>
              {t(words.remove)}
              <span class="kern-sr-only">: {file.name}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
