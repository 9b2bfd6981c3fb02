import type { CompiledPackage } from '../../forms/index.ts';
import { textsOf } from '../../forms/index.ts';
import { type Lang, say } from '../../lang/lang.ts';
import {
  BriefFacts,
  Button,
  CsrfField,
  DeskHead,
  Hint,
  Page,
  type PageContext,
  Panel,
  Stack,
  Status,
  TextField,
  WorkplaceNav,
} from '../../ui/index.ts';
import { packagesTexts as texts } from './packages.texts.ts';

export type SwitchesPageProps = {
  ctx: PageContext;
  /** Authorities the person may switch for. */
  own: readonly { id: string; name: string }[];
  authority?: { id: string; name: string };
  packages: readonly { pkg: CompiledPackage; isOn: boolean }[];
  /** An administrator may open every authority by its key. */
  anyAuthority: boolean;
  error?: string;
  notice?: string;
};

const path = (id: string) => `/arbeitsplatz/leistungen?behoerde=${encodeURIComponent(id)}`;

/** Which online services an authority offers, with a switch for each. */
export function SwitchesPage(props: SwitchesPageProps) {
  const { ctx, own, authority, packages, notice } = props;
  const { lang } = ctx;
  const links = own.map(({ id, name }) => ({ href: path(id), text: name, current: id === authority?.id }));
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={say(texts.title, lang)}
      sidebar={
        <WorkplaceNav
          ctx={ctx}
          here="/arbeitsplatz/leistungen"
          more={links.length > 1 ? [{ title: say(texts.title, lang), links }] : []}
        />
      }
    >
      <DeskHead title={say(texts.title, lang)} />
      <Stack>
        {notice && (
          <Hint kind="success">
            <p>{notice}</p>
          </Hint>
        )}
        {authority && <p class="rs-text">{say(texts.lead, lang, { authority: authority.name })}</p>}
        {authority &&
          packages.map((one) => <SwitchPanel key={one.pkg.slug} {...one} ctx={ctx} authorityId={authority.id} />)}
        {props.anyAuthority && <ChooseForm {...props} />}
      </Stack>
    </Page>
  );
}

function SwitchPanel({
  ctx,
  pkg,
  isOn,
  authorityId,
}: {
  ctx: PageContext;
  pkg: CompiledPackage;
  isOn: boolean;
  authorityId: string;
}) {
  const { lang } = ctx;
  const title = titleOf(pkg, lang);
  const verb = say(isOn ? texts.turnOff : texts.turnOn, lang);
  return (
    <Panel id={`leistung-${pkg.slug}`} title={title} heading="h2">
      <BriefFacts
        rows={[
          {
            term: say(texts.state, lang),
            value: <Status kind={isOn ? 'good' : 'waiting'} label={say(isOn ? texts.on : texts.off, lang)} />,
          },
          { term: say(texts.keys, lang), value: pkg.service.leika.join(', ') || say(texts.general, lang) },
          { term: say(texts.version, lang), value: pkg.version },
          { term: say(texts.languages, lang), value: pkg.languages.join(', ') },
        ]}
      />
      <form action={path(authorityId)} method="post">
        <CsrfField ctx={ctx} />
        <input type="hidden" name="leistung" value={pkg.slug} />
        <Button kind="secondary" name="stand" value={isOn ? 'aus' : 'ein'}>
          {verb}
          <span class="rs-vorlesen">: {title}</span>
        </Button>
      </form>
    </Panel>
  );
}

function ChooseForm({ ctx, error, authority }: SwitchesPageProps) {
  const { lang } = ctx;
  return (
    <Panel id="auswahl" title={say(texts.choose, lang)} heading="h2" tinted>
      <form class="rs-form" action="/arbeitsplatz/leistungen" method="get">
        <TextField
          id="behoerde"
          name="behoerde"
          label={say(texts.key, lang)}
          hint={say(texts.keyHint, lang)}
          error={error}
          value={authority?.id}
          maxLength={80}
          width="chip"
        />
        <Button kind="secondary">{say(texts.show, lang)}</Button>
      </form>
    </Panel>
  );
}

export const titleOf = (pkg: CompiledPackage, lang: Lang): string => textsOf(pkg, lang).service.title;
