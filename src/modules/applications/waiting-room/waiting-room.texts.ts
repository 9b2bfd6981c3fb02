export const waitingTexts = {
  title: { de: 'Bitte warten Sie einen Moment', en: 'Please wait a moment', plain: 'Bitte warten Sie kurz' },
  lead: {
    de: 'Gerade beginnen sehr viele Menschen den Antrag „{service}“. Damit er für alle zuverlässig läuft, lassen wir sie der Reihe nach ein.',
    en: 'Very many people are starting “{service}” just now. So that it works reliably for everybody, we let people in one after the other.',
    plain:
      'Sehr viele Menschen wollen gerade das Gleiche: {service}. Darum kommt einer nach dem anderen dran. So klappt es für alle.',
  },
  place: { de: 'Ihr Platz', en: 'Your place' },
  ahead: {
    de: 'Vor Ihnen warten noch {count} Menschen.',
    en: '{count} people are waiting before you.',
    plain: 'Vor Ihnen warten noch {count} Menschen.',
  },
  aheadOne: { de: 'Vor Ihnen wartet noch ein Mensch.', en: 'One person is waiting before you.' },
  aheadNone: { de: 'Sie sind als Nächstes an der Reihe.', en: 'You are next.', plain: 'Sie kommen als Nächstes dran.' },
  time: { de: 'Wartezeit', en: 'Waiting time', plain: 'So lange warten Sie' },
  soon: { de: 'weniger als eine Minute', en: 'less than a minute' },
  minute: { de: 'etwa eine Minute', en: 'about a minute' },
  minutes: { de: 'etwa {count} Minuten', en: 'about {count} minutes' },
  unknown: { de: 'können wir gerade nicht sagen', en: 'cannot be told just now', plain: 'Das wissen wir gerade nicht' },
  stay: {
    de: 'Lassen Sie die Seite offen: Sie fragt von selbst nach und öffnet dann das Formular. Wenn Sie neu laden, behalten Sie Ihren Platz.',
    en: 'Leave this page open: it asks by itself and then opens the form. If you reload it you keep your place.',
    plain:
      'Lassen Sie diese Seite offen. Sie müssen nichts tun. Der Antrag öffnet sich von allein. Laden Sie die Seite neu? Dann behalten Sie Ihren Platz.',
  },
  drafts: {
    de: 'Haben Sie schon einen Entwurf? Ihr persönlicher Link funktioniert ohne zu warten.',
    en: 'Do you have a draft already? Your private link works without waiting.',
    plain: 'Haben Sie den Antrag schon angefangen? Dann nehmen Sie Ihren Link. Damit müssen Sie nicht warten.',
  },
  ask: { de: 'Jetzt nachfragen', en: 'Ask now' },
  ended: { de: 'Dieser Platz ist vergeben', en: 'This place has been used', plain: 'Dieser Platz gilt nicht mehr' },
  endedText: {
    de: 'Mit diesem Platz wurde der Antrag schon begonnen, oder er ist älter als ein Tag. Ihre Entwürfe sind noch da. Sie können neu beginnen.',
    en: 'The application was already started with this place, or it is older than a day. Your drafts are still there. You can start anew.',
    plain:
      'Mit diesem Platz hat schon jemand angefangen. Oder er ist älter als 1 Tag. Ihre angefangenen Anträge sind noch da. Sie können neu anfangen.',
  },
  again: { de: 'Antrag neu beginnen', en: 'Start the application anew', plain: 'Antrag neu anfangen' },
};
