import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { type FileLink, FilePicture } from './file-picture.tsx';
import { Icon } from './icon.tsx';

/** One message. `mine` stands at the right; `label` says who wrote it when, for assistive technology. */
export function Letter(props: {
  from: string;
  time: string;
  label: string;
  mine?: boolean;
  preview?: boolean;
  /** Lines of the message; empty lines part paragraphs. */
  text: string;
  files?: readonly FileLink[];
  children?: ComponentChildren;
}) {
  const paragraphs = props.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <article
      class={classes('rs-brief', props.mine && 'rs-brief--ich', props.preview && 'rs-brief--vorschau')}
      aria-label={props.label}
    >
      <p class="rs-brief__kopf">
        <strong>{props.from}</strong>
        <span class="rs-leise">{props.time}</span>
      </p>
      {paragraphs.map((paragraph, index) => (
        <p class="rs-brief__text" key={index}>
          {paragraph}
        </p>
      ))}
      {props.files?.map((file) => (
        <a class="rs-brief__anhang" href={file.href} key={file.href}>
          {file.picture ? <FilePicture picture={file.picture} /> : <Icon name="dokument" size="small" />}
          {file.text}
        </a>
      ))}
      {props.children}
    </article>
  );
}

/** Messages in order, oldest first. With `page` a script looks at that address again while something `waits`. */
export function Letters(props: { children: ComponentChildren; id?: string; page?: string; waits?: boolean }) {
  return (
    <div class="rs-briefe" id={props.id} data-frisch={props.page} data-wartet={props.waits ? '' : undefined}>
      {props.children}
    </div>
  );
}
