import type { PageContext } from '../context.ts';
import { useSay } from '../context.ts';
import { CsrfField } from '../fields/csrf-field.tsx';
import { Icon } from '../icon.tsx';
import { Mark } from './brand.tsx';
import { LanguageLink } from './links.tsx';

const words = {
  workplace: { de: 'Arbeitsplatz', en: 'Workplace' },
  search: { de: 'Vorgänge suchen: Aktenzeichen, Name, Ort', en: 'Search cases: file number, name, place' },
  searchShort: { de: 'Aktenzeichen, Name oder Ort', en: 'File number, name or place' },
  logout: { de: 'Abmelden', en: 'Log out' },
};

/** For those who work on cases. */
function CaseSearch({ q }: { q?: string }) {
  const t = useSay();
  return (
    <form class="rs-dienstsuche" role="search" action="/arbeitsplatz" method="get">
      <Icon name="lupe" size="small" />
      <input
        type="search"
        name="q"
        value={q ?? ''}
        aria-label={t(words.search)}
        aria-keyshortcuts="/"
        placeholder={t(words.searchShort)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

export function StaffHeader({ ctx, q }: { ctx: PageContext; q?: string }) {
  const t = useSay();
  const { staff } = ctx;
  return (
    <header class="rs-dienstkopf">
      <div class="rs-dienstkopf__zeile">
        <a class="rs-marke" href="/arbeitsplatz">
          <Mark />
          <span class="rs-marke__name">{t(words.workplace)}</span>
        </a>
        {staff && (
          <>
            <span class="rs-dienstkopf__amt">
              <span>{staff.authority}</span>
            </span>
            {staff.roles.some((role) => role === 'caseworker' || role === 'head') && <CaseSearch q={q} />}
            <span class="rs-person">
              <span class="rs-kuerzel" aria-hidden="true">
                {staff.initials}
              </span>
              <span class="rs-person__name">{staff.name}</span>
            </span>
          </>
        )}
        <span class="rs-dienstkopf__sprache">
          <LanguageLink ctx={ctx} to={ctx.lang === 'de' ? 'en' : 'de'} />
        </span>
        {staff && (
          <form action="/abmelden" method="post">
            <CsrfField ctx={ctx} />
            <button class="rs-dienstkopf__ende" type="submit">
              <Icon name="abmelden" size="small" />
              <span>{t(words.logout)}</span>
            </button>
          </form>
        )}
      </div>
    </header>
  );
}
