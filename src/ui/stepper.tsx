import type { ReadLang } from '../lang/lang.ts';
import { say } from '../lang/lang.ts';
import { Icon } from './icon.tsx';

export type Step = { title: string; href?: string; state: 'done' | 'here' | 'open' };

const words = {
  progress: { de: 'Schritte', en: 'Steps' },
  step: { de: 'Schritt {number} von {count}', en: 'Step {number} of {count}' },
  done: { de: ' (fertig)', en: ' (done)' },
};
const looks = { done: 'rs-fertig', here: 'rs-jetzt', open: 'rs-offen' };

/** The trail of an application. On a phone only the points and "Schritt 2 von 3". */
export function Stepper({ lang, steps }: { lang: ReadLang; steps: readonly Step[] }) {
  const here = steps.findIndex((step) => step.state === 'here');
  return (
    <nav aria-label={say(words.progress, lang)}>
      {here >= 0 && <p class="rs-schritte__text">{say(words.step, lang, { number: here + 1, count: steps.length })}</p>}
      <ol class="rs-schritte">
        {steps.map((step) => (
          <li key={step.title} class={looks[step.state]} aria-current={step.state === 'here' ? 'step' : undefined}>
            <span class="rs-schritte__punkt">{step.state === 'done' && <Icon name="haken" />}</span>
            <StepName step={step} done={say(words.done, lang)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepName({ step, done }: { step: Step; done: string }) {
  const name = (
    <>
      {step.title}
      {step.state === 'done' && <span class="kern-sr-only">{done}</span>}
    </>
  );
  return step.href && step.state !== 'here' ? (
    <a class="rs-schritte__name" href={step.href}>
      {name}
    </a>
  ) : (
    <span class="rs-schritte__name">{name}</span>
  );
}
