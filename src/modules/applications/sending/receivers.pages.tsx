import type { VNode } from 'preact';
import type { CompiledPackage, FormContext } from '../../../forms/index.ts';
import { withArticle } from '../../../lang/article.ts';
import { formatLongDate } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import { AuthorityPanel, AuthorityPart, Details, type PageContext, Trail } from '../../../ui/index.ts';
import { applyTexts as texts } from '../form/apply.texts.ts';
import type { Part } from '../form/parts.ts';

type View = { ctx: PageContext; pkg: CompiledPackage; context: FormContext; now: Date };

/** Who gets the application, and what happens then: one panel for one recipient, one for each of several. */
export function Receivers({ parts, ...view }: View & { parts: readonly Part[] }): VNode {
  const [first] = parts;
  if (!first) return <div />;
  if (parts.length === 1)
    return (
      <Receiver {...view} part={first} id="empfaenger" sticky>
        <Course {...view} />
      </Receiver>
    );
  return (
    <div class="rs-stapel">
      {parts.map((part, index) => (
        <Receiver {...view} key={part.recipient.performer.id} part={part} id={`empfaenger-${index + 1}`}>
          {index === parts.length - 1 && <Course {...view} />}
        </Receiver>
      ))}
    </div>
  );
}

function Receiver(props: View & { part: Part; id: string; sticky?: boolean; children?: VNode | false }): VNode {
  const { ctx, context, part, id, sticky = false, children } = props;
  const { performer, onBehalfOf, explanation } = part.recipient;
  return (
    <AuthorityPanel over={say(texts.goesTo, context.lang)} name={performer.name} id={id} sticky={sticky}>
      {part.rows.length > 0 && (
        <AuthorityPart title={say(texts.getsRows, context.lang)}>
          <ul class="rs-liste rs-klein">
            {part.rows.map(({ index, title }) => (
              <li key={index}>{title}</li>
            ))}
          </ul>
          <p class="rs-klein">{say(texts.getsShared, context.lang)}</p>
        </AuthorityPart>
      )}
      {onBehalfOf && (
        <AuthorityPart>
          <p class="rs-klein">
            {say(texts.actsFor, context.lang, { name: withArticle(onBehalfOf.name, 'accusative', ctx.lang) })}
          </p>
        </AuthorityPart>
      )}
      {children}
      {explanation.length > 0 && (
        <AuthorityPart>
          <Details summary={say(texts.why, context.lang)} plain>
            <Trail items={explanation.map(({ text, source }) => ({ title: text, source, state: 'done' as const }))} />
          </Details>
        </AuthorityPart>
      )}
    </AuthorityPanel>
  );
}

function Course(view: View): VNode {
  const { pkg, context } = view;
  const words = (pkg.texts[context.lang] ?? pkg.texts.de).service;
  const result = pkg.service.result.deliver === 'post' ? texts.post : texts.portal;
  return (
    <AuthorityPart title={say(texts.how, context.lang)}>
      <Trail
        checks
        items={[
          { title: say(texts.now, context.lang), text: say(texts.nowText, context.lang), state: 'open' },
          { title: checkTitle(view), text: words.target ?? '', state: 'open' },
          { title: say(texts.after, context.lang), text: words.result ?? say(result, context.lang), state: 'open' },
        ]}
      />
    </AuthorityPart>
  );
}

/** "Etwa bis Montag, 23. November 2026" from the target of the package, counted from today. */
function checkTitle({ ctx, context, pkg, now }: View): string {
  const days = /^P(\d+)D$/.exec(pkg.service.processing.target ?? '')?.[1];
  if (!days) return say(texts.check, context.lang);
  const day = formatLongDate(new Date(now.getTime() + Number(days) * 86_400_000), ctx.lang);
  return say(texts.checkBy, context.lang, { day });
}
