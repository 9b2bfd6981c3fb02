import type { VNode } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import { ButtonLink, Hint, Page, PageHead, Stack, Trail } from '../../../ui/index.ts';
import { type DraftView, draftPath, speakerOf } from '../form/apply.pages.tsx';
import { PaperState } from './paper-state.pages.tsx';
import { sheetTexts as texts } from './sheet.texts.ts';

type Props = DraftView & { service: string; address: readonly string[]; keptUntil: Date };

/** `/antrag/<reference>/papier`: what signing by hand means, the sheet, and where it goes. */
export function PaperPage(props: Props): VNode {
  const { ctx, reference, signing, service, speaker, address, keptUntil } = props;
  const { lang } = ctx;
  const t = (text: Text) => say(text, lang);
  const names = new Intl.ListFormat(lang).format(signing.others.map(({ name }) => name));
  return (
    <Page
      ctx={ctx}
      kind="form"
      title={`${t(texts.pageTitle)} – ${service}`}
      speaker={speaker && speakerOf(speaker, lang)}
    >
      <PageHead over={service} title={t(texts.pageTitle)} lead={t(texts.pageLead)} />
      <Stack gap="wide">
        <PaperState ctx={ctx} read={lang} stand={signing.paper} authority={address[0] ?? ''} />
        <Hint kind="warning">
          <p>
            <strong>{t(texts.warnTitle)}</strong>
          </p>
          <p>{t(texts.warn)}</p>
        </Hint>
        <Trail
          items={[
            { title: t(texts.stepPrint), text: t(texts.stepPrintText), state: 'open' },
            {
              title: t(texts.stepSign),
              text: names === '' ? t(texts.stepSignText) : say(texts.stepSignAll, lang, { names }),
              state: 'open',
            },
            {
              title: t(texts.stepSend),
              text: address.length > 2 ? address.join(', ') : `${address.join(', ')}. ${t(texts.noStreet)}`,
              state: 'open',
            },
          ]}
        />
        <p>
          <ButtonLink href={`/antrag/${reference}/bogen.pdf`}>{t(texts.download)}</ButtonLink>
        </p>
        <p class="rs-text">{say(texts.keep, lang, { day: formatLongDate(keptUntil, lang) })}</p>
        {signing.others.some(({ state }) => state === 'signed') && <p class="rs-text">{t(texts.instead)}</p>}
        <p>
          <a href={draftPath(reference, 'review')}>{t(texts.back)}</a>
        </p>
      </Stack>
    </Page>
  );
}
