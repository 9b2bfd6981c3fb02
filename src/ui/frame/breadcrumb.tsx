import { useSay } from '../context.ts';

export type Crumb = { href?: string; text: string };

const words = { here: { de: 'Sie sind hier', en: 'You are here' } };

/** The last one is this page. On a phone only the parent is shown. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useSay();
  return (
    <nav class="rs-brot" aria-label={t(words.here)}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.text}>
            {index < crumbs.length - 1 && crumb.href ? (
              <a href={crumb.href}>{crumb.text}</a>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{crumb.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
