import { say } from '../lang/lang.ts';
import { Button, Facts, TextButton } from '../ui/index.ts';
import { groupTitle, rowTitle, showAnswer } from './describe.ts';
import type { StepFormProps } from './form.pages.tsx';
import type { CompiledGroup, Row } from './form.types.ts';
import { rowLocation } from './location.ts';
import { fieldIdOf, getAnswer } from './paths.ts';
import { fieldTexts, platformLang, textsOf } from './texts.ts';

const words = {
  change: { de: 'Ändern', en: 'Change' },
  remove: { de: 'Entfernen', en: 'Remove' },
  add: { de: 'Eintrag hinzufügen', en: 'Add an entry' },
  none: { de: 'Noch kein Eintrag.', en: 'No entry yet.' },
};

type Props = Pick<StepFormProps, 'pkg' | 'page' | 'evaluation' | 'lang' | 'errors' | 'href'> & {
  group: CompiledGroup;
  path: string;
  heading: 'h2' | 'h3';
};

/** The rows of a repeat group with their buttons, and the button for one more. */
export function RowList(props: Props) {
  const { pkg, page, evaluation, lang, errors, group, path, heading: Heading } = props;
  const platform = platformLang(lang);
  const rows = (getAnswer(evaluation.answers, path) ?? []) as Row[];
  const texts = textsOf(pkg, lang).groups?.[group.key];
  const error = errors.find((candidate) => candidate.path === path);
  const addId = `${fieldIdOf(path)}-add`;
  return (
    <div class="rs-stapel" id={addId} tabIndex={-1}>
      {page.kind === 'row' && <Heading>{groupTitle(pkg, group, lang, page.step.id)}</Heading>}
      {error && (
        <p class="kern-error">
          <span class="kern-icon kern-icon--danger" aria-hidden="true" />
          <span class="kern-body">{error.message}</span>
        </p>
      )}
      {rows.length === 0 && <p>{texts?.empty ?? say(words.none, platform)}</p>}
      <div class="rs-gruppen">
        {rows.map((row, index) => (
          <RowSummary key={`${path}[${index}]`} {...props} row={row} index={index} />
        ))}
      </div>
      {rows.length < group.repeat!.max && (
        <div>
          <Button kind="secondary" name="aktion" value={`hinzufuegen:${group.id}`} icon="plus">
            {texts?.add ?? say(words.add, platform)}
          </Button>
        </div>
      )}
    </div>
  );
}

function RowSummary({
  pkg,
  page,
  lang,
  group,
  path,
  heading: Heading,
  href,
  row,
  index,
}: Props & { row: Row; index: number }) {
  const platform = platformLang(lang);
  const title = rowTitle(pkg, group, row, index, lang, page.step.id);
  const titleId = `${fieldIdOf(`${path}[${index}]`)}-titel`;
  const location = rowLocation(page, group, index);
  const hidden = <span class="rs-vorlesen">: {title}</span>;
  const facts = group.fields
    .filter((field) => row[field.id] !== undefined && field.type !== 'info')
    .map((field) => ({ term: fieldTexts(pkg, field, lang).label, value: showAnswer(pkg, field, row[field.id], lang) }));
  return (
    <section class="rs-zusammen" aria-labelledby={titleId}>
      <div class="rs-zusammen__kopf">
        <Heading id={titleId}>{title}</Heading>
        <span class="rs-reihe">
          {page.kind === 'row' ? (
            <TextButton name="aktion" value={`zu:${location}`} formNoValidate>
              {say(words.change, platform)}
              {hidden}
            </TextButton>
          ) : (
            <a href={href(location)}>
              {say(words.change, platform)}
              {hidden}
            </a>
          )}
          <TextButton name="aktion" value={`entfernen:${path}[${index}]`} formNoValidate>
            {say(words.remove, platform)}
            {hidden}
          </TextButton>
        </span>
      </div>
      <Facts rows={facts} />
    </section>
  );
}
