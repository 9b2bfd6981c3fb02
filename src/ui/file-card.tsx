import type { ComponentChildren } from 'preact';
import { ButtonLink } from './button.tsx';
import { useSay } from './context.ts';
import { type FileLink, FilePicture } from './file-picture.tsx';
import { Icon } from './icon.tsx';

const words = { download: { de: 'Herunterladen', en: 'Download' } };

/** A document with its kind and size and the button that gets it. */
export function FileCard(props: {
  title: string;
  meta: string;
  href?: string;
  primary?: boolean;
  action?: ComponentChildren;
}) {
  const t = useSay();
  return (
    <div class="rs-datei">
      <Icon name="dokument" />
      <div>
        <strong>{props.title}</strong>
        <span>{props.meta}</span>
      </div>
      {props.action ??
        (props.href && (
          <ButtonLink href={props.href} kind={props.primary ? 'primary' : 'secondary'} icon="laden-ab">
            {t(words.download)}
            <span class="rs-vorlesen">: {props.title}</span>
          </ButtonLink>
        ))}
    </div>
  );
}

/** Documents as plain links with an icon. */
export function FileLinks({ files }: { files: readonly FileLink[] }) {
  return (
    <ul class="rs-kontakt">
      {files.map((file) => (
        <li key={file.href}>
          {file.picture ? <FilePicture picture={file.picture} /> : <Icon name="dokument" size="small" />}
          <a href={file.href}>{file.text}</a>
        </li>
      ))}
    </ul>
  );
}
