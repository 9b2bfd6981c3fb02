/** Words of the login page. */
export const loginTexts = {
  title: { de: 'Anmelden am Arbeitsplatz', en: 'Log in to the workplace' },
  lead: {
    de: 'Für Mitarbeiterinnen und Mitarbeiter der Behörden. Anträge stellen Sie ohne Anmeldung.',
    en: 'For staff of the authorities. You can apply for services without logging in.',
  },
  email: { de: 'E-Mail', en: 'E-mail' },
  password: { de: 'Passwort', en: 'Password' },
  submit: { de: 'Anmelden', en: 'Log in' },
  wrong: {
    de: 'E-Mail und Passwort passen nicht zusammen. Bitte prüfen Sie beides.',
    en: 'E-mail and password do not match. Please check both.',
  },
  emailMissing: { de: 'Bitte geben Sie Ihre dienstliche E-Mail an.', en: 'Please enter your work e-mail.' },
  passwordMissing: { de: 'Bitte geben Sie Ihr Passwort an.', en: 'Please enter your password.' },
  demo: {
    de: 'Dies ist eine Vorführung. Zugänge stehen in der Ausgabe des Programms und in der Datei var/demo-logins.txt.',
    en: 'This is a demonstration. Logins are printed by the program and stand in the file var/demo-logins.txt.',
  },
  forgotten: {
    de: 'Passwort vergessen? Ihre Systemverwaltung setzt ein neues.',
    en: 'Forgotten your password? Your administrator sets a new one.',
  },
  portal: { de: 'Zum Portal', en: 'To the portal' },
};
