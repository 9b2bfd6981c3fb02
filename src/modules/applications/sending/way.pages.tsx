import type { VNode } from 'preact';
import type { FormContext } from '../../../forms/index.ts';
import { say } from '../../../lang/lang.ts';
import { Hint, RadioGroup } from '../../../ui/index.ts';
import { consentWordings } from '../../mailbox/index.ts';
import { PlainMeaning } from '../plain-meaning.pages.tsx';
import { actTexts as texts } from '../status/notified.texts.ts';
import type { WayQuestion } from './way.rules.ts';

export type WayProps = { way: (WayQuestion & { chosen?: 'ja' | 'nein' }) | undefined };

/** On the review page: how the decision comes, in the words that are kept; voluntary, and before the choice stands what the law makes of silence. */
export function WayField({ way, context }: WayProps & { context: Pick<FormContext, 'lang'> }): VNode | null {
  if (!way) return null;
  const { lang } = context;
  if (!way.address)
    return (
      <Hint>
        <p>
          <strong>{say(texts.wayTitle, lang)}</strong>
        </p>
        <p>{say(texts.wayNoAddress, lang)}</p>
      </Hint>
    );
  const words = consentWordings[way.scope];
  return (
    <>
      <PlainMeaning scope={way.scope} />
      <RadioGroup
        id="bekanntgabe"
        name="bekanntgabe"
        label={say(texts.wayTitle, lang)}
        hint={say(way.electronic ? texts.wayPresumed : texts.wayConsent, lang)}
        value={way.chosen ?? (way.electronic ? 'ja' : 'nein')}
        options={[
          { value: 'ja', label: say(texts.wayElectronic, lang), hint: say(words.yes, lang) },
          { value: 'nein', label: say(texts.wayPost, lang), hint: say(words.no, lang) },
        ]}
      />
    </>
  );
}
