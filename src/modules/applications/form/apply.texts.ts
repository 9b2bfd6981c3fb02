import type { Text } from '../../../lang/lang.ts';

/** What the pages of a draft say beside the words of the package. */
export const applyTexts = {
  takeOver: {
    de: 'Angaben aus einem früheren Antrag oder einem Register übernehmen',
    en: 'Take over answers from an earlier application or a register',
    plain: 'Sie haben schon einmal einen Antrag gestellt? Dann können wir Antworten von dort nehmen.',
  },
  review: {
    de: 'Prüfen und absenden',
    en: 'Check and send',
    plain: 'Prüfen und abschicken',
  },
  reviewLead: {
    de: 'Stimmt alles? Bis Sie absenden, können Sie jede Angabe ändern.',
    en: 'Is everything right? You can change every answer until you send it.',
    plain: 'Ist alles richtig? Sie können jetzt noch alles ändern.',
  },
  warningTitle: {
    de: 'Nach dem Absenden können Sie die Angaben hier nicht mehr ändern.',
    en: 'After sending you cannot change the answers here any more.',
    plain: 'Wenn Sie abgeschickt haben, können Sie hier nichts mehr ändern.',
  },
  warning: {
    de: 'Schreiben Sie dann eine Nachricht zum Vorgang.',
    en: 'Then please send a message about the case.',
    plain: 'Ist dann noch etwas falsch? Dann schreiben Sie dem Amt eine Nachricht.',
  },
  send: {
    de: 'Absenden',
    en: 'Send',
    plain: 'Abschicken',
  },
  back: { de: 'Zurück', en: 'Back' },
  copy: {
    de: 'Angaben als PDF sichern',
    en: 'Save the answers as PDF',
    plain: 'Meine Antworten als PDF speichern',
  },
  goesTo: {
    de: 'Ihr Antrag geht an',
    en: 'Your application goes to',
    plain: 'Ihr Antrag geht an',
  },
  getsRows: {
    de: 'Bekommt diese Einträge',
    en: 'Gets these entries',
    plain: 'Dieses Amt bekommt diese Einträge',
  },
  getsShared: {
    de: 'Und alle Angaben, die für alle Einträge gelten. Die anderen Einträge sieht sie nicht.',
    en: 'And all answers that hold for every entry. It does not see the other entries.',
    plain: 'Und alles, was für alle Einträge gilt. Die anderen Einträge sieht das Amt nicht.',
  },
  actsFor: {
    de: 'Sie handelt für {name}. Deren eigene Verwaltung sieht Ihre Angaben nicht.',
    en: 'It acts on behalf of {name}. Their own administration does not see your answers.',
    plain: 'Das Amt arbeitet für {name}.',
  },
  why: {
    de: 'Warum diese Behörde?',
    en: 'Why this authority?',
    plain: 'Warum dieses Amt?',
  },
  how: {
    de: 'Wie es weitergeht',
    en: 'What happens next',
    plain: 'So geht es weiter',
  },
  now: { de: 'Sofort', en: 'At once' },
  nowText: {
    de: 'Bestätigung mit persönlichem Link und Ihrer Kopie als PDF',
    en: 'Confirmation with a private link and your copy as PDF',
    plain: 'Sie bekommen eine Bestätigung und einen Link, der nur Ihnen gehört.',
  },
  check: {
    de: 'Prüfung',
    en: 'Check',
    plain: 'Das Amt prüft',
  },
  checkBy: {
    de: 'Etwa bis {day}',
    en: 'About {day}',
    plain: 'Das dauert etwa bis {day}',
  },
  after: { de: 'Danach', en: 'Then' },
  portal: {
    de: 'Ergebnis online über Ihren persönlichen Link',
    en: 'Result online through your private link',
    plain: 'Sie sehen das Ergebnis mit Ihrem Link.',
  },
  post: {
    de: 'Ergebnis mit der Post',
    en: 'Result by post',
    plain: 'Das Ergebnis kommt mit der Post.',
  },
  savedAt: {
    de: 'Zuletzt gespeichert um {time}',
    en: 'Last saved at {time}',
    plain: 'Gespeichert um {time}',
  },
  savedOn: {
    de: 'Zuletzt gespeichert am {day}',
    en: 'Last saved on {day}',
    plain: 'Gespeichert am {day}',
  },
  resumedTitle: {
    de: 'Sie setzen Ihren Antrag fort.',
    en: 'You are continuing your application.',
    plain: 'Hier machen Sie weiter.',
  },
  resumed: {
    de: 'Begonnen am {started}, zuletzt gespeichert am {saved}. Ihre Angaben sind noch da.',
    en: 'Started on {started}, last saved on {saved}. Your answers are still here.',
    plain: 'Sie haben am {started} angefangen. Am {saved} haben wir Ihre Antworten gespeichert. Es ist noch alles da.',
  },
  restart: {
    de: 'Lieber neu beginnen',
    en: 'Start anew instead',
    plain: 'Ich will neu anfangen',
  },
  staleTitle: {
    de: 'Diese Seite wurde inzwischen in einem anderen Fenster gespeichert.',
    en: 'This page was saved in another window in the meantime.',
    plain: 'Sie haben diese Seite in einem anderen Fenster schon gespeichert.',
  },
  stale: {
    de: 'Unten steht, was Sie eben eingegeben haben. Mit „Weiter“ gilt es anstelle der anderen Angaben.',
    en: 'Below is what you have just entered. With “Continue” it replaces the other answers.',
    plain: 'Unten steht, was Sie jetzt geschrieben haben. Drücken Sie auf Weiter? Dann gilt das hier.',
  },
  staleLink: {
    de: 'Die gespeicherten Angaben ansehen',
    en: 'See the saved answers',
    plain: 'Ich will sehen, was gespeichert ist',
  },
  staleReviewTitle: {
    de: 'Ihre Angaben wurden inzwischen in einem anderen Fenster geändert.',
    en: 'Your answers were changed in another window in the meantime.',
    plain: 'Jemand hat die Antworten in einem anderen Fenster geändert.',
  },
  staleReview: {
    de: 'Es wurde noch nichts abgesendet. Hier steht der neue Stand. Bitte prüfen Sie ihn und senden Sie ihn dann ab.',
    en: 'Nothing has been sent yet. This is the current state. Please check it and then send it.',
    plain: 'Es ist noch nichts abgeschickt. Bitte prüfen Sie alles noch einmal. Dann schicken Sie es ab.',
  },
  infected: {
    de: 'In dieser Datei wurde Schadsoftware gefunden: {names}. Bitte entfernen Sie sie und laden Sie eine andere hoch.',
    en: 'Malware was found in this file: {names}. Please remove it and upload another one.',
    plain: 'In dieser Datei ist ein Computer-Virus: {names}. Löschen Sie die Datei. Nehmen Sie eine andere.',
  },
  laterTitle: {
    de: 'Ihr Antrag ist gespeichert',
    en: 'Your application is saved',
    plain: 'Ihr Antrag ist gespeichert',
  },
  later: {
    de: 'Mit diesem Link machen Sie weiter, auch an einem anderen Gerät. Bewahren Sie ihn auf: Wer ihn kennt, sieht Ihre Angaben.',
    en: 'Continue with this link, also on another device. Keep it safe: whoever knows it can see your answers.',
    plain:
      'Mit diesem Link machen Sie weiter. Das geht auch an einem anderen Gerät. Geben Sie den Link niemandem. Wer den Link hat, sieht Ihre Antworten.',
  },
  laterAccount: {
    de: 'Er liegt in Ihrem Konto. Dort machen Sie weiter, auch an einem anderen Gerät.',
    en: 'It lies in your account. Continue there, also on another device.',
    plain: 'Der Antrag ist in Ihrem Konto. Dort können Sie weitermachen. Das geht auch an einem anderen Gerät.',
  },
  link: {
    de: 'Ihr persönlicher Link',
    en: 'Your private link',
    plain: 'Ihr Link',
  },
  linkHint: {
    de: 'Speichern Sie ihn als Lesezeichen, oder kopieren Sie ihn an einen sicheren Ort.',
    en: 'Save it as a bookmark or copy it to a safe place.',
    plain: 'Speichern Sie den Link. Zum Beispiel als Lese-Zeichen.',
  },
  deleted: {
    de: 'Wir löschen den Entwurf am {day}, wenn Sie ihn bis dahin nicht ändern. Die Behörde kann ihn vor dem Absenden nicht lesen.',
    en: 'We delete the draft on {day} if you do not change it until then. The authority cannot read it before you send it.',
    plain:
      'Am {day} löschen wir Ihre Antworten. Das machen wir nicht, wenn Sie vorher etwas ändern. Das Amt sieht Ihre Antworten erst, wenn Sie abschicken.',
  },
  goOn: {
    de: 'Jetzt weiter ausfüllen',
    en: 'Continue now',
    plain: 'Jetzt weitermachen',
  },
  mailTitle: {
    de: 'Link per E-Mail schicken',
    en: 'Send the link by e-mail',
    plain: 'Den Link als E-Mail schicken',
  },
  mailLabel: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  mailHint: {
    de: 'Wir schicken Ihnen den Link. Ist Ihr Antrag abgesendet, schreiben wir Ihnen auch, wenn es etwas Neues gibt.',
    en: 'We send you the link. Once your application is sent, we also tell you when there is news.',
    plain: 'Wir schicken Ihnen den Link. Später schreiben wir Ihnen auch, wenn es etwas Neues gibt.',
  },
  mailSend: {
    de: 'Link schicken',
    en: 'Send the link',
    plain: 'Link schicken',
  },
  mailDone: {
    de: 'Der Link ist unterwegs zu Ihrer E-Mail-Adresse.',
    en: 'The link is on its way to your e-mail address.',
    plain: 'Wir haben den Link an Ihre E-Mail-Adresse geschickt.',
  },
  mailMissing: {
    de: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Please enter a complete e-mail address, for example name@example.org.',
    plain: 'Bitte schreiben Sie Ihre ganze E-Mail-Adresse. Zum Beispiel: name@beispiel.de.',
  },
  mailSubject: { de: 'Ihr persönlicher Link zu Rennsteig', en: 'Your private link to Rennsteig' },
  mailDraft: {
    de: 'Guten Tag,\n\nmit diesem Link setzen Sie Ihren Antrag fort:\n\n{link}\n\nDer Link ist persönlich: Wer ihn kennt, sieht Ihre Angaben. Geben Sie ihn nicht weiter. Der Entwurf wird am {day} gelöscht, wenn Sie ihn bis dahin nicht ändern.',
    en: 'Hello,\n\nwith this link you continue your application:\n\n{link}\n\nThe link is private: whoever knows it can see your answers. Do not pass it on. The draft is deleted on {day} if you do not change it until then.',
  },
  mailStatus: {
    de: 'Guten Tag,\n\nmit diesem Link sehen Sie, wie es mit Ihrem Antrag weitergeht:\n\n{link}\n\nDer Link ist persönlich: Wer ihn kennt, sieht den Vorgang. Geben Sie ihn nicht weiter. Er gilt mindestens bis {day}.',
    en: 'Hello,\n\nwith this link you see what happens with your application:\n\n{link}\n\nThe link is private: whoever knows it can see the matter. Do not pass it on. It is valid at least until {day}.',
  },
  mailDeletionSubject: { de: 'Ihr Entwurf wird bald gelöscht', en: 'Your draft will be deleted soon' },
  mailDeletion: {
    de: 'Guten Tag,\n\nein Antrag, den Sie begonnen haben, ist noch nicht abgesendet. Am {day} löschen wir den Entwurf mit allen Angaben.\n\nMöchten Sie ihn behalten? {way}',
    en: 'Hello,\n\nan application that you started has not been sent yet. On {day} we delete the draft with all answers.\n\nDo you want to keep it? {way}',
  },
  mailDeletionLink: {
    de: 'Öffnen Sie vorher Ihren persönlichen Link, und ändern oder senden Sie den Antrag.',
    en: 'Open your private link before that day and change or send the application.',
  },
  mailDeletionAccount: {
    de: 'Melden Sie sich vorher in Ihrem Konto an, und ändern oder senden Sie den Antrag.',
    en: 'Sign in to your account before that day and change or send the application.',
  },
  endedTitle: { de: 'Dieser Link ist abgelaufen', en: 'This link has expired', plain: 'Dieser Link gilt nicht mehr' },
  endedDraft: {
    de: 'Der Entwurf wurde nicht abgesendet und am {day} gelöscht, weil er lange nicht geändert wurde. Es ist nichts mehr davon gespeichert. Sie können den Antrag jederzeit neu beginnen.',
    en: 'The draft was not sent and was deleted on {day} because it had not been changed for a long time. Nothing of it is stored any more. You can start anew at any time.',
    plain:
      'Sie haben den Antrag nicht abgeschickt. Sie haben lange nichts geändert. Darum haben wir ihn am {day} gelöscht. Wir haben nichts mehr davon. Sie können den Antrag immer neu anfangen.',
  },
  endedDiscarded: {
    de: 'Der Entwurf wurde am {day} auf Wunsch gelöscht. Es ist nichts mehr davon gespeichert. Sie können den Antrag jederzeit neu beginnen.',
    en: 'The draft was deleted on request on {day}. Nothing of it is stored any more. You can start anew at any time.',
    plain:
      'Wir haben den Antrag am {day} gelöscht. Das hat sich jemand so gewünscht. Wir haben nichts mehr davon. Sie können den Antrag immer neu anfangen.',
  },
  endedLink: {
    de: 'Der Link galt bis {day}. Fragen zum Vorgang beantwortet die Behörde, die entschieden hat; das Aktenzeichen steht auf Ihrem Bescheid.',
    en: 'The link was valid until {day}. The authority that decided answers questions about the case; the file number is on your decision.',
    plain:
      'Der Link galt bis {day}. Haben Sie noch eine Frage? Dann fragen Sie das Amt, das entschieden hat. Das Aktenzeichen steht auf Ihrem Bescheid.',
  },
  search: { de: 'Leistung suchen', en: 'Search for a service', plain: 'Eine Leistung suchen' },
  uploadFailed: { de: '{name}: {title}. {detail}', en: '{name}: {title}. {detail}' },
} satisfies Record<string, Text>;
