import type { VNode } from 'preact';
import { Hint, useReadLang } from '../../ui/index.ts';
import type { ConsentScope } from '../mailbox/index.ts';
import { plainMeanings } from './plain-meaning.texts.ts';

/** Beside a consent, whose words are kept and therefore the same for everybody: what it means, in plain German; else nothing. */
export function PlainMeaning({ scope }: { scope: ConsentScope }): VNode | null {
  if (useReadLang() !== 'de-x-simple') return null;
  return (
    <Hint>
      {plainMeanings[scope].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Hint>
  );
}
