import type { ComponentChildren } from 'preact';
import { say } from '../lang/lang.ts';
import { Button, Details, Facts, TextButton } from '../ui/index.ts';
import { groupTitle, rowTitle, showAnswer } from './describe.ts';
import type { StepFormProps } from './form.pages.tsx';
import type { CompiledGroup, CompiledPackage, FormError, Row } from './form.types.ts';
import { isWithin, pageGroups, removing, rowLocation } from './location.ts';
import type { FormLang } from './package.types.ts';
import { fieldIdOf, getAnswer } from './paths.ts';
import { AnswerValue } from './review.pages.tsx';
import { fieldTexts, textsOf } from './texts.ts';

const words = {
  change: { de: 'Ändern', en: 'Change' },
  remove: { de: 'Entfernen', en: 'Remove', plain: 'Löschen' },
  add: { de: 'Eintrag hinzufügen', en: 'Add an entry', plain: 'Noch etwas eintragen' },
  none: { de: 'Noch kein Eintrag.', en: 'No entry yet.', plain: 'Hier steht noch nichts.' },
  one: { de: '1 Eintrag', en: '1 entry' },
  many: { de: '{count} Einträge', en: '{count} entries' },
  most: {
    de: 'Mehr als {max} Einträge sind nicht möglich.',
    en: 'More than {max} entries are not possible.',
    plain: 'Mehr als {max} Einträge gehen nicht.',
  },
  look: { de: 'Angaben ansehen', en: 'See the answers', plain: 'Antworten ansehen' },
  wrongOne: {
    de: '{title}: Bitte prüfen Sie eine Angabe',
    en: '{title}: please check one answer',
    plain: '{title}: Bitte prüfen Sie eine Antwort',
  },
  wrong: {
    de: '{title}: Bitte prüfen Sie {count} Angaben',
    en: '{title}: please check {count} answers',
    plain: '{title}: Bitte prüfen Sie {count} Antworten',
  },
};

/** From so many rows on, only their titles are open: the list stays a list. */
const manyRows = 6;

type Props = Pick<StepFormProps, 'pkg' | 'page' | 'evaluation' | 'lang' | 'errors' | 'href'> & {
  group: CompiledGroup;
  path: string;
};

const rowsAt = ({ evaluation }: Pick<Props, 'evaluation'>, path: string) =>
  (getAnswer(evaluation.answers, path) ?? []) as Row[];
const countText = (count: number, lang: FormLang) => say(count === 1 ? words.one : words.many, lang, { count });
const cardId = (path: string) => `${fieldIdOf(path)}-karte`;

/** Rows of this page with mistakes of their own: each is one line of the summary and leads to its card. */
export function rowMistakes(props: Omit<Props, 'group' | 'path'>): Pick<FormError, 'fieldId' | 'message'>[] {
  const { page } = props;
  const lists = page.kind === 'list' ? [page] : pageGroups(page).flatMap((group) => group.lists);
  return lists.flatMap(({ group, path }) =>
    rowsAt(props, path).flatMap((row, index) => {
      const message = mistakeOf({ ...props, group, path }, row, index);
      return message ? [{ fieldId: cardId(`${path}[${index}]`), message }] : [];
    }),
  );
}

/** "Hund 2: Rex: Bitte prüfen Sie eine Angabe", or undefined when nothing is wrong in the row. */
function mistakeOf({ pkg, page, errors, lang, group, path }: Props, row: Row, index: number): string | undefined {
  const location = rowLocation(page, path, index);
  const count = new Set(errors.filter((error) => isWithin(error.location, location)).map(({ fieldId }) => fieldId))
    .size;
  if (count === 0) return undefined;
  const title = rowTitle(pkg, group, row, index, lang, page.step.id);
  return say(count === 1 ? words.wrongOne : words.wrong, lang, { title, count });
}

/** The rows of a repeat group with their number and buttons, and the button for one more. */
export function RowList(props: Props) {
  const { pkg, page, lang, errors, group, path } = props;
  const rows = rowsAt(props, path);
  const texts = textsOf(pkg, lang).groups?.[group.key];
  const error = errors.find((candidate) => candidate.path === path);
  const { max } = group.repeat!;
  return (
    <div class="rs-stapel" id={`${fieldIdOf(path)}-add`} tabIndex={-1}>
      {page.kind !== 'list' && <h2>{groupTitle(pkg, group, lang, page.step.id)}</h2>}
      {error && <Mistake text={error.message} />}
      <p>{rows.length === 0 ? (texts?.empty ?? say(words.none, lang)) : countText(rows.length, lang)}</p>
      {rows.length > 0 && (
        <div class="rs-gruppen">
          {rows.map((row, index) => (
            <RowCard key={index} {...props} row={row} index={index} folded={rows.length >= manyRows} />
          ))}
        </div>
      )}
      {rows.length < max ? (
        <div>
          <Button kind="secondary" name="aktion" value={`hinzufuegen:${path}`} icon="plus">
            {texts?.add ?? say(words.add, lang)}
          </Button>
        </div>
      ) : (
        <p>{say(words.most, lang, { max })}</p>
      )}
    </div>
  );
}

function RowCard(props: Props & { row: Row; index: number; folded: boolean }) {
  const { pkg, page, lang, group, path, href, row, index, folded } = props;
  const own = `${path}[${index}]`;
  const title = rowTitle(pkg, group, row, index, lang, page.step.id);
  const titleId = `${fieldIdOf(own)}-titel`;
  const location = rowLocation(page, path, index);
  const mistake = mistakeOf(props, row, index);
  const facts = <Facts rows={rowFacts(pkg, group, row, lang)} />;
  const Heading = page.kind === 'list' ? 'h2' : 'h3';
  return (
    <section class="rs-zusammen" aria-labelledby={titleId} id={cardId(own)} tabIndex={-1}>
      <div class="rs-zusammen__kopf">
        <Heading id={titleId}>{title}</Heading>
        <span class="rs-reihe">
          {(
            [
              [words.change, location],
              [words.remove, `${location}/${removing}`],
            ] as const
          ).map(([text, to]) => {
            const name = (
              <>
                {say(text, lang)}
                <span class="rs-vorlesen">: {title}</span>
              </>
            );
            // A list alone on its page holds nothing unsaved; elsewhere going there saves first.
            return page.kind === 'list' ? (
              <a key={to} href={href(to)}>
                {name}
              </a>
            ) : (
              <TextButton key={to} name="aktion" value={`zu:${to}`} formNoValidate>
                {name}
              </TextButton>
            );
          })}
        </span>
      </div>
      {mistake && (
        <div class="rs-zusammen__fehler">
          <Mistake text={mistake} />
        </div>
      )}
      {folded ? (
        <Details plain summary={say(words.look, lang)}>
          {facts}
        </Details>
      ) : (
        facts
      )}
    </section>
  );
}

function Mistake({ text }: { text: string }) {
  return (
    <p class="kern-error">
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body">{text}</span>
    </p>
  );
}

/** What a row holds: its answers, and how many rows its own lists have. */
export function rowFacts(pkg: CompiledPackage, group: CompiledGroup, row: Row, lang: FormLang) {
  const own = group.fields
    .filter((field) => row[field.id] !== undefined && field.type !== 'info')
    .map((field) => ({
      term: fieldTexts(pkg, field, lang).label,
      value: <AnswerValue row={{ value: showAnswer(pkg, field, row[field.id], lang) }} />,
    }));
  const inner = group.groups.flatMap((child): { term: string; value: ComponentChildren }[] => {
    const value = row[child.id];
    if (value === undefined || value === null) return [];
    if (!child.repeat) return rowFacts(pkg, child, value as Row, lang);
    return [{ term: groupTitle(pkg, child, lang, ''), value: countText((value as Row[]).length, lang) }];
  });
  return [...own, ...inner];
}
