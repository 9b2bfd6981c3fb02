import type { IconName } from '../../../ui/index.ts';
import type { AuthorityView } from '../../places/index.ts';

/** What is known about how to reach an authority; nothing is shown that nobody entered. */
export function contactItems(authority: AuthorityView): { icon: IconName; text: string; href?: string }[] {
  const { street, postalCode, town, phone, email, website } = authority;
  const townLine = [postalCode, town].filter(Boolean).join(' ');
  const place = [street, townLine].filter(Boolean).join(', ');
  const items: { icon: IconName; text: string; href?: string }[] = [];
  if (place) items.push({ icon: 'ort', text: place });
  if (phone) items.push({ icon: 'telefon', text: phone, href: `tel:${phone.replace(/[^+\d]/g, '')}` });
  if (email) items.push({ icon: 'brief', text: email, href: `mailto:${email}` });
  if (website) items.push({ icon: 'info', text: website.replace(/^https?:\/\/|\/$/g, ''), href: website });
  return items;
}
