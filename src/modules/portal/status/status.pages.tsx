import {
  Actions,
  Button,
  Columns,
  ErrorSummary,
  Page,
  type PageContext,
  PageHead,
  Panel,
  TextField,
  useSay,
} from '../../../ui/index.ts';

const words = {
  title: { de: 'Status abrufen', en: 'Check status' },
  lead: {
    de: 'Mit Ihrem persönlichen Link sehen Sie, wie weit Ihr Antrag ist, und lesen Nachrichten und Bescheid.',
    en: 'With your private link you see how far your application is, and read messages and the decision.',
  },
  code: { de: 'Persönlicher Code', en: 'Private code' },
  hint: {
    de: 'Der Code oder der ganze Link aus Ihrer Eingangsbestätigung. Groß- und Kleinschreibung zählt.',
    en: 'The code or the whole link from your confirmation of receipt. Capital letters matter.',
  },
  show: { de: 'Stand anzeigen', en: 'Show status' },
  missing: { de: 'Geben Sie den Code oder den Link ein.', en: 'Enter the code or the link.' },
  wrong: {
    de: 'Der Code hat 43 Zeichen. Sie haben {count} eingegeben. Am besten kopieren Sie ihn.',
    en: 'The code has 43 characters. You entered {count}. It is best to copy it.',
  },
  wrongSigns: {
    de: 'Im Code stehen nur Buchstaben, Ziffern, Bindestrich und Unterstrich. Am besten kopieren Sie ihn.',
    en: 'The code holds only letters, digits, hyphen and underscore. It is best to copy it.',
  },
  lost: { de: 'Link verloren?', en: 'Lost the link?' },
  lostText: {
    de: 'Aus Sicherheitsgründen können wir den Link nicht wiederherstellen. Fragen Sie die Behörde, bei der Sie den Antrag gestellt haben. Nennen Sie ihr das Aktenzeichen oder Ihren Namen.',
    en: 'For security reasons we cannot restore the link. Ask the authority to which you applied. Tell it the file number or your name.',
  },
  find: { de: 'Behörde suchen', en: 'Find an authority' },
};

/** Message for what was entered; undefined when the page is opened without anything. */
export function statusError(entered: string | undefined, lang: 'de' | 'en'): string | undefined {
  if (entered === undefined) return undefined;
  const compact = entered.replace(/\s+/g, '');
  if (compact === '') return words.missing[lang];
  if (compact.length === 43) return words.wrongSigns[lang];
  return words.wrong[lang].replace('{count}', String(compact.length));
}

export function StatusPage({ ctx, entered }: { ctx: PageContext; entered?: string }) {
  const error = statusError(entered, ctx.lang);
  return (
    <Page ctx={ctx} title={words.title[ctx.lang]} current="status" errorTitle={error !== undefined}>
      <PageHead title={words.title[ctx.lang]} lead={words.lead[ctx.lang]} status />
      <Content ctx={ctx} entered={entered} error={error} />
    </Page>
  );
}

function Content({ ctx, entered, error }: { ctx: PageContext; entered?: string; error?: string }) {
  const t = useSay();
  return (
    <Columns>
      <div>
        {error && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: 'code', message: error }]} />}
        <form class="rs-form" action="/status" method="get" noValidate>
          <TextField
            id="code"
            name="code"
            label={t(words.code)}
            hint={t(words.hint)}
            value={entered}
            error={error}
            spellcheck={false}
            required
          />
          <Actions>
            <Button>{t(words.show)}</Button>
          </Actions>
        </form>
      </div>
      <Panel id="verloren" as="aside" title={t(words.lost)} tinted>
        <p>{t(words.lostText)}</p>
        <p>
          <a href="/behoerden">{t(words.find)}</a>
        </p>
      </Panel>
    </Columns>
  );
}
