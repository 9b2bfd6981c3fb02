import { useSay } from '../context.ts';
import { Icon } from '../icon.tsx';

const words = {
  acting: { de: 'Sie handeln für', en: 'You are acting for' },
  change: { de: 'Wechseln', en: 'Change' },
};

/** Says on every page whom the person acts for, so that nobody sends anything in a wrong name. */
export function ActingBand({ name }: { name: string }) {
  const t = useSay();
  return (
    <div class="rs-vertretung">
      <p class="rs-rahmen">
        <Icon name="person" size="small" />
        <span>
          {t(words.acting)} <strong>{name}</strong>
        </span>
        <a href="/konto/vertretung">{t(words.change)}</a>
      </p>
    </div>
  );
}
