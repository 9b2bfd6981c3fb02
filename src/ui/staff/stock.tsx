import { classes } from '../classes.ts';

export type StockLink = { href: string; text: string; count?: number | string; urgent?: boolean; current?: boolean };
export type StockGroup = { title: string; links: readonly StockLink[] };

/** Left column of the inbox: stock, saved views, deputies. */
export function StockNav({ label, groups }: { label: string; groups: readonly StockGroup[] }) {
  return (
    <nav class="rs-leiste" aria-label={label}>
      {groups.map((group) => (
        <div class="rs-leiste__gruppe" key={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.links.map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                  <span>{link.text}</span>
                  {link.count !== undefined && (
                    <span class={classes('rs-leiste__zahl', link.urgent && 'rs-leiste__zahl--dringend')}>
                      {link.count}
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Figures that are links to what they count. Without `href` a figure is only read. */
export function Counters({
  items,
}: {
  items: readonly { href?: string; value: string | number; text: string; urgent?: boolean }[];
}) {
  return (
    <div class="rs-kennzahlen">
      {items.map((item) => {
        const content = (
          <>
            <b>{item.value}</b> <span>{item.text}</span>
          </>
        );
        const look = item.urgent ? 'rs-rot' : undefined;
        return item.href ? (
          <a key={item.text} class={look} href={item.href}>
            {content}
          </a>
        ) : (
          <div key={item.text} class={look}>
            {content}
          </div>
        );
      })}
    </div>
  );
}

/** Areas of one case as addresses. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; text: string; count?: number; current?: boolean }[];
}) {
  return (
    <nav class="rs-reiter" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.text} {tab.count !== undefined && <span class="rs-leiste__zahl">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
