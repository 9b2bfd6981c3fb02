import type { ComponentChildren } from 'preact';
import { useSay } from '../context.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.tsx';
import { Status } from '../status.tsx';

export type Result = {
  href: string;
  title: string;
  text?: string;
  /** "Online" when it can be applied for here, else the way that is open. */
  online?: boolean;
  offlineText?: string;
  facts?: readonly { icon: IconName; text: string }[];
};

const words = { online: { de: 'Online', en: 'Online' } };

/** Marks what was searched for, on word parts, without touching the text itself. */
export function Highlighted({ text, query }: { text: string; query?: string }) {
  const terms = (query ?? '').split(/\s+/).filter((term) => term.length > 2);
  if (terms.length === 0) return <>{text}</>;
  const pattern = new RegExp(`(${terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return <>{text.split(pattern).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>;
}

function ResultFoot({ result }: { result: Result }) {
  const t = useSay();
  const { online, offlineText, facts = [] } = result;
  if (!online && !offlineText && facts.length === 0) return null;
  return (
    <p class="rs-treffer__fuss">
      {online && <Status kind="online" label={t(words.online)} />}
      {!online && offlineText && <Status kind="offline" label={offlineText} />}
      {facts.map((fact) => (
        <span key={fact.text}>
          <Icon name={fact.icon} size="small" />
          {fact.text}
        </span>
      ))}
    </p>
  );
}

/** The hit that fits best, with its actions. */
export function BestResult({
  over,
  result,
  query,
  children,
}: {
  over: string;
  result: Result;
  query?: string;
  children?: ComponentChildren;
}) {
  return (
    <article class="rs-treffer rs-treffer--erster" aria-labelledby="bester">
      <p class="rs-ueber">{over}</p>
      <h2 id="bester">
        <a href={result.href}>
          <Highlighted text={result.title} query={query} />
        </a>
      </h2>
      {result.text && <p>{result.text}</p>}
      <ResultFoot result={result} />
      {children && <div class="rs-reihe rs-knoepfe">{children}</div>}
    </article>
  );
}

/** Hits under a common title. */
export function ResultList({
  id,
  title,
  results,
  query,
}: {
  id: string;
  title: string;
  results: readonly Result[];
  query?: string;
}) {
  return (
    <section class="rs-treffergruppe" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {results.map((result) => (
          <li class="rs-treffer" key={result.href}>
            <h3>
              <a href={result.href}>
                <Highlighted text={result.title} query={query} />
              </a>
            </h3>
            {result.text && <p>{result.text}</p>}
            <ResultFoot result={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Services as a plain list of links, two columns on wide screens. */
export function ServiceList({ services }: { services: readonly { href: string; title: string; online?: boolean }[] }) {
  const t = useSay();
  return (
    <ul class="rs-leistungsliste">
      {services.map((service) => (
        <li key={service.href}>
          <a href={service.href}>
            <span>{service.title}</span>
            {service.online && <Status kind="online" label={t(words.online)} />}
          </a>
        </li>
      ))}
    </ul>
  );
}
