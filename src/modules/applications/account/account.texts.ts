import type { Text } from '../../../lang/lang.ts';

/** Words of an account that keeps drafts and applications. */
export const accountTexts = {
  title: { de: 'Mein Konto', en: 'My account' },
  lead: {
    de: 'Alle Entwürfe und Anträge, die Sie in diesem Konto haben. Die Behörde sieht einen Entwurf erst, wenn Sie ihn absenden.',
    en: 'All drafts and applications that you have in this account. An authority sees a draft only when you send it.',
  },
  titleFor: { de: 'Für {principal}', en: 'For {principal}' },
  leadFor: {
    de: 'Entwürfe und Anträge, für die Ihre Vollmacht gilt. Was Sie senden, zeigt der Behörde beide Namen.',
    en: 'Drafts and applications that your mandate covers. What you send shows both names to the authority.',
  },
  adopted: { de: 'Der Antrag liegt jetzt in Ihrem Konto.', en: 'The application now lies in your account.' },
  gone: {
    de: 'Erledigt. Der Antrag steht nicht mehr in Ihrem Konto.',
    en: 'Done. The application is no longer in your account.',
  },
  emptyTitle: { de: 'Hier ist noch nichts', en: 'Nothing here yet' },
  empty: {
    de: 'Was Sie angemeldet beginnen, steht hier. Haben Sie schon einen persönlichen Link? Öffnen Sie ihn und wählen Sie „Ins Konto übernehmen“. Für eine Firma oder eine andere Person handeln Sie unter „Vollmachten“.',
    en: 'What you begin while signed in is listed here. Do you already have a private link? Open it and choose “Move into my account”. To act for a company or another person, go to “Mandates”.',
  },
  search: { de: 'Leistung suchen', en: 'Search for a service' },
  draft: { de: 'Entwurf', en: 'Draft' },
  draftDate: { de: 'begonnen am {started}', en: 'started on {started}' },
  draftDates: {
    de: 'begonnen am {started}, zuletzt gespeichert am {saved}',
    en: 'started on {started}, last saved on {saved}',
  },
  draftUntil: {
    de: 'Wird am {day} gelöscht, wenn Sie ihn nicht ändern.',
    en: 'Will be deleted on {day} if you do not change it.',
  },
  sentOn: { de: 'abgesendet am {day}', en: 'sent on {day}' },
  goOn: { de: 'Weiter ausfüllen', en: 'Continue' },
  answer: { de: 'Antwort geben', en: 'Answer' },
  look: { de: 'Stand ansehen', en: 'See the status' },
  read: { de: 'Bescheid lesen', en: 'Read the decision' },
  state: {
    received: { de: 'Eingegangen', en: 'Received' },
    acknowledged: { de: 'Eingang bestätigt', en: 'Acknowledged' },
    'in-progress': { de: 'In Bearbeitung', en: 'Being processed' },
    waiting: { de: 'Antwort nötig', en: 'Answer needed' },
    answered: { de: 'Antwort gesendet', en: 'Answer sent' },
    forwarded: { de: 'Weitergeleitet', en: 'Forwarded' },
    decided: { de: 'Bescheid liegt bereit', en: 'Decision is ready' },
    'by-post': { de: 'Ergebnis kommt mit der Post', en: 'Result comes by post' },
    closed: { de: 'Abgeschlossen', en: 'Closed' },
  },
  list: { de: 'Entwürfe und Anträge', en: 'Drafts and applications' },
  remove: { de: 'Aus dem Konto nehmen', en: 'Take out of the account' },
  removeNamed: { de: 'Aus dem Konto nehmen: {title} vom {day}', en: 'Take out of the account: {title} of {day}' },
  more: { de: 'Ältere anzeigen', en: 'Show older ones' },
  oldTitle: {
    de: 'Sie haben schon einen Entwurf',
    en: 'You already have a draft',
    plain: 'Sie haben schon einen Antrag angefangen',
  },
  oldTitleMany: {
    de: 'Sie haben schon {count} Entwürfe',
    en: 'You already have {count} drafts',
    plain: 'Sie haben schon {count} Anträge angefangen',
  },
  oldLead: {
    de: 'Für diese Leistung und diesen Ort liegt etwas in Ihrem Konto. Möchten Sie es fortsetzen oder neu beginnen?',
    en: 'There is something in your account for this service and place. Do you want to continue it or start anew?',
    plain: 'Sie haben noch nichts abgeschickt. Möchten Sie weitermachen oder neu anfangen?',
  },
  oldDraft: { de: 'Sie haben einen Entwurf vom {day}', en: 'You have a draft of {day}', plain: 'Angefangen am {day}' },
  continueIt: { de: 'Entwurf fortsetzen', en: 'Continue the draft', plain: 'Weitermachen' },
  startNew: { de: 'Neu beginnen', en: 'Start anew', plain: 'Neu anfangen' },
  startNewText: {
    de: 'Der alte Entwurf bleibt in Ihrem Konto.',
    en: 'The old draft stays in your account.',
    plain: 'Der alte Antrag bleibt in Ihrem Konto.',
  },
  adopt: { de: 'Ins Konto übernehmen', en: 'Move into my account', plain: 'In mein Konto nehmen' },
  adoptTitle: { de: 'In Ihr Konto übernehmen?', en: 'Move into your account?', plain: 'In Ihr Konto nehmen?' },
  adoptLead: {
    de: 'Dann finden Sie den Antrag auch ohne den Link wieder. Ihr persönlicher Link gilt weiter, und Sie können den Antrag jederzeit wieder aus dem Konto nehmen.',
    en: 'Then you find the application again without the link. Your private link stays valid, and you can take the application out of the account at any time.',
    plain:
      'Dann finden Sie den Antrag auch ohne den Link wieder. Ihr Link gilt weiter. Sie können den Antrag jederzeit wieder aus dem Konto nehmen.',
  },
  adoptOffer: {
    de: 'Mit einem Konto finden Sie den Antrag auch ohne Link wieder.',
    en: 'With an account you find the application again without the link.',
    plain: 'Haben Sie ein Konto? Dann finden Sie den Antrag auch ohne Link wieder.',
  },
  takenTitle: {
    de: 'Dieser Antrag liegt schon in einem anderen Konto',
    en: 'This application already lies in another account',
    plain: 'Dieser Antrag ist schon in einem anderen Konto',
  },
  taken: {
    de: 'Ein Antrag kann nur in einem Konto liegen. Ihr persönlicher Link gilt weiter.',
    en: 'An application can lie in one account only. Your private link stays valid.',
    plain: 'Ein Antrag kann nur in einem Konto sein. Ihr Link gilt weiter.',
  },
  toApplication: { de: 'Zum Antrag', en: 'To the application' },
  keptTitle: { de: 'In Ihrem Konto', en: 'In your account' },
  keptFor: {
    de: 'Solange Ihre Vollmacht gilt, finden Sie diesen Antrag hier:',
    en: 'As long as your mandate holds, you find this application here:',
  },
  kept: {
    de: 'Sie finden diesen Antrag jederzeit unter „Mein Konto“.',
    en: 'You find this application at any time under “My account”.',
    plain: 'Sie finden diesen Antrag immer unter „Mein Konto“.',
  },
  toAccount: { de: 'Zu meinem Konto', en: 'To my account' },
  linkAnyway: { de: 'Persönlichen Link anzeigen', en: 'Show the private link', plain: 'Ihren Link zeigen' },
  linkAnywayText: {
    de: 'Mit diesem Link kommt man auch ohne Anmeldung zum Antrag. Geben Sie ihn nicht weiter.',
    en: 'With this link one reaches the application without signing in. Do not pass it on.',
    plain: 'Mit diesem Link sehen Sie den Antrag ohne Anmeldung. Geben Sie den Link niemandem.',
  },
  giveUpDraft: { de: 'Entwurf entfernen?', en: 'Remove the draft?', plain: 'Antrag löschen?' },
  giveUpSent: { de: 'Antrag aus dem Konto nehmen?', en: 'Take the application out of the account?' },
  giveUpDraftLead: {
    de: 'Sie können den Entwurf mit allen Angaben löschen. Das lässt sich nicht rückgängig machen. Oder Sie nehmen ihn nur aus dem Konto: Dann erreichen Sie ihn weiter über den persönlichen Link.',
    en: 'You can delete the draft with all answers. This cannot be undone. Or you only take it out of the account: then you still reach it through the private link.',
    plain:
      'Sie können den Antrag mit allen Antworten löschen. Dann ist alles für immer weg. Oder Sie nehmen ihn nur aus dem Konto. Dann finden Sie ihn noch mit Ihrem Link.',
  },
  giveUpSentLead: {
    de: 'Der Antrag bleibt bei der Behörde und wird weiter bearbeitet. Sie erreichen ihn dann nur noch über den persönlichen Link.',
    en: 'The application stays with the authority and is processed. You then reach it only through the private link.',
    plain: 'Der Antrag bleibt beim Amt. Das Amt arbeitet weiter daran. Sie finden ihn dann nur noch mit Ihrem Link.',
  },
  saveLink: {
    de: 'Bevor Sie ihn aus dem Konto nehmen, sichern Sie diesen Link:',
    en: 'Before you take it out of the account, save this link:',
    plain: 'Speichern Sie zuerst diesen Link:',
  },
  ownLink: {
    de: 'Den persönlichen Link haben Sie beim Anlegen bekommen. Wir können ihn nicht noch einmal zeigen.',
    en: 'You received the private link when you started. We cannot show it again.',
    plain: 'Sie haben Ihren Link am Anfang bekommen. Wir können ihn nicht noch einmal zeigen.',
  },
  discard: { de: 'Entwurf löschen', en: 'Delete the draft', plain: 'Antrag löschen' },
  takeOut: { de: 'Aus dem Konto nehmen', en: 'Take out of the account' },
  back: { de: 'Zurück', en: 'Back' },
  farewellSubject: { de: 'Ihre persönlichen Links zu Rennsteig', en: 'Your private links to Rennsteig' },
  farewell: {
    de: 'Guten Tag,\n\nIhr Konto ist gelöscht. Mit diesen persönlichen Links erreichen Sie weiter die Anträge, die Sie daraus abgesendet haben:\n\n{links}\n\nDie Links sind persönlich: Wer sie kennt, sieht den Vorgang. Geben Sie sie nicht weiter.',
    en: 'Hello,\n\nyour account is deleted. With these private links you still reach the applications that you sent from it:\n\n{links}\n\nThe links are private: whoever knows them can see the matter. Do not pass them on.',
  },
} satisfies Record<string, Text | Record<string, Text>>;
