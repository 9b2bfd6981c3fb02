import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export type TrailItem = {
  title: ComponentChildren;
  time?: string;
  text?: ComponentChildren;
  /** The rule or paragraph this step stands on. */
  source?: ComponentChildren;
  state?: 'done' | 'here' | 'open';
};

const looks = { done: 'rs-fertig', here: 'rs-jetzt', open: 'rs-offen' };

/**
 * The one pattern for procedure, timeline, chain of reasons and deadline: solid line is behind, dotted is ahead.
 * `numbered` shows a procedure (big points with numbers and headings), `checks` puts a tick into what is done.
 */
export function Trail(props: {
  items: readonly TrailItem[];
  size?: 'normal' | 'small' | 'dense';
  numbered?: boolean;
  checks?: boolean;
  headings?: 'h3' | 'h4';
}) {
  const { items, size = props.numbered ? 'normal' : 'small', numbered, checks, headings: Heading = 'h3' } = props;
  return (
    <ol class={classes('rs-pfad', size !== 'normal' && 'rs-pfad--klein', size === 'dense' && 'rs-pfad--dicht')}>
      {items.map((item, index) => (
        <li key={index} class={item.state && looks[item.state]}>
          <span class="rs-pfad__punkt" aria-hidden="true">
            {numbered ? index + 1 : checks && item.state === 'done' && <Icon name="haken" />}
          </span>
          <div>
            {numbered ? <Heading>{item.title}</Heading> : <p>{checks ? <strong>{item.title}</strong> : item.title}</p>}
            {item.text && <p>{item.text}</p>}
            {item.time && <span class="rs-pfad__zeit">{item.time}</span>}
            {item.source && <span class="rs-pfad__quelle">{item.source}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
