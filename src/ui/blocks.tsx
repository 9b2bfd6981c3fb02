import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.tsx';

/** Facts as a list of terms: "Kosten", "Frist". */
export function Facts({
  rows,
  narrow,
}: {
  rows: readonly { term: ComponentChildren; value: ComponentChildren }[];
  narrow?: boolean;
}) {
  return (
    <dl class={classes('rs-faktenliste', narrow && 'rs-faktenliste--eng')}>
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The small list of facts of the workplace: term left in grey. */
export function BriefFacts({ rows }: { rows: readonly { term: string; value: ComponentChildren }[] }) {
  return (
    <dl class="rs-kurz">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * A framed or tinted block. With `title` and `id` it is a labelled section. An aside stays without a label: beside a form its title
 * often names a field ("Wo steht die Chipnummer?"), and a name should lead to the field alone.
 */
export function Panel(props: {
  id?: string;
  title?: ComponentChildren;
  heading?: 'h2' | 'h3';
  tinted?: boolean;
  sticky?: boolean;
  as?: 'section' | 'aside' | 'div';
  children: ComponentChildren;
}) {
  const { id, title, heading: Heading = 'h2', tinted, sticky, as: Tag = title ? 'section' : 'div', children } = props;
  return (
    <Tag
      class={classes('rs-panel', tinted && 'rs-panel--flaeche', sticky && 'rs-klebt')}
      aria-labelledby={Tag === 'section' && title ? id : undefined}
    >
      {title && <Heading id={id}>{title}</Heading>}
      {children}
    </Tag>
  );
}

/** A remark that must not be overlooked. */
export function Hint({
  id,
  kind = 'info',
  icon,
  children,
}: {
  id?: string;
  kind?: 'info' | 'warning' | 'success';
  icon?: IconName;
  children: ComponentChildren;
}) {
  const looks = { info: '', warning: ' rs-hinweis--achtung', success: ' rs-hinweis--gut' };
  const icons: Record<typeof kind, IconName> = { info: 'info', warning: 'achtung', success: 'haken' };
  return (
    <div id={id} class={`rs-hinweis${looks[kind]}`}>
      <Icon name={icon ?? icons[kind]} />
      <div>{children}</div>
    </div>
  );
}

/** Opens without script. `plain` has no frame of its own. */
export function Details({
  summary,
  open,
  plain,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean;
  plain?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class={classes('rs-aufklapp', plain && 'rs-aufklapp--frei')} open={open}>
      <summary>{summary}</summary>
      <div class="rs-aufklapp__inhalt">{children}</div>
    </details>
  );
}

/** Things one needs, or facts that hold. `boxed` has lines between and takes a text below the title. */
export function CheckList({
  items,
  boxed,
}: {
  items: readonly { icon?: IconName; title: ComponentChildren; text?: ComponentChildren }[];
  boxed?: boolean;
}) {
  return (
    <ul class={classes('rs-haken', boxed && 'rs-haken--kasten')}>
      {items.map((item, index) => (
        <li key={index}>
          <Icon name={item.icon ?? 'haken'} />
          {boxed ? (
            <div>
              <strong>{item.title}</strong>
              {item.text && <p>{item.text}</p>}
            </div>
          ) : (
            <span>{item.title}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Short facts beside the call to action: "etwa 10 Minuten". */
export function KeyFacts({ items }: { items: readonly { icon: IconName; text: ComponentChildren }[] }) {
  return (
    <ul class="rs-eckdaten">
      {items.map((item) => (
        <li key={item.icon}>
          <Icon name={item.icon} size="small" />
          {item.text}
        </li>
      ))}
    </ul>
  );
}

/** A heading with its content; the section is named by the heading. */
export function Section({
  id,
  title,
  heading: Heading = 'h2',
  link,
  children,
}: {
  id: string;
  title: ComponentChildren;
  heading?: 'h2' | 'h3';
  link?: { href: string; text: string };
  children: ComponentChildren;
}) {
  return (
    <section class="rs-stapel" aria-labelledby={id}>
      {link ? (
        <div class="rs-abschnittskopf">
          <Heading id={id}>{title}</Heading>
          <a href={link.href}>{link.text}</a>
        </div>
      ) : (
        <Heading id={id}>{title}</Heading>
      )}
      {children}
    </section>
  );
}
