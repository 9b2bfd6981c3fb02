import { formatDayDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Button,
  CsrfField,
  DateField,
  DeskHead,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  Panel,
  Section,
  SelectField,
  Status,
  WorkplaceNav,
} from '../../../ui/index.ts';
import type { SubstitutionDesk } from './substitution.actions.ts';
import type { Substitution } from './substitution.queries.ts';
import { substitutionTexts as texts } from './substitution.texts.ts';

export type SubstitutionPageProps = {
  ctx: PageContext;
  desk: SubstitutionDesk;
  me: string;
  today: string;
  authority: { id: string; name: string };
  /** Other authorities that the person works for. */
  others: readonly { id: string; name: string }[];
  values?: Readonly<Record<string, string>>;
  errors?: readonly { fieldId: string; message: string }[];
  done?: 'named' | 'ended';
};

const path = '/arbeitsplatz/vertretung';

/** `/arbeitsplatz/vertretung`: who stands in for whom at an authority, and naming somebody. */
export function SubstitutionPage(props: SubstitutionPageProps) {
  const { ctx, desk, authority, others, errors = [], done } = props;
  const { lang } = ctx;
  const t = (text: Text) => say(text, lang);
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={t(texts.title)}
      errorTitle={errors.length > 0}
      sidebar={<WorkplaceNav ctx={ctx} here={path} />}
    >
      <DeskHead title={t(texts.title)}>
        <p class="rs-leise rs-klein">{authority.name}</p>
      </DeskHead>
      <div class="rs-stapel rs-stapel--weit">
        <ErrorSummary lang={lang} errors={errors} />
        {done && (
          <Hint kind="success">
            <p>{t(texts[done])}</p>
          </Hint>
        )}
        <p>{t(texts.lead)}</p>
        {others.length > 0 && (
          <p>
            {others.map(({ id, name }, index) => (
              <>
                {index > 0 && ' · '}
                <a key={id} href={`${path}?behoerde=${id}`}>
                  {name}
                </a>
              </>
            ))}
          </p>
        )}
        <Section id="laeuft" title={t(texts.running)}>
          {desk.substitutions.length === 0 && <p>{t(texts.none)}</p>}
          {desk.substitutions.length > 0 && (
            <ul class="rs-sitzungen">
              {desk.substitutions.map((one) => (
                <Line key={one.id} {...props} one={one} />
              ))}
            </ul>
          )}
        </Section>
        <Panel id="neu" title={t(texts.nameTitle)} tinted>
          {desk.people.length < 2 ? <p>{t(texts.alone)}</p> : <NameForm {...props} />}
        </Panel>
      </div>
    </Page>
  );
}

function Line({ ctx, desk, me, today, authority, one }: SubstitutionPageProps & { one: Substitution }) {
  const { lang } = ctx;
  const { id, staffId, deputyId, firstDay, lastDay } = one;
  const names = { person: one.staffName, deputy: one.deputyName };
  const days = { from: formatDayDate(firstDay, lang), until: formatDayDate(lastDay, lang) };
  const mayEnd = [staffId, deputyId].includes(me) || desk.mayNameFor.length > 1;
  return (
    <li>
      <p>
        <strong>{say(texts.line, lang, names)}</strong>{' '}
        {firstDay <= today && <Status kind="good" label={say(texts.today, lang)} />}
        <br />
        <span class="rs-klein rs-leise">{say(texts.days, lang, days)}</span>
      </p>
      {mayEnd && (
        <form action={`${path}/${id}/beenden`} method="post">
          <CsrfField ctx={ctx} />
          <input type="hidden" name="behoerde" value={authority.id} />
          <button class="rs-textknopf" type="submit" aria-label={say(texts.endNamed, lang, names)}>
            {say(texts.end, lang)}
          </button>
        </form>
      )}
    </li>
  );
}

function NameForm({ ctx, desk, me, authority, values = {}, errors = [] }: SubstitutionPageProps) {
  const t = (text: Text) => say(text, ctx.lang);
  const field = (id: string) => ({
    id,
    name: id,
    value: values[id] ?? '',
    error: errors.find(({ fieldId }) => fieldId === id)?.message,
    required: true,
  });
  const forOthers = desk.mayNameFor.length > 1;
  const deputies = forOthers ? desk.people : desk.people.filter(({ id }) => id !== me);
  const options = (people: SubstitutionDesk['people']) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form class="rs-form" action={path} method="post" noValidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="behoerde" value={authority.id} />
      {forOthers ? (
        <SelectField
          {...field('wer')}
          value={values.wer ?? me}
          label={t(texts.who)}
          options={options(desk.mayNameFor)}
        />
      ) : (
        <input type="hidden" name="wer" value={me} />
      )}
      <SelectField {...field('vertretung')} label={t(texts.deputy)} options={options(deputies)} />
      <DateField {...field('von')} label={t(texts.from)} hint={t(texts.dayHint)} />
      <DateField {...field('bis')} label={t(texts.until)} hint={t(texts.dayHint)} />
      <div class="rs-knoepfe">
        <Button>{t(texts.button)}</Button>
      </div>
    </form>
  );
}
