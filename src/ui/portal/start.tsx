import type { ComponentChildren } from 'preact';
import { classes } from '../classes.ts';
import { Ridge } from '../frame/ridge.tsx';
import { Icon, iconNamed } from '../icon.tsx';

/** The opening of the start page: question, search, frequent links, on the ridge. */
export function Hero({ title, lead, children }: { title: string; lead: string; children: ComponentChildren }) {
  return (
    <section class="rs-auftakt" aria-labelledby="titel">
      <div class="rs-rahmen rs-auftakt__inhalt">
        <h1 id="titel">{title}</h1>
        <p class="rs-lead">{lead}</p>
        {children}
      </div>
      <Ridge />
    </section>
  );
}

/** A section of a wide page from edge to edge. */
export function Band(props: {
  id: string;
  title: string;
  link?: { href: string; text: string };
  tinted?: boolean;
  children: ComponentChildren;
}) {
  const { id, title, link, tinted, children } = props;
  return (
    <section class={classes('rs-abschnitt', tinted && 'rs-abschnitt--flaeche')} aria-labelledby={id}>
      <div class="rs-rahmen">
        <div class="rs-abschnittskopf">
          <h2 id={id}>{title}</h2>
          {link && <a href={link.href}>{link.text}</a>}
        </div>
        {children}
      </div>
    </section>
  );
}

/** Links as chips under a small title: "Häufig gesucht". */
export function Chips({ title, links }: { title: string; links: readonly { href: string; text: string }[] }) {
  return (
    <div class="rs-haeufig">
      <p class="rs-haeufig__titel" id="haeufig">
        {title}
      </p>
      <ul aria-labelledby="haeufig">
        {links.map((link) => (
          <li key={link.href}>
            <a class="rs-chip" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Narrows a list by links, so that back and bookmarks work. */
export function FilterChips(props: {
  label: string;
  links: readonly { href: string; text: string; count?: number; current?: boolean }[];
}) {
  return (
    <nav class="rs-sichtung rs-nicht-drucken" aria-label={props.label}>
      <ul>
        {props.links.map((link) => (
          <li key={link.href}>
            <a class="rs-chip" href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.text} {link.count !== undefined && <b>{link.count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Lebenslagen: a list on phones, cards from 640 px; the whole card is the link. */
export function SituationCards(props: {
  situations: readonly { href: string; icon?: string; title: string; text: string }[];
  heading?: 'h2' | 'h3';
}) {
  const Heading = props.heading ?? 'h3';
  return (
    <ul class="rs-lagen">
      {props.situations.map((situation) => (
        <li class="rs-lage" key={situation.href}>
          <span class="rs-lage__bild">
            <Icon name={iconNamed(situation.icon, 'dokument')} />
          </span>
          <Heading class="rs-lage__titel">
            <a href={situation.href}>{situation.title}</a>
          </Heading>
          <p>{situation.text}</p>
        </li>
      ))}
    </ul>
  );
}
