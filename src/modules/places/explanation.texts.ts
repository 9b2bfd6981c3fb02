import { formatShortDate } from '../../lang/format.ts';
import { type Lang, say, type Text } from '../../lang/lang.ts';
import type { Association } from './areas.schema.ts';
import type { LocationNote } from './location.rules.ts';
import type { ExplanationStep, Level, Rule, Transfer } from './responsibility.schema.ts';

const levelTexts: Record<Level, Text> = {
  gemeinde: {
    de: '„{service}“ ist Aufgabe der Gemeinden{sphere}: {body}.',
    en: '“{service}” is a task of the municipalities{sphere}: {body}.',
  },
  verband: {
    de: '„{service}“ ist der Ebene der Verwaltungsgemeinschaften zugeordnet: {body}.',
    en: '“{service}” belongs to the level of the municipal associations: {body}.',
  },
  zweckverband: {
    de: '„{service}“ erfüllt für dieses Gebiet {body}.',
    en: '“{service}” is done for this area by {body}.',
  },
  kreis: {
    de: '„{service}“ ist Aufgabe der Landkreise und kreisfreien Städte: {body}.',
    en: '“{service}” is a task of the districts and independent cities: {body}.',
  },
  land: { de: '„{service}“ ist Aufgabe des Landes: {body}.', en: '“{service}” is a task of the Land: {body}.' },
  andere: {
    de: 'Für „{service}“ ist eine Stelle außerhalb dieser Plattform zuständig: {body}.',
    en: 'A body outside this platform is responsible for “{service}”: {body}.',
  },
};

const spheres: Record<'eigen' | 'uebertragen', Text> = {
  eigen: { de: ' im eigenen Wirkungskreis', en: ' in their own sphere' },
  uebertragen: { de: ' im übertragenen Wirkungskreis', en: ' in the transferred sphere' },
};

const texts = {
  vgOwn: {
    de: '{place} gehört zur {body}. Sie erledigt die eigenen Aufgaben der Gemeinde in deren Namen; Träger bleibt die Gemeinde.',
    en: '{place} belongs to {body}. It does the municipality’s own tasks in its name; the municipality stays the carrier.',
  },
  vgMoved: {
    de: '{place} gehört zur {body}. Aufgaben des übertragenen Wirkungskreises nimmt sie anstelle der Gemeinde wahr.',
    en: '{place} belongs to {body}. It carries the tasks of the transferred sphere in place of the municipality.',
  },
  egOwn: {
    de: '{body} ist erfüllende Gemeinde für {place}. Sie erledigt die eigenen Aufgaben der Gemeinde in deren Namen; Träger bleibt die Gemeinde.',
    en: '{body} is the fulfilling municipality (erfüllende Gemeinde) for {place}. It does its own tasks in its name; the municipality stays the carrier.',
  },
  egMoved: {
    de: '{body} ist erfüllende Gemeinde für {place} und nimmt die Aufgaben des übertragenen Wirkungskreises wahr.',
    en: '{body} is the fulfilling municipality (erfüllende Gemeinde) for {place} and carries the tasks of the transferred sphere.',
  },
  actedBy: {
    de: 'Die Verwaltung für {carrier} erledigt {body}.',
    en: 'The administration for {carrier} is done by {body}.',
  },
  delegation: {
    de: 'Durch delegierende Zweckvereinbarung ist die Aufgabe mit allen Befugnissen von {from} auf {to} übergegangen, seit {day}.',
    en: 'By a delegating agreement the task has moved with all powers from {from} to {to}, since {day}.',
  },
  mandate: {
    de: 'Durch mandatierende Zweckvereinbarung erledigt {to} die Aufgabe im Namen von {from}, seit {day}.',
    en: 'By a mandating agreement {to} does the task in the name of {from}, since {day}.',
  },
  taxGuard: {
    de: 'Eine Vereinbarung nennt {to} als neuen Träger. Das Recht, Steuern zu erheben, kann nicht übertragen werden; sie bleibt hier ohne Wirkung.',
    en: 'An agreement names {to} as the new carrier. The right to levy taxes cannot be transferred; it has no effect here.',
  },
  circle: {
    de: 'Eine Vereinbarung führt im Kreis zurück und bleibt ohne Wirkung.',
    en: 'An agreement leads back in a circle and has no effect.',
  },
  takerMissing: {
    de: 'Eine Vereinbarung nennt eine Stelle, die es an diesem Tag nicht gibt ({to}), und bleibt ohne Wirkung.',
    en: 'An agreement names a body that does not exist on this day ({to}) and has no effect.',
  },
  rivals: {
    de: 'Mehrere Vereinbarungen nennen verschiedene Stellen: {names}. Die Redaktion muss das klären.',
    en: 'Several agreements name different bodies: {names}. An editor must settle this.',
  },
  tie: {
    de: 'Mehrere gleichrangige Regeln nennen verschiedene Stellen: {names}. Die Redaktion muss das klären.',
    en: 'Several rules of equal rank name different bodies: {names}. An editor must settle this.',
  },
  fallbackRole: {
    de: 'Ein eigener Ansprechpunkt ist nicht hinterlegt; es antwortet die zuständige Stelle.',
    en: 'No contact point of its own is known; the responsible body answers.',
  },
  succession: {
    de: '{old} gehört seit {day} zu {now}.',
    en: '{old} has belonged to {now} since {day}.',
  },
  successionUncertain: {
    de: '{old} gehört heute zu {now}. Der Tag des Wechsels ist nicht bekannt: Gebietsstand unsicher.',
    en: '{old} now belongs to {now}. The day of the change is not known (Gebietsstand unsicher).',
  },
  split: {
    de: '{old} wurde aufgeteilt. Bitte den Ortsteil wählen, von dem die Zuständigkeit abhängt.{uncertain}',
    en: '{old} was split. Please choose the part of the place; responsibility depends on it.{uncertain}',
  },
  uncertain: {
    de: ' Gebietsstand unsicher: Der Tag ist nicht bekannt.',
    en: ' The day is not known (Gebietsstand unsicher).',
  },
  former: {
    de: 'Es gilt der Gebietsstand des Stichtags: {name} ({ags}).',
    en: 'The area state of the asked day counts: {name} ({ags}).',
  },
  otherKey: {
    de: 'Der Schlüssel {asked} ist eine andere oder frühere Schreibweise für diesen Ort.',
    en: 'The key {asked} is another or earlier spelling for this place.',
  },
  noRule: {
    de: 'Für diese Leistung ist hier noch keine Zuständigkeit hinterlegt. {contact} nimmt Ihr Anliegen an und leitet es weiter.',
    en: 'No responsibility is recorded here for this service yet. {contact} takes your request and passes it on.',
  },
  expired: {
    de: 'Die hinterlegte Zuständigkeit endete am {day} und hat noch keinen Nachfolger. {contact} nimmt Ihr Anliegen an und leitet es weiter.',
    en: 'The recorded responsibility ended on {day} and has no successor yet. {contact} takes your request and passes it on.',
  },
  noAuthority: {
    de: 'Die zuständige Stelle ist nicht im Verzeichnis. {contact} nimmt Ihr Anliegen an und leitet es weiter.',
    en: 'The responsible body is not in the register. {contact} takes your request and passes it on.',
  },
  outside: {
    de: 'Zuständig ist eine Stelle außerhalb dieser Plattform: {body}. Fragen nimmt auch {contact} an.',
    en: 'A body outside this platform is responsible: {body}. {contact} also takes your questions.',
  },
  localAdministration: { de: 'Ihre Gemeindeverwaltung', en: 'Your municipal administration' },
} satisfies Record<string, Text>;

/** The sentences of an explanation in one language; each step names its rule and where that rule stands. */
export type Explain = ReturnType<typeof createExplain>;

export function createExplain(lang: Lang) {
  const day = (date: string) => formatShortDate(date, lang);
  const words = (text: Text, params?: Record<string, string>) => say(text, lang, params);
  const step = (rule: string, source: string, text: string, confirmed = true): ExplanationStep => ({
    rule,
    source,
    text,
    confirmed,
  });
  const agreement = ({ reference, source }: Transfer) => [reference, source].filter(Boolean).join(', ');
  return {
    level: (rule: Rule, body: string) => {
      const sphere = rule.level === 'gemeinde' && rule.sphere ? spheres[rule.sphere][lang] : '';
      const text = words(levelTexts[rule.level], { service: rule.service, sphere, body });
      return step(
        `level-${rule.level}`,
        rule.basis ? `${rule.basis} (${rule.source})` : rule.source,
        text,
        rule.verified,
      );
    },
    statute: (association: Association, moved: boolean, body: string, place: string) =>
      association.kind === 'vg'
        ? step('statute-vg', '§§ 46, 47 ThürKO', words(moved ? texts.vgMoved : texts.vgOwn, { body, place }))
        : step('statute-eg', '§ 51 ThürKO', words(moved ? texts.egMoved : texts.egOwn, { body, place })),
    actedBy: (association: Association, body: string, carrier: string) =>
      step(
        'acting-administration',
        association.kind === 'vg' ? '§§ 46, 47 ThürKO' : '§ 51 ThürKO',
        words(texts.actedBy, { body, carrier }),
      ),
    delegation: (transfer: Transfer, from: string, to: string) =>
      step(
        'delegation',
        `§§ 7, 8 ThürKGG; ${agreement(transfer)}`,
        words(texts.delegation, { from, to, day: day(transfer.validFrom) }),
      ),
    mandate: (transfer: Transfer, from: string, to: string) =>
      step(
        'mandate',
        `§ 7 ThürKGG; ${agreement(transfer)}`,
        words(texts.mandate, { from, to, day: day(transfer.validFrom) }),
      ),
    taxGuard: (transfer: Transfer, to: string) =>
      step('guard-tax', `§ 1 Abs. 4 ThürKGG; ${agreement(transfer)}`, words(texts.taxGuard, { to })),
    circle: (transfer: Transfer) => step('guard-circle', agreement(transfer), words(texts.circle)),
    takerMissing: (transfer: Transfer) =>
      step('guard-taker', agreement(transfer), words(texts.takerMissing, { to: transfer.toId })),
    rivals: (names: readonly string[]) => words(texts.rivals, { names: names.join(', ') }),
    tie: (names: readonly string[]) => words(texts.tie, { names: names.join(', ') }),
    fallbackRole: () => step('role-fallback', 'Rennsteig', words(texts.fallbackRole)),
    note: (note: LocationNote): ExplanationStep => {
      if (note.kind === 'former') {
        const { name, ags, source } = note.state;
        return step('area-former', source, words(texts.former, { name, ags }));
      }
      if (note.kind === 'other-key') return step('area-alias', 'GV100AD', words(texts.otherKey, { asked: note.asked }));
      const { oldName: old, since, source } = note.succession;
      if (note.kind === 'split') {
        return step(
          'area-split',
          source,
          words(texts.split, { old, uncertain: since ? '' : texts.uncertain[lang] }),
          since !== null,
        );
      }
      const now = note.newName;
      if (!since) return step('area-succession', source, words(texts.successionUncertain, { old, now }), false);
      return step('area-succession', source, words(texts.succession, { old, now, day: day(since) }));
    },
    gap: (
      reason: 'no-rule' | 'expired' | 'no-authority',
      contact: string | undefined,
      details: { endedOn?: string | null; body?: string },
    ) => {
      const params = {
        contact: contact ?? texts.localAdministration[lang],
        day: details.endedOn ? day(details.endedOn) : '',
        body: details.body ?? '',
      };
      if (reason === 'expired') return words(texts.expired, params);
      if (reason === 'no-rule') return words(texts.noRule, params);
      return words(details.body ? texts.outside : texts.noAuthority, params);
    },
  };
}
