/** Words of the page of jobs that were given up. */
export const failedJobsTexts = {
  title: { de: 'Störungen', en: 'Faults' },
  lead: {
    de: 'Diese Aufträge sind endgültig fehlgeschlagen. Nichts davon ist verloren: Beheben Sie die Ursache und wiederholen Sie den Auftrag.',
    en: 'These jobs have failed for good. Nothing is lost: mend the cause and run the job again.',
  },
  none: { de: 'Keine Störung', en: 'No fault' },
  noneMore: { de: 'Kein Auftrag wurde aufgegeben.', en: 'No job was given up.' },
  job: { de: 'Auftrag', en: 'Job' },
  number: { de: 'Nummer {id}, seit {since}', en: 'Number {id}, since {since}' },
  cause: { de: 'Letzter Fehler', en: 'Last error' },
  noCode: { de: 'ohne Kennung; siehe Protokoll', en: 'no code; see the log' },
  tries: { de: '{attempts} Versuche', en: '{attempts} tries' },
  todo: { de: 'Was zu tun ist', en: 'What to do' },
  todoOther: {
    de: 'Suchen Sie die Nummer des Auftrags im Protokoll („job“), beheben Sie die Ursache und wiederholen Sie ihn.',
    en: 'Look for the number of the job in the log (“job”), mend the cause and run it again.',
  },
  act: { de: 'Wiederholen', en: 'Run again' },
  more: { de: 'Weitere anzeigen', en: 'Show more' },
  done: { de: 'Der Auftrag läuft jetzt noch einmal.', en: 'The job runs again now.' },
  gone: { de: 'Der Auftrag läuft gerade oder ist erledigt.', en: 'The job is running or done.' },
};
