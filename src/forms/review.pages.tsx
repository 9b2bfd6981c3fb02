import { ReviewGroup } from '../ui/index.ts';
import type { AnswerRow, AnswerSection, FormError } from './form.types.ts';
import { fieldIdOf } from './paths.ts';

/** A value of several lines. */
export function AnswerValue({ row }: { row: Pick<AnswerRow, 'value' | 'source'> }) {
  const lines = row.value.split('\n');
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
      {row.source && <span class="rs-herkunft">{row.source}</span>}
    </>
  );
}

/** All answers before sending, each section with its way back. Mistakes stand at their answer. */
export function ReviewGroups({
  sections,
  href,
  errors = [],
}: {
  sections: readonly AnswerSection[];
  href?: (location: string) => string;
  errors?: readonly FormError[];
}) {
  return (
    <div class="rs-gruppen">
      {sections.map((section) => (
        <ReviewGroup
          key={section.id}
          id={`pruefen-${fieldIdOf(section.id)}`}
          title={section.title}
          changeHref={href?.(section.location)}
          rows={section.rows.map((row) => ({ term: row.label, value: <ReviewValue row={row} errors={errors} /> }))}
        />
      ))}
    </div>
  );
}

function ReviewValue({ row, errors }: { row: AnswerRow; errors: readonly FormError[] }) {
  const own = errors.filter((error) => error.path === row.fieldId || error.path.startsWith(`${row.fieldId}.`));
  if (own.length === 0) return <AnswerValue row={row} />;
  return (
    <>
      <AnswerValue row={row} />
      {own.map((error) => (
        <p class="kern-error" key={error.path}>
          <span class="kern-icon kern-icon--danger" aria-hidden="true" />
          <span class="kern-body">{error.message}</span>
        </p>
      ))}
    </>
  );
}
