import { Icon } from './icon.tsx';
import type { IconName } from './icons.tsx';

/** What a state looks like: always a word with an icon, the colour is only a help. */
export type StatusKind =
  | 'new'
  | 'working'
  | 'waiting'
  | 'answer'
  | 'review'
  | 'good'
  | 'urgent'
  | 'online'
  | 'offline'
  | 'plain';

const looks: Record<StatusKind, { modifier: string; icon: IconName }> = {
  new: { modifier: ' rs-stand--neu', icon: 'punkt' },
  working: { modifier: '', icon: 'stift' },
  waiting: { modifier: '', icon: 'uhr' },
  answer: { modifier: ' rs-stand--antwort', icon: 'antwort' },
  review: { modifier: '', icon: 'personen' },
  good: { modifier: ' rs-stand--gut', icon: 'haken' },
  urgent: { modifier: ' rs-stand--dringend', icon: 'achtung' },
  online: { modifier: ' rs-stand--online', icon: 'haken' },
  offline: { modifier: ' rs-stand--weg', icon: 'brief' },
  plain: { modifier: '', icon: 'info' },
};

export function Status({ kind, label, icon }: { kind: StatusKind; label: string; icon?: IconName }) {
  const look = looks[kind];
  return (
    <span class={`rs-stand${look.modifier}`}>
      <Icon name={icon ?? look.icon} />
      {label}
    </span>
  );
}
