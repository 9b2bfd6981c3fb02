import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.tsx';

/** The result first. `tone` "plain" is for a refusal or a closed case: no colour that celebrates. */
export function DecisionPanel(props: {
  id?: string;
  title: string;
  heading?: 'h2' | 'h3';
  text?: ComponentChildren;
  tone?: 'good' | 'plain' | 'question';
  icon?: IconName;
  children?: ComponentChildren;
}) {
  const { id = 'ergebnis', title, heading: Heading = 'h2', text, tone = 'good', children } = props;
  const icons: Record<typeof tone, IconName> = { good: 'haken', plain: 'dokument', question: 'antwort' };
  const looks = { good: '', plain: ' rs-ergebnis--neutral', question: ' rs-ergebnis--frage' };
  return (
    <section class={`rs-ergebnis${looks[tone]}`} aria-labelledby={id}>
      <div class="rs-ergebnis__kopf">
        <Icon name={props.icon ?? icons[tone]} />
        <div>
          <Heading id={id}>{title}</Heading>
          {text && <p>{text}</p>}
        </div>
      </div>
      {children && <div class="rs-ergebnis__rumpf">{children}</div>}
    </section>
  );
}

/** A deadline with its day large; the steps of its computation go into the children (`Details` with a `Trail`). */
export function Deadline(props: {
  title: string;
  heading?: 'h3' | 'h4';
  text: ComponentChildren;
  day?: { iso: string; text: string };
  children?: ComponentChildren;
}) {
  const Heading = props.heading ?? 'h3';
  return (
    <div class="rs-frist">
      <Heading>{props.title}</Heading>
      <p>{props.text}</p>
      {props.day && (
        <time class="rs-frist__tag" dateTime={props.day.iso}>
          {props.day.text}
        </time>
      )}
      {props.children}
    </div>
  );
}
