import type { ComponentChildren } from 'preact';
import { classes } from '../classes.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.tsx';

/** Title of a page, lead, and the lines below it. */
export function PageHead(props: {
  title: ComponentChildren;
  over?: string;
  lead?: ComponentChildren;
  status?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class={classes('rs-kopfblock', props.status && 'rs-kopfblock--status')}>
      {props.over && <p class="rs-ueber">{props.over}</p>}
      <h1>{props.title}</h1>
      {props.lead && <p class="rs-lead rs-text">{props.lead}</p>}
      {props.children}
    </div>
  );
}

/** A line with an icon under the title: place or authority. */
export function HeadLine({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <p class="rs-ort">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}

/** Content and a column at its right from 960 px. */
export function Columns({ equal, children }: { equal?: boolean; children: ComponentChildren }) {
  return <div class={classes('rs-spalten', equal && 'rs-spalten--gleich')}>{children}</div>;
}

/** Blocks one under the other. */
export function Stack({ gap, children }: { gap?: 'wide' | 'narrow'; children: ComponentChildren }) {
  return (
    <div class={classes('rs-stapel', gap === 'wide' && 'rs-stapel--weit', gap === 'narrow' && 'rs-stapel--eng')}>
      {children}
    </div>
  );
}

/** The tinted box with the one primary button of a page. */
export function CallToAction({ children }: { children: ComponentChildren }) {
  return <div class="rs-aufruf">{children}</div>;
}

/** Buttons in a row; full width on phones. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="rs-knoepfe">{children}</div>;
}
