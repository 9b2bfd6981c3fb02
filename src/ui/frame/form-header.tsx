import { Arms } from '../arms.tsx';
import type { PageContext } from '../context.ts';
import { useSay } from '../context.ts';
import { Mark } from './brand.tsx';
import { LanguageLink } from './links.tsx';

/** Who speaks on a form: the authority that acts, and for whom. */
export type Speaker = { name: string; onBehalfOf?: string };

const words = { for: { de: 'für {name}', en: 'on behalf of {name}' } };

export function FormHeader({ ctx, speaker }: { ctx: PageContext; speaker?: Speaker }) {
  const t = useSay();
  return (
    <header class="rs-formkopf">
      <div class="rs-rahmen rs-formkopf__zeile">
        {speaker ? <Arms name={speaker.name} size="small" /> : null}
        <p class="rs-formkopf__wer">
          <strong>{speaker?.name ?? 'Rennsteig'}</strong>
          {speaker?.onBehalfOf && <span>{t(words.for, { name: speaker.onBehalfOf })}</span>}
        </p>
        <span class="rs-formkopf__sprache">
          <LanguageLink ctx={ctx} lang={ctx.lang === 'de' ? 'en' : 'de'} />
        </span>
        <a class="rs-formkopf__marke" href="/">
          <Mark />
          <span>Rennsteig</span>
        </a>
      </div>
    </header>
  );
}
