import type { Text } from '../../../lang/lang.ts';

export const accessTexts = {
  title: { de: 'Zugriffe auf Ihre Daten', en: 'Accesses to your data' },
  lead: {
    de: 'Wer wann auf Ihr Konto und Ihre Anträge zugegriffen hat, in den letzten zwei Jahren. Mehrmaliges Lesen in einer Stunde steht hier einmal.',
    en: 'Who used your account and your applications and when, in the last two years. Reading several times within an hour stands here once.',
  },
  list: { de: 'Liste der Zugriffe', en: 'List of accesses' },
  more: { de: 'Ältere Zugriffe', en: 'Older accesses' },
  emptyTitle: { de: 'Noch keine Zugriffe', en: 'No accesses yet' },
  empty: { de: 'Hier steht, wer Ihre Daten benutzt.', en: 'This page says who uses your data.' },
  mandates: { de: 'zu den Vollmachten', en: 'to the mandates' },
  application: { de: 'zum Antrag', en: 'to the application' },
} satisfies Record<string, Text>;

export const whoTexts = {
  you: { de: 'Sie selbst', en: 'You' },
  agent: { de: 'Vertretung mit Vollmacht', en: 'Representative with a mandate' },
  agentNamed: { de: '{name}, mit Vollmacht', en: '{name}, with a mandate' },
  other: { de: 'Eine andere Person mit Konto', en: 'Another person with an account' },
  link: { de: 'Wer den persönlichen Link hat', en: 'Whoever holds the private link' },
  staff: { de: 'Sachbearbeitung: {authority}', en: 'Caseworker: {authority}' },
  platform: { de: 'Betrieb der Plattform', en: 'Operation of the platform' },
  system: { de: 'Automatischer Ablauf', en: 'Automatic process' },
  unknown: { de: 'Jemand ohne Anmeldung', en: 'Somebody not signed in' },
} satisfies Record<string, Text>;

/** What happened, by the word of the audit log. */
export const whatTexts: Readonly<Record<string, Text>> = {
  'accounts.opened': { de: 'Konto angelegt', en: 'Account opened' },
  'accounts.signed_in': { de: 'Angemeldet', en: 'Signed in' },
  'accounts.sign_in_refused': { de: 'Anmeldung abgelehnt', en: 'Sign-in refused' },
  'accounts.code_refused': { de: 'Falscher Code bei der Anmeldung', en: 'Wrong code at sign-in' },
  'accounts.identified': { de: 'Ausgewiesen', en: 'Identity proven' },
  'accounts.identity_removed': { de: 'Verbundene Anmeldung getrennt', en: 'Connected log-in removed' },
  'accounts.profile_saved': { de: 'Angaben gespeichert', en: 'Data saved' },
  'accounts.exported': { de: 'Alle Daten heruntergeladen', en: 'All data downloaded' },
  'accounts.password_changed': { de: 'Passwort geändert', en: 'Password changed' },
  'accounts.password_reset': { de: 'Neues Passwort gesetzt', en: 'New password set' },
  'accounts.email_asked': { de: 'Neue E-Mail-Adresse eingetragen', en: 'New e-mail address entered' },
  'accounts.email_changed': { de: 'E-Mail-Adresse geändert', en: 'E-mail address changed' },
  'accounts.passkey_added': { de: 'Passkey eingerichtet', en: 'Passkey added' },
  'accounts.passkey_removed': { de: 'Passkey entfernt', en: 'Passkey removed' },
  'accounts.second_factor_on': { de: 'Zweiter Faktor eingerichtet', en: 'Second factor set up' },
  'accounts.second_factor_off': { de: 'Zweiter Faktor abgeschaltet', en: 'Second factor switched off' },
  'accounts.recovery_codes_renewed': { de: 'Notfallcodes erneuert', en: 'Recovery codes renewed' },
  'accounts.acts_for': { de: 'Gewählt, für wen gehandelt wird', en: 'Chosen for whom to act' },
  'accounts.mandate_given': { de: 'Vollmacht gegeben', en: 'Mandate given' },
  'accounts.mandate_accepted': { de: 'Vollmacht angenommen', en: 'Mandate accepted' },
  'accounts.mandate_ended': { de: 'Vollmacht beendet', en: 'Mandate ended' },
  'accounts.represents': {
    de: 'Vertretung einer Organisation bestätigt',
    en: 'Representation of an organisation confirmed',
  },
  'accounts.portal_agreed': { de: 'Weitergabe von Daten erlaubt', en: 'Passing on of data allowed' },
  'accounts.portal_entered': { de: 'Bei einem Portal angemeldet', en: 'Signed in to a portal' },
  'accounts.portal_ended': { de: 'Weitergabe von Daten zurückgenommen', en: 'Passing on of data taken back' },
  'accounts.portal_read': { de: 'Portal hat Angaben aus dem Konto gelesen', en: 'A portal read data of the account' },
  'accounts.idle_noticed': { de: 'Löschung wegen Nichtnutzung angekündigt', en: 'Deletion for lack of use announced' },
  'applications.submitted': { de: 'Antrag abgesendet', en: 'Application sent' },
  'applications.adopted': { de: 'Antrag ins Konto genommen', en: 'Application moved into the account' },
  'applications.given_up': { de: 'Antrag aus dem Konto genommen', en: 'Application taken out of the account' },
  'applications.discarded': { de: 'Entwurf gelöscht', en: 'Draft deleted' },
  'applications.wrote': { de: 'Nachricht an die Behörde geschrieben', en: 'Message written to the authority' },
  'applications.answered': { de: 'Rückfrage beantwortet', en: 'Question answered' },
  'applications.retrieved': { de: 'Bescheid abgerufen', en: 'Decision retrieved' },
  'applications.consent': { de: 'Einwilligung geändert', en: 'Consent changed' },
  'applications.objected': { de: 'Widerspruch eingelegt', en: 'Objection filed' },
  'applications.prefill_offered': { de: 'Angaben zur Übernahme angezeigt', en: 'Data shown to be taken over' },
  'applications.prefill_taken': { de: 'Angaben übernommen', en: 'Data taken over' },
  'applications.prefill_declined': { de: 'Übernahme abgelehnt', en: 'Taking over declined' },
  'applications.register_asked': { de: 'Register abgefragt', en: 'Register asked' },
  'applications.signed_document': { de: 'Unterschriebene Erklärung hochgeladen', en: 'Signed declaration uploaded' },
  'cases.received': { de: 'Antrag bei der Behörde eingegangen', en: 'Application received by the authority' },
  'cases.read': { de: 'Vorgang gelesen', en: 'Case read' },
};

export const otherText: Text = { de: 'Anderer Zugriff', en: 'Other access' };
