import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.tsx';

type Look = {
  kind?: 'primary' | 'secondary' | 'tertiary';
  icon?: IconName;
  iconEnd?: IconName;
  children: ComponentChildren;
};

function Content({ icon, iconEnd, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class="kern-label">{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </>
  );
}

/** Sends its form. A page has one primary button. */
export function Button(
  props: Look & {
    name?: string;
    value?: string;
    type?: 'submit' | 'button';
    formAction?: string;
    formNoValidate?: boolean;
    form?: string;
    /** Key of the workplace that presses it. */
    hotkey?: string;
  },
) {
  const { kind = 'primary', name, value, type = 'submit', formAction, formNoValidate, form } = props;
  return (
    <button
      class={`kern-btn kern-btn--${kind}`}
      {...{ type, name, value, formAction, formNoValidate, form }}
      data-taste={props.hotkey}
    >
      <Content {...props} />
    </button>
  );
}

/** Looks like a button, goes to an address. */
export function ButtonLink(props: Look & { href: string; download?: boolean; rel?: string; hotkey?: string }) {
  const { kind = 'primary', href, download, rel } = props;
  return (
    <a class={`kern-btn kern-btn--${kind}`} {...{ href, download, rel }} data-taste={props.hotkey}>
      <Content {...props} />
    </a>
  );
}

/** Sends its form but looks like a link: "Für später speichern". */
export function TextButton(props: {
  name?: string;
  value?: string;
  formNoValidate?: boolean;
  children: ComponentChildren;
}) {
  const { children, ...attributes } = props;
  return (
    <button class="rs-textknopf" type="submit" {...attributes}>
      {children}
    </button>
  );
}
