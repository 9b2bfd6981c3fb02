import type { VNode } from 'preact';
import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { type ReadLang, say, type Text } from '../../../lang/lang.ts';
import { Button, CsrfField, Details, Hint, type PageContext, Status, type StatusKind } from '../../../ui/index.ts';
import { readableCode } from '../spoken-code.rules.ts';
import { coSigningTexts as texts } from './cosigning.texts.ts';
import type { CoSignerStand, StandState } from './cosigning.types.ts';

type Props = {
  ctx: PageContext;
  read: ReadLang;
  reference: string;
  stands: readonly CoSignerStand[];
  /** Whole address at which a code is entered; without it nobody can be invited here. */
  entry: string | undefined;
};

const looks: Record<StandState, StatusKind> = {
  open: 'plain',
  invited: 'waiting',
  locked: 'urgent',
  expired: 'urgent',
  signed: 'good',
  void: 'urgent',
  refused: 'urgent',
};

/** Who else has to sign, how it stands with each, and the invitations. */
export function CoSignersPanel(props: Props): VNode {
  const { ctx, read, stands } = props;
  const missing = stands.filter(({ state }) => state !== 'signed');
  const names = new Intl.ListFormat(ctx.lang, { type: 'conjunction' }).format(missing.map(({ name }) => name));
  const title = missing.length > 1 ? texts.several : missing.length === 1 ? texts.one : texts.complete;
  return (
    <div id="mitunterschrift">
      <Hint kind={missing.length > 0 ? 'warning' : 'success'} icon="personen">
        <p>
          <strong>{say(title, read, { names })}</strong>
        </p>
        {missing.length > 0 && <p>{say(texts.lead, read)}</p>}
        <p>{say(texts.keepAnswers, read)}</p>
        <ul class="rs-mitunterschrift">
          {stands.map((stand) => (
            <li key={stand.key}>
              <CoSignerLine {...props} stand={stand} />
            </li>
          ))}
        </ul>
      </Hint>
    </div>
  );
}

function CoSignerLine(props: Props & { stand: CoSignerStand }): VNode {
  const { ctx, stand, entry } = props;
  const { state, name, code } = stand;
  return (
    <section class="rs-stapel rs-stapel--eng" aria-label={name}>
      <p class="rs-reihe">
        <strong>{name}</strong> <Status kind={looks[state]} label={say(texts[state], ctx.lang)} />
      </p>
      <p>{wordsOf(stand, ctx.lang)}</p>
      {code && entry && (
        <p>
          {say(texts.code, ctx.lang)}: <strong class="rs-zahl rs-spruch">{readableCode(code)}</strong>{' '}
          {say(texts.codeText, ctx.lang, { address: entry.replace(/^https?:\/\//, '') })}
        </p>
      )}
      {entry && <Acts {...props} />}
    </section>
  );
}

function wordsOf({ state, row, email, name }: CoSignerStand, lang: 'de' | 'en'): string {
  const moment = row ? formatMoment(row.changedAt, lang) : '';
  const day = row ? formatLongDate(row.expiresAt, lang) : '';
  const proven = row?.evidence?.login.name;
  const words: Record<StandState, [Text, Record<string, string>]> = {
    open: [texts.openText, { email }],
    invited: [row?.mailed ? texts.mailedText : texts.invitedText, { email, day }],
    locked: [texts.lockedText, {}],
    expired: [texts.expiredText, {}],
    signed: proven ? [texts.signedBy, { moment, name: proven }] : [texts.signedText, { moment }],
    void: [texts.voidText, { name }],
    refused: [texts.refusedText, { moment }],
  };
  return say(words[state][0], lang, words[state][1]);
}

/** The way on stands open; what makes an earlier invitation or a signature void is asked for first. */
function Acts(props: Props & { stand: CoSignerStand }): VNode {
  const { ctx, reference, stand } = props;
  const { state, key, row, name } = stand;
  const t = (text: Text) => say(text, ctx.lang, { name });
  const has = state === 'signed' || state === 'void';
  const lasting = state === 'invited' || has;
  if (!lasting) return <Invite {...props} />;
  return (
    <Details summary={t(state === 'signed' ? texts.changeSigned : texts.changeInvited)} plain>
      <div class="rs-stapel rs-stapel--eng">
        {state !== 'signed' && <Invite {...props} />}
        <p>{t(has ? texts.withdrawSignedText : texts.withdrawText)}</p>
        {row && (
          <form action={`/antrag/${reference}/ausladen`} method="post">
            <CsrfField ctx={ctx} />
            <input type="hidden" name="wer" value={key} />
            <Button kind="secondary">{t(has ? texts.withdrawSigned : texts.withdraw)}</Button>
          </form>
        )}
      </div>
    </Details>
  );
}

function Invite({ ctx, reference, stand }: Props & { stand: CoSignerStand }): VNode {
  const fresh = stand.state === 'open';
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <form action={`/antrag/${reference}/einladen`} method="post" class="rs-reihe">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="wer" value={stand.key} />
      <Button kind={fresh ? undefined : 'secondary'} name="weg" value="mail">
        {t(fresh ? texts.byMail : texts.again)}
      </Button>
      <Button kind="secondary" name="weg" value="code">
        {t(fresh ? texts.byCode : texts.newCode)}
      </Button>
    </form>
  );
}
