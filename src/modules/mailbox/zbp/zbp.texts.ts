import type { Text } from '../../../lang/lang.ts';

/** Words about the mailbox of the BundID. */
export const zbpTexts = {
  deliverHelp: {
    de: 'Das Postfach der BundID ist nicht erreichbar, oder eine Anlage ist noch nicht geprüft. Der Brief liegt im Postfach von Rennsteig. Beheben Sie die Ursache und wiederholen Sie den Auftrag.',
    en: 'The BundID mailbox cannot be reached, or an attachment has not been checked yet. The letter lies in the mailbox of Rennsteig. Mend the cause and try the job again.',
  },
  refusedHelp: {
    de: 'Das Postfach der BundID hat den Brief abgelehnt. Er liegt im Postfach von Rennsteig; die Bekanntgabe gilt dort. Die Gründe stehen in mailbox.zbp_delivery. Wiederholen sendet ihn neu.',
    en: 'The BundID mailbox has refused the letter. It lies in the mailbox of Rennsteig, where the notification counts. The reasons stand in mailbox.zbp_delivery. Trying again sends it anew.',
  },
  title: { de: 'BundID-Postfach (Simulator)', en: 'BundID mailbox (simulator)' },
  lead: {
    de: 'Was Rennsteig an die Postfächer der erfundenen Personen zugestellt hat. Nichts davon verlässt diesen Rechner.',
    en: 'What Rennsteig delivered to the mailboxes of the made-up people. Nothing of it leaves this machine.',
  },
  none: { de: 'Noch nichts zugestellt', en: 'Nothing delivered yet' },
  noneText: {
    de: 'Melden Sie sich mit der BundID an, stellen Sie einen Antrag und entscheiden Sie ihn am Arbeitsplatz.',
    en: 'Sign in with BundID, apply for something and decide it at the workplace.',
  },
  level: { de: 'Vertrauensniveau {level}', en: 'Level of assurance {level}' },
  mailbox: { de: 'Postfach {id}', en: 'Mailbox {id}' },
} satisfies Record<string, Text>;
