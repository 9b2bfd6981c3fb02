import type { ComponentChildren } from 'preact';
import { Arms } from '../arms.tsx';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.tsx';

/** The authority that acts, with its arms; parts below are `AuthorityPart`. */
export function AuthorityPanel(props: {
  id?: string;
  over: string;
  name: string;
  href?: string;
  sticky?: boolean;
  children?: ComponentChildren;
}) {
  const { id = 'zustaendig', over, name, href, sticky = true, children } = props;
  return (
    <aside class={sticky ? 'rs-behoerde rs-klebt' : 'rs-behoerde'} aria-labelledby={id}>
      <div class="rs-behoerde__kopf">
        <Arms name={name} />
        <div>
          <p class="rs-ueber">{over}</p>
          <h2 id={id}>{href ? <a href={href}>{name}</a> : name}</h2>
        </div>
      </div>
      {children}
    </aside>
  );
}

/** A part of the panel; without a title only the text. */
export function AuthorityPart({ title, id, children }: { title?: string; id?: string; children: ComponentChildren }) {
  return (
    <div class="rs-behoerde__teil">
      {title && <h3 id={id}>{title}</h3>}
      {children}
    </div>
  );
}

/** Ways to reach somebody: place, telephone, message. */
export function ContactList({
  items,
}: {
  items: readonly { icon: IconName; text: ComponentChildren; href?: string }[];
}) {
  return (
    <ul class="rs-kontakt">
      {items.map((item, index) => (
        <li key={index}>
          <Icon name={item.icon} size="small" />
          {item.href ? <a href={item.href}>{item.text}</a> : <span>{item.text}</span>}
        </li>
      ))}
    </ul>
  );
}
