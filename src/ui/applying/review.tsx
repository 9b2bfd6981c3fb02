import type { ComponentChildren } from 'preact';
import { Facts } from '../blocks.tsx';
import { TextButton } from '../button.tsx';
import { useSay } from '../context.ts';
import { Icon } from '../icon.tsx';

const words = {
  change: { de: 'Ändern', en: 'Change' },
  later: { de: 'Für später speichern', en: 'Save for later', plain: 'Speichern und später weitermachen' },
};

/** One step of the answers before sending, with the way back to change them. */
export function ReviewGroup(props: {
  id: string;
  title: string;
  changeHref?: string;
  rows: readonly { term: string; value: ComponentChildren }[];
}) {
  const t = useSay();
  return (
    <section class="rs-zusammen" aria-labelledby={props.id}>
      <div class="rs-zusammen__kopf">
        <h2 id={props.id}>{props.title}</h2>
        {props.changeHref && (
          <a href={props.changeHref}>
            {t(words.change)}
            <span class="kern-sr-only">: {props.title}</span>
          </a>
        )}
      </div>
      <Facts rows={props.rows} />
    </section>
  );
}

/** Below the buttons of a step: when it was saved, and the way to stop for now. `name` and `value` mark the button. */
export function SaveLine({
  saved,
  name = 'aktion',
  value = 'spaeter',
}: {
  saved?: string;
  name?: string;
  value?: string;
}) {
  const t = useSay();
  return (
    <div class="rs-sichern">
      {saved ? (
        <p class="rs-gesichert">
          <Icon name="haken" />
          <span>{saved}</span>
        </p>
      ) : (
        <span />
      )}
      <TextButton name={name} value={value} formNoValidate>
        {t(words.later)}
      </TextButton>
    </div>
  );
}
