import { say, type Text } from '../../lang/lang.ts';
import { meansNames } from '../../law/index.ts';
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  CsrfField,
  DateField,
  DeskHead,
  EmptyState,
  ErrorSummary,
  Page,
  type PageContext,
  SelectField,
  TextArea,
  WorkplaceNav,
} from '../../ui/index.ts';
import { newPermitPath, permitsPath } from './permits.paths.ts';
import { permitsTexts as texts } from './permits.texts.ts';
import { trialMeans, type WishField } from './wish.rules.ts';

/** What was typed, as it was typed. */
export type TypedWish = {
  authority: string;
  services: readonly string[];
  means: readonly string[];
  firstDay: string;
  lastDay: string;
  reasons: string;
  safeguards: string;
};

export type NewPermitProps = {
  ctx: PageContext;
  authorities: readonly { id: string; name: string }[];
  services: readonly { slug: string; title: string; provision: string }[];
  values: TypedWish;
  wrong?: readonly WishField[];
};

/** Names of the fields in the form, and where the error summary leads. */
const fields: Readonly<Record<WishField, string>> = {
  services: 'leistung',
  means: 'anmeldung',
  firstDay: 'erster',
  lastDay: 'letzter',
  reasons: 'begruendung',
  safeguards: 'schutz',
};

/** An authority applies for a trial. */
export function NewPermitPage({ ctx, authorities, services, values, wrong = [] }: NewPermitProps) {
  const t = (text: Text) => say(text, ctx.lang);
  const errorOf = (field: WishField) => (wrong.includes(field) ? t(texts.wrong[field]) : undefined);
  const firstControl = { services: `leistung-${services[0]?.slug}`, means: `anmeldung-${trialMeans[0]}` };
  const field = (name: WishField) => ({ id: fields[name], name: fields[name], error: errorOf(name), required: true });
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={t(texts.apply)}
      errorTitle={wrong.length > 0}
      sidebar={<WorkplaceNav ctx={ctx} here={permitsPath} />}
    >
      <DeskHead title={t(texts.apply)} over={<a href={permitsPath}>{t(texts.back)}</a>} />
      <div class="rs-stapel rs-stapel--weit">
        <ErrorSummary
          lang={ctx.lang}
          errors={wrong.map((name) => ({
            fieldId: { ...fields, ...firstControl }[name],
            message: t(texts.wrong[name]),
          }))}
        />
        <p class="rs-text rs-leise">{t(texts.newLead)}</p>
        {services.length === 0 ? (
          <EmptyState title={t(texts.none)} text={t(texts.noServices)} />
        ) : (
          <form class="rs-form" action={newPermitPath} method="post" noValidate>
            <CsrfField ctx={ctx} />
            {authorities.length > 1 ? (
              <SelectField
                id="behoerde"
                name="behoerde"
                label={t(texts.authority)}
                value={values.authority || authorities[0]?.id}
                options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
                required
              />
            ) : (
              <input type="hidden" name="behoerde" value={authorities[0]?.id} />
            )}
            <CheckboxGroup
              {...field('services')}
              label={t(texts.services)}
              hint={t(texts.servicesHint)}
              values={values.services}
              options={services.map(({ slug, title, provision }) => ({ value: slug, label: title, hint: provision }))}
            />
            <CheckboxGroup
              {...field('means')}
              label={t(texts.meansLabel)}
              hint={t(texts.meansHint)}
              values={values.means}
              options={trialMeans.map((one) => ({ value: one, label: t(meansNames[one]) }))}
            />
            <DateField {...field('firstDay')} label={t(texts.firstDay)} value={values.firstDay} maxLength={20} />
            <DateField
              {...field('lastDay')}
              label={t(texts.lastDay)}
              hint={t(texts.lastDayHint)}
              value={values.lastDay}
              maxLength={20}
            />
            <TextArea
              {...field('reasons')}
              label={t(texts.reasons)}
              hint={t(texts.reasonsHint)}
              value={values.reasons}
              maxLength={4000}
            />
            <TextArea
              {...field('safeguards')}
              label={t(texts.safeguards)}
              hint={t(texts.safeguardsHint)}
              value={values.safeguards}
              maxLength={4000}
            />
            <p class="rs-klein rs-leise">
              {t(texts.documentsLater)} {t(texts.sendHint)}
            </p>
            <div class="rs-knoepfe">
              <Button>{t(texts.send)}</Button>
              <ButtonLink kind="secondary" href={permitsPath}>
                {t(texts.back)}
              </ButtonLink>
            </div>
          </form>
        )}
      </div>
    </Page>
  );
}
