import { Facts, Hint, useSay } from '../../../ui/index.ts';
import type { PortalConfig } from '../portal.config.ts';

const words = {
  operator: { de: 'Betreiber', en: 'Operator' },
  address: { de: 'Anschrift', en: 'Address' },
  email: { de: 'E-Mail', en: 'E-mail' },
  phone: { de: 'Telefon', en: 'Telephone' },
  dataProtection: { de: 'Datenschutzbeauftragte Stelle', en: 'Data protection officer' },
  enforcement: { de: 'Durchsetzungsstelle', en: 'Enforcement body' },
  demo: {
    de: 'Dies ist eine Vorführung. Sie hat keinen Betreiber. Im Betrieb stehen hier Name, Anschrift und Kontakt der verantwortlichen Stelle.',
    en: 'This is a demonstration. It has no operator. In operation the name, address and contact of the responsible body stand here.',
  },
  missing: {
    de: 'Die Angaben zum Betreiber sind noch nicht eingetragen.',
    en: 'The details of the operator have not been entered yet.',
  },
};

/** Who answers for the portal, as the settings say; nothing is invented when they are empty. */
export function Operator({ config, about, demo }: { config: PortalConfig; about: string; demo: boolean }) {
  const t = useSay();
  const rows = [
    { term: t(words.operator), value: config.operator },
    { term: t(words.address), value: config.address.split(';').join(', ') },
    { term: t(words.phone), value: config.phone },
    { term: t(words.email), value: config.email },
    { term: t(words.dataProtection), value: about === '/datenschutz' ? config.dataProtection : '' },
    { term: t(words.enforcement), value: about === '/barrierefreiheit' ? config.enforcement : '' },
  ].filter((row) => row.value !== '');
  if (rows.length > 0) return <Facts rows={rows} />;
  return (
    <Hint>
      <p>{t(demo ? words.demo : words.missing)}</p>
    </Hint>
  );
}
