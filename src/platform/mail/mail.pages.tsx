import type { VNode } from 'preact';
import { formatMoment } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import type { PageContext } from '../../ui/index.ts';
import { Page } from '../../ui/index.ts';
import type { Mail } from './mail.ts';

const texts = {
  title: { de: 'Postausgang der Vorführung', en: 'Outbox of the demonstration' },
  lead: {
    de: 'Diese E-Mails gingen im echten Betrieb an die Menschen hinaus. In der Vorführung bleiben sie hier.',
    en: 'In real operation these e-mails would go out to people. In the demonstration they stay here.',
  },
  none: { de: 'Noch keine E-Mail.', en: 'No e-mail yet.' },
  to: { de: 'An {to}', en: 'To {to}' },
};

/** The letters of the demonstration, newest first; addresses of this server in them are links. */
export function OutboxPage({
  ctx,
  mails,
}: {
  ctx: PageContext;
  mails: (Mail & { id: string; createdAt: Date })[];
}): VNode {
  return (
    <Page ctx={ctx} title={say(texts.title, ctx.lang)}>
      <div class="rs-rahmen rs-inhalt rs-stapel rs-stapel--weit">
        <h1>{say(texts.title, ctx.lang)}</h1>
        <p class="rs-lead">{say(mails.length > 0 ? texts.lead : texts.none, ctx.lang)}</p>
        {mails.map((mail) => (
          <article class="rs-panel rs-stapel rs-stapel--eng" lang={mail.lang} key={mail.id}>
            <h2 class="rs-h-klein">{mail.subject}</h2>
            <p class="rs-klein rs-leise">
              {say(texts.to, ctx.lang, { to: mail.to })} · {formatMoment(mail.createdAt, ctx.lang)}
            </p>
            {mail.text.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{withLinks(paragraph)}</p>
            ))}
          </article>
        ))}
      </div>
    </Page>
  );
}

function withLinks(text: string): (string | VNode)[] {
  return text.split(/(https?:\/\/[^\s]+)/).map((part) =>
    /^https?:/.test(part) ? (
      <a href={part} key={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
