import type { ComponentChildren } from 'preact';
import { useSay } from '../context.ts';
import { FilePicture } from '../file-picture.tsx';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.tsx';

const words = {
  field: { de: 'Feld', en: 'Field' },
  value: { de: 'Wert', en: 'Value' },
  source: { de: 'Herkunft', en: 'Source' },
};

/** Answers with where each came from: "angegeben", "berechnet", "System". */
export function AnswersTable(props: {
  id: string;
  title: string;
  action?: ComponentChildren;
  rows: readonly { term: string; value: ComponentChildren; note?: string; source?: string }[];
}) {
  const t = useSay();
  return (
    <section class="rs-angaben" aria-labelledby={props.id}>
      <div class="rs-angaben__kopf">
        <h2 id={props.id}>{props.title}</h2>
        {props.action}
      </div>
      <table>
        <caption class="kern-sr-only">{props.title}</caption>
        <thead class="kern-sr-only">
          <tr>
            <th scope="col">{t(words.field)}</th>
            <th scope="col">{t(words.value)}</th>
            <th scope="col">{t(words.source)}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.term}>
              <th scope="row">{row.term}</th>
              <td>
                {row.value}
                {row.note && <small>{row.note}</small>}
              </td>
              <td class="rs-quelle">{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The open point of a case, above everything else. */
export function OpenPoint({
  id = 'offen',
  title,
  icon = 'antwort',
  children,
}: {
  id?: string;
  title: string;
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <section class="rs-vergleich" aria-labelledby={id}>
      <div class="rs-vergleich__kopf">
        <Icon name={icon} />
        <h2 id={id}>{title}</h2>
      </div>
      <div class="rs-vergleich__rumpf rs-vergleich__rumpf--eins">{children}</div>
    </section>
  );
}

export type Folder = {
  name: string;
  files: readonly {
    href: string;
    name: string;
    note?: string;
    icon?: IconName;
    current?: boolean;
    /** Address of a small picture of it. */
    picture?: string;
  }[];
};

/** The file of a case: folders with documents. */
export function FileTree({
  label,
  title,
  folders,
  more,
  page,
  waits,
}: {
  label: string;
  title: string;
  folders: readonly Folder[];
  /** Address where a script looks again while a file `waits` for its check. */
  page?: string;
  waits?: boolean;
  more?: ComponentChildren;
}) {
  return (
    <nav
      class="rs-leiste rs-leiste--akte"
      id="akte"
      aria-label={label}
      data-frisch={page}
      data-wartet={waits ? '' : undefined}
    >
      <div class="rs-leiste__gruppe">
        <h2>{title}</h2>
        <ul class="rs-akte">
          {folders.map((folder) => (
            <li key={folder.name}>
              <span class="rs-akte__ordner">
                <Icon name="ordner" />
                <span>{folder.name}</span>
              </span>
              {folder.files.length > 0 && (
                <ul>
                  {folder.files.map((file) => (
                    <li key={file.href}>
                      <a
                        class={file.picture && 'rs-akte__bild'}
                        href={file.href}
                        aria-current={file.current ? 'true' : undefined}
                      >
                        {file.picture ? (
                          <FilePicture picture={file.picture} />
                        ) : (
                          <Icon name={file.icon ?? 'dokument'} />
                        )}
                        <span>
                          {file.name}
                          {file.note && <small>{file.note}</small>}
                        </span>
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        {more && <p class="rs-akte__mehr">{more}</p>}
      </div>
    </nav>
  );
}

/** Right column: `list` is the preview of the inbox (hidden on phones), else the actions of a case. */
export function SidePanel({ label, list, children }: { label: string; list?: boolean; children: ComponentChildren }) {
  return (
    <aside class={list ? 'rs-vorschau rs-vorschau--liste' : 'rs-vorschau'} aria-label={label}>
      {children}
    </aside>
  );
}

/** A block of the right column. */
export function SideBlock({ id, title, children }: { id?: string; title?: string; children: ComponentChildren }) {
  return title ? (
    <section class="rs-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  ) : (
    <div class="rs-block">{children}</div>
  );
}

/** Buttons of a side block: the next step full width, further ones in pairs. */
export function SideActions({ pair, children }: { pair?: boolean; children: ComponentChildren }) {
  return <div class={pair ? 'rs-knopfpaar' : 'rs-knopfspalte'}>{children}</div>;
}

/** How much of a target time has gone, from 0 to 1; the words beside it say the same. */
export function ProgressBar({ share }: { share: number }) {
  const width = Math.round(140 * Math.min(1, Math.max(0, share)));
  return (
    <svg class="rs-messlatte" viewBox="0 0 140 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={width} height="8" />
    </svg>
  );
}

/** Title of a staff page with something at its right. */
export function DeskHead({
  title,
  over,
  children,
}: {
  title: string;
  over?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="rs-pultkopf">
      {over ? (
        <div class="rs-stapel rs-stapel--eng">
          <p class="rs-leise rs-klein">{over}</p>
          <h1>{title}</h1>
        </div>
      ) : (
        <h1>{title}</h1>
      )}
      {children}
    </div>
  );
}
