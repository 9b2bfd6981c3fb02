import type { Text } from '../../lang/lang.ts';
import type { PermitState, StepKind } from './permits.schema.ts';

type ActTexts = { open: Text; title: Text; what: Text; field: Text; hint: Text; button: Text; done: Text; step: Text };

/** Everything that can be done to a permit: the link to it, the question with what follows, the button, what the page says afterwards. */
export const actTexts: Readonly<Record<StepKind, ActTexts>> = {
  granted: {
    open: { de: 'Zustimmen', en: 'Consent' },
    title: { de: 'Der Erprobung zustimmen?', en: 'Consent to the trial?' },
    what: {
      de: 'Die Anmeldung ersetzt dann die Unterschrift, vom ersten Tag der Erprobung an, frühestens ab jetzt. Die Entscheidung lässt sich nicht ändern, nur widerrufen.',
      en: 'The log-in then replaces the signature, from the first day of the trial, now at the earliest. The decision cannot be changed, only revoked.',
    },
    field: { de: 'Auflagen', en: 'Conditions' },
    hint: { de: 'Steht im Verlauf, die Behörde liest es.', en: 'Stands in the history, the authority reads it.' },
    button: { de: 'Zustimmung erteilen', en: 'Give consent' },
    done: { de: 'Die Zustimmung ist erteilt.', en: 'The consent is given.' },
    step: { de: 'Zustimmung erteilt von {name}', en: 'Consent given by {name}' },
  },
  refused: {
    open: { de: 'Ablehnen', en: 'Refuse' },
    title: { de: 'Die Erprobung ablehnen?', en: 'Refuse the trial?' },
    what: {
      de: 'Die Behörde darf dann nicht erproben. Die Entscheidung lässt sich nicht ändern; die Behörde kann neu beantragen.',
      en: 'The authority may not run the trial then. The decision cannot be changed; the authority can apply anew.',
    },
    field: { de: 'Grund', en: 'Reason' },
    hint: { de: 'Steht im Verlauf, die Behörde liest es.', en: 'Stands in the history, the authority reads it.' },
    button: { de: 'Ablehnung speichern', en: 'Save the refusal' },
    done: { de: 'Die Erprobung ist abgelehnt.', en: 'The trial is refused.' },
    step: { de: 'Abgelehnt von {name}', en: 'Refused by {name}' },
  },
  missing: {
    open: { de: 'Unterlagen nachfordern', en: 'Ask for missing documents' },
    title: { de: 'Fehlen Unterlagen?', en: 'Are documents missing?' },
    what: {
      de: 'Die sechs Wochen laufen erst, wenn alles da ist: Mit dem Tag der Antwort beginnen sie neu. Das lässt sich nicht rückgängig machen.',
      en: 'The six weeks run only when everything is there: they begin anew with the day of the answer. This cannot be undone.',
    },
    field: { de: 'Was fehlt?', en: 'What is missing?' },
    hint: { de: 'Die Behörde liest das und antwortet darauf.', en: 'The authority reads this and answers it.' },
    button: { de: 'Nachfordern', en: 'Ask for it' },
    done: {
      de: 'Die Unterlagen sind nachgefordert. Die Frist läuft nicht.',
      en: 'The documents are asked for. The clock does not run.',
    },
    step: { de: 'Unterlagen nachgefordert von {name}', en: 'Documents asked for by {name}' },
  },
  supplied: {
    open: { de: 'Fehlendes nachreichen', en: 'Supply what is missing' },
    title: { de: 'Fehlendes nachreichen', en: 'Supply what is missing' },
    what: {
      de: 'Mit Ihrer Antwort gelten die Unterlagen als vollständig: Ab heute laufen die sechs Wochen. Die Antwort lässt sich nicht mehr ändern.',
      en: 'With your answer the documents count as complete: the six weeks run from today. The answer cannot be changed.',
    },
    field: { de: 'Ihre Antwort', en: 'Your answer' },
    hint: { de: 'Alles, was das Ministerium wissen wollte.', en: 'Everything that the ministry wanted to know.' },
    button: { de: 'Nachreichen', en: 'Supply' },
    done: { de: 'Ihre Antwort ist da. Die sechs Wochen laufen.', en: 'Your answer is there. The six weeks run.' },
    step: { de: 'Nachgereicht von {name}', en: 'Supplied by {name}' },
  },
  revoked: {
    open: { de: 'Zustimmung widerrufen', en: 'Revoke the consent' },
    title: { de: 'Die Zustimmung widerrufen?', en: 'Revoke the consent?' },
    what: {
      de: 'Ab sofort ersetzt die Anmeldung die Unterschrift nicht mehr. Gesendete Anträge bleiben gültig, angefangene brauchen einen anderen Weg. Das lässt sich nicht rückgängig machen.',
      en: 'From now on the log-in does not replace the signature any more. Applications already sent stay valid, those begun need another way. This cannot be undone.',
    },
    field: { de: 'Grund', en: 'Reason' },
    hint: { de: 'Steht im Verlauf, die Behörde liest es.', en: 'Stands in the history, the authority reads it.' },
    button: { de: 'Sofort widerrufen', en: 'Revoke at once' },
    done: { de: 'Die Zustimmung ist widerrufen.', en: 'The consent is revoked.' },
    step: { de: 'Widerrufen von {name}', en: 'Revoked by {name}' },
  },
  withdrawn: {
    open: { de: 'Erprobung beenden', en: 'End the trial' },
    title: { de: 'Die Erprobung beenden?', en: 'End the trial?' },
    what: {
      de: 'Ein offener Antrag ist damit zurückgenommen; eine laufende Erprobung endet sofort. Gesendete Anträge bleiben gültig. Das lässt sich nicht rückgängig machen.',
      en: 'An open application is taken back; a running trial ends at once. Applications already sent stay valid. This cannot be undone.',
    },
    field: { de: 'Grund', en: 'Reason' },
    hint: { de: 'Steht im Verlauf, das Ministerium liest es.', en: 'Stands in the history, the ministry reads it.' },
    button: { de: 'Sofort beenden', en: 'End at once' },
    done: { de: 'Die Erprobung ist beendet.', en: 'The trial is ended.' },
    step: { de: 'Beendet von {name}', en: 'Ended by {name}' },
  },
};

export const stateTexts: Readonly<Record<PermitState, Text>> = {
  incomplete: { de: 'Unterlagen fehlen', en: 'documents missing' },
  pending: { de: 'beim Ministerium', en: 'at the ministry' },
  refused: { de: 'abgelehnt', en: 'refused' },
  withdrawn: { de: 'beendet', en: 'ended' },
  revoked: { de: 'widerrufen', en: 'revoked' },
  upcoming: { de: 'beginnt noch', en: 'begins later' },
  inForce: { de: 'gilt', en: 'in force' },
  over: { de: 'abgelaufen', en: 'over' },
};

export const permitsTexts = {
  title: { de: 'Erprobungen der Schriftform', en: 'Trials of the written form' },
  lead: {
    de: 'Bis zum 31. Dezember 2029 darf eine Behörde erproben, dass eine Anmeldung die Unterschrift ersetzt, wenn die oberste Landesaufsichtsbehörde zustimmt (§ 12 Abs. 2 ThürEGovG).',
    en: 'Until 31 December 2029 an authority may try that a log-in replaces the signature, if the supreme supervisory authority of the Land consents (§ 12 (2) ThürEGovG).',
  },
  apply: { de: 'Erprobung beantragen', en: 'Apply for a trial' },
  back: { de: 'Alle Erprobungen', en: 'All trials' },
  toDecide: { de: 'Zu entscheiden', en: 'To be decided' },
  underWay: { de: 'Beantragt', en: 'Applied for' },
  noneToDecide: { de: 'Kein Antrag wartet auf eine Entscheidung.', en: 'No application waits for a decision.' },
  deemedWarning: {
    de: 'Ohne Entscheidung gilt die Zustimmung nach sechs Wochen als erteilt.',
    en: 'Without a decision the consent counts as given after six weeks.',
  },
  running: { de: 'Erteilt', en: 'Granted' },
  noneRunning: { de: 'Zurzeit gilt keine Erprobung.', en: 'No trial is in force at present.' },
  ended: { de: 'Beendet oder abgelehnt', en: 'Ended or refused' },
  none: { de: 'Noch keine Erprobung', en: 'No trial yet' },
  noneText: {
    de: 'Hier stehen Anträge und Erprobungen, sobald es welche gibt.',
    en: 'Applications and trials appear here as soon as there are any.',
  },
  noServices: {
    de: 'Keine Online-Leistung verlangt zurzeit die Schriftform; es gibt nichts zu erproben.',
    en: 'No online service requires written form at present; there is nothing to try.',
  },
  fallsAway: { de: 'Was am 1. Januar 2030 ohne Lösung ist', en: 'What is without a solution on 1 January 2030' },
  fallsAwayLead: {
    de: 'Mit dem 31. Dezember 2029, 24 Uhr, endet die Klausel. Bei diesen Leistungen ersetzt die erprobte Anmeldung die Unterschrift dann nicht mehr.',
    en: 'The clause ends with 31 December 2029, 24:00. For these services the log-in on trial does not replace the signature any more then.',
  },
  fallsAwayNone: {
    de: 'Nichts: Keine laufende Erprobung hinterlässt eine Lücke.',
    en: 'Nothing: no running trial leaves a gap.',
  },
  trial: { de: 'Erprobung', en: 'Trial' },
  number: { de: '{name}, {authority}', en: '{name}, {authority}' },
  service: { de: 'Leistung', en: 'Service' },
  services: { de: 'Leistungen', en: 'Services' },
  authority: { de: 'Behörde', en: 'Authority' },
  means: { de: 'Anmeldung', en: 'Log-in' },
  why: { de: 'Warum', en: 'Why' },
  ways: { de: 'Was dann bleibt', en: 'What remains then' },
  state: { de: 'Stand', en: 'State' },
  span: { de: 'Zeitraum', en: 'Period' },
  spanValue: { de: '{from} bis {to}', en: '{from} to {to}' },
  decideBy: { de: 'Entscheiden bis', en: 'Decide by' },
  deemed: { de: 'Zustimmung gilt seit dem {day} als erteilt', en: 'consent counts as given since {day}' },
  covers: { de: 'Ersetzt die Unterschrift', en: 'Replaces the signature' },
  coversValue: { de: 'von {from} bis {to}', en: 'from {from} to {to}' },
  provision: { de: '{service} ({provision})', en: '{service} ({provision})' },
  appliedBy: { de: 'Beantragt von', en: 'Applied for by' },
  appliedByValue: { de: '{name}, {day}', en: '{name}, {day}' },
  reasons: { de: 'Begründung', en: 'Reasons' },
  safeguards: { de: 'Schutz vor Missbrauch', en: 'Protection against abuse' },
  clock: { de: 'Die sechs Wochen', en: 'The six weeks' },
  history: { de: 'Verlauf', en: 'History' },
  stepApplied: { de: 'Beantragt von {name}', en: 'Applied for by {name}' },
  missing: { de: 'Das fehlt dem Ministerium noch', en: 'What the ministry still misses' },
  keep: { de: 'Nichts ändern', en: 'Change nothing' },
  textMissing: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  applied: {
    de: 'Der Antrag ist beim Ministerium. Die sechs Wochen laufen.',
    en: 'The application is at the ministry. The six weeks run.',
  },
  newLead: {
    de: 'Der Antrag geht an das Ministerium. Entscheidet es nicht binnen sechs Wochen nach vollständigen Unterlagen, gilt die Zustimmung als erteilt.',
    en: 'The application goes to the ministry. If it does not decide within six weeks of complete documents, the consent counts as given.',
  },
  servicesHint: {
    de: 'Nur Leistungen, für die das Gesetz die Schriftform verlangt.',
    en: 'Only services for which the law requires written form.',
  },
  meansLabel: {
    de: 'Welche Anmeldung soll die Unterschrift ersetzen?',
    en: 'Which log-in shall replace the signature?',
  },
  meansHint: {
    de: 'Wer sich so anmeldet, muss außerdem in jedem Antrag zustimmen.',
    en: 'Whoever signs in this way also has to agree in every application.',
  },
  firstDay: { de: 'Erster Tag', en: 'First day' },
  lastDay: { de: 'Letzter Tag', en: 'Last day' },
  lastDayHint: { de: 'Spätestens 31.12.2029', en: '31.12.2029 at the latest' },
  documents: { de: 'Unterlagen', en: 'Documents' },
  noDocuments: { de: 'Noch keine Unterlagen.', en: 'No documents yet.' },
  addDocuments: { de: 'Unterlagen hinzufügen', en: 'Add documents' },
  files: { de: 'Dateien', en: 'Files' },
  addDocumentsHint: {
    de: 'Zum Beispiel Sicherheitskonzept und Folgenabschätzung. Was hier steht, lässt sich nicht mehr entfernen.',
    en: 'For example security concept and impact assessment. What stands here cannot be removed.',
  },
  documentsAdded: { de: 'Die Unterlagen sind hinzugefügt.', en: 'The documents are added.' },
  documentsLater: {
    de: 'Dateien fügen Sie im nächsten Schritt hinzu.',
    en: 'You add files in the next step.',
  },
  noFile: { de: 'Bitte wählen Sie mindestens eine Datei.', en: 'Please choose at least one file.' },
  reasonsHint: {
    de: 'Was soll erprobt werden, und warum reicht der heutige Weg nicht?',
    en: 'What is to be tried, and why is the way of today not enough?',
  },
  safeguardsHint: {
    de: 'Wie erkennen und begrenzen Sie, dass jemand in fremdem Namen handelt?',
    en: 'How do you notice and limit that somebody acts in the name of another?',
  },
  send: { de: 'Beim Ministerium beantragen', en: 'Apply to the ministry' },
  sendHint: {
    de: 'Der Antrag lässt sich danach nicht mehr ändern, nur zurücknehmen.',
    en: 'Afterwards the application cannot be changed, only taken back.',
  },
  wrong: {
    services: { de: 'Bitte wählen Sie mindestens eine Leistung.', en: 'Please choose at least one service.' },
    means: { de: 'Bitte wählen Sie mindestens eine Anmeldung.', en: 'Please choose at least one log-in.' },
    firstDay: {
      de: 'Bitte geben Sie einen Tag ab heute an, spätestens den 31.12.2029.',
      en: 'Please give a day from today on, 31.12.2029 at the latest.',
    },
    lastDay: {
      de: 'Bitte geben Sie einen Tag nach dem ersten an, spätestens den 31.12.2029.',
      en: 'Please give a day after the first one, 31.12.2029 at the latest.',
    },
    reasons: { de: 'Bitte begründen Sie den Antrag.', en: 'Please give reasons for the application.' },
    safeguards: { de: 'Bitte beschreiben Sie den Schutz.', en: 'Please describe the protection.' },
  },
  more: {
    de: 'Ältere Erprobungen stehen nicht in dieser Liste.',
    en: 'Older trials are not in this list.',
  },
} satisfies Record<string, Text | Record<string, Text>>;
