import type { Text } from '../../../lang/lang.ts';

export const consentsTexts = {
  title: { de: 'Ihre Einwilligungen', en: 'Your consents' },
  lead: {
    de: 'Wem Sie was erlaubt haben. Alles davon ist freiwillig. Was Sie zurücknehmen, gilt ab sofort nicht mehr; was vorher geschehen ist, bleibt erlaubt (Art. 7 Abs. 3 DSGVO).',
    en: 'Whom you have allowed what. All of it is voluntary. What you take back ends at once; what was done before stays lawful (Art. 7(3) GDPR).',
  },
  portals: {
    de: 'Portale, bei denen Sie sich mit diesem Konto anmelden',
    en: 'Portals you sign in to with this account',
  },
  noPortals: {
    de: 'Noch keine. Wenn ein Portal Sie mit diesem Konto anmeldet, fragen wir Sie vorher, was es erfahren darf.',
    en: 'None yet. Before a portal signs you in with this account we ask you what it may know.',
  },
  since: { de: 'Erlaubt am {day}, zuletzt benutzt am {used}', en: 'Allowed on {day}, last used on {used}' },
  ended: { de: 'Erlaubt am {day}, zurückgenommen am {end}', en: 'Allowed on {day}, taken back on {end}' },
  holds: { de: 'Gilt', en: 'In force' },
  over: { de: 'Zurückgenommen', en: 'Taken back' },
  end: { de: 'Zurücknehmen', en: 'Take back' },
  endNamed: { de: 'Einwilligung für {name} zurücknehmen', en: 'Take the consent for {name} back' },
  endHint: {
    de: 'Nehmen Sie eine Einwilligung zurück, erfährt das Portal nichts mehr von uns und meldet Sie ab. Was es schon weiß, löscht es auf Ihren Wunsch: Fragen Sie dort.',
    en: 'If you take a consent back, the portal learns nothing more from us and signs you out. What it knows already it deletes at your request: ask there.',
  },
  past: { de: 'In den letzten zwei Jahren zurückgenommen', en: 'Taken back in the last two years' },
  applications: { de: 'In Ihren Anträgen', en: 'In your applications' },
  noApplications: {
    de: 'In keinem Antrag Ihres Kontos haben Sie Angaben übernommen oder etwas zum Bescheid gesagt.',
    en: 'In no application of your account did you take data over or say anything about the decision.',
  },
  moreOnly: { de: 'Weitere stehen auf der nächsten Seite.', en: 'More are on the next page.' },
  register: {
    de: '{source} durfte einmal für diesen Antrag gefragt werden, am {day}',
    en: '{source} was allowed to be asked once for this application, on {day}',
  },
  account: {
    de: 'Angaben aus dem Konto übernommen, am {day}',
    en: 'Data of the account taken over, on {day}',
  },
  earlier: { de: 'Angaben aus {source} übernommen, am {day}', en: 'Data of {source} taken over, on {day}' },
  fields: { de: 'Angaben: {fields}', en: 'Data: {fields}' },
  sent: {
    de: 'Steht im Antrag, den die Behörde schon hat.',
    en: 'Is in the application that the authority has already.',
  },
  own: {
    de: 'Steht im Entwurf wie selbst eingegeben; dort können Sie es ändern oder löschen.',
    en: 'Is in the draft as if entered by you; you can change or delete it there.',
  },
  drop: { de: 'Zurücknehmen und löschen', en: 'Take back and delete' },
  dropNamed: {
    de: '{source}: zurücknehmen und aus dem Entwurf löschen',
    en: '{source}: take back and delete from the draft',
  },
  saidOn: { de: 'Gesagt am {day}.', en: 'Said on {day}.' },
  change: { de: 'Ändern', en: 'Change' },
  changeNamed: { de: 'Weg des Bescheids ändern: {title}', en: 'Change the way of the decision: {title}' },
  more: { de: 'Ältere Anträge', en: 'Older applications' },
  donePortal: {
    de: 'Zurückgenommen. Das Portal bekommt nichts mehr und meldet Sie ab.',
    en: 'Taken back. The portal gets nothing more and signs you out.',
  },
  doneRegister: {
    de: 'Zurückgenommen. Die abgerufenen Angaben sind aus dem Entwurf gelöscht; der Antrag fragt Sie wieder danach.',
    en: 'Taken back. The retrieved data are deleted from the draft; the application asks you for them again.',
  },
  tooLate: {
    de: 'Der Antrag ist schon abgesendet oder die Angaben sind schon weg. Es hat sich nichts geändert.',
    en: 'The application was sent already or the data are gone already. Nothing has changed.',
  },
} satisfies Record<string, Text>;
