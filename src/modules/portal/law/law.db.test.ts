import { describe, expect, it } from 'vitest';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { type DescribedExample, lawExamples } from '../../../law/index.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { calculators } from './calculators.ts';

// The law through its interfaces and pages, on the real places.
const clock = createMovableClock();
clock.moveTo(new Date('2026-11-24T09:00:00Z'));
const bed = withDatabase({ clock, env: { RATE_SEARCH_PER_MINUTE: '100000' } });
const guest = () => createClient(bed.program.server);

async function ask(path: string, body: unknown, query = '') {
  const { status, body: text } = await guest().send('POST', `/api/v1/law/${path}${query}`, {
    type: 'application/json',
    bytes: JSON.stringify(body),
  });
  return { status, answer: JSON.parse(text) as Record<string, unknown> };
}

type Step = { text: string; source: string; rule: string; assumption: boolean };

/** Examples of the library by the interface that answers them. */
const pathOf = ({ id, input }: DescribedExample): string | undefined => {
  const given = input as Record<string, unknown>;
  if ('event' in given) return 'deadline';
  if ('channel' in given) return 'notification';
  if ('formRequired' in given) return 'written-form';
  return /^F[1-35]/.test(id) ? 'fee' : undefined;
};
const asked = lawExamples.flatMap((example) => {
  const path = pathOf(example);
  return path ? [{ ...example, path }] : [];
});

describe('interfaces answer the examples of the law', () => {
  it('there is one for every calculator', () => {
    expect(new Set(asked.map(({ path }) => path))).toEqual(
      new Set(['deadline', 'notification', 'written-form', 'fee']),
    );
    expect(asked.length).toBeGreaterThan(40);
  });

  it.each(asked)('$path $id: $text.de', async ({ path, input, expected }) => {
    const { status, answer } = await ask(path, strict(input));
    expect(status).toBe(200);
    expect(answer).toMatchObject(expected as object);
    const steps = answer.steps as Step[];
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(step.text).toMatch(/\S/);
      expect(step.source).toMatch(/\S/);
      expect(step.text.startsWith('Annahme:')).toBe(step.assumption);
    }
  });

  it('in English when asked', async () => {
    const { answer } = await ask('deadline', month, '?lang=en');
    expect((answer.steps as Step[])[0]!.text).toBe('The day of the event, Saturday, 31 January 2026, is not counted.');
  });

  it('the lines of a fee sum to the total', async () => {
    const { answer } = await ask('fee', {
      at: '2026-11-24',
      lines: [
        { item: '1.2.2.2', quantity: 1 },
        { item: { kind: 'time', unitMinutes: 15, rateCents: 1525 }, minutes: 47 },
      ],
      expenses: [{ title: 'Kopien', cents: 150 }],
    });
    const lines = answer.lines as { cents: number }[];
    expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(answer.cents);
    expect(answer.cents).toBe(800 + 6100 + 150);
  });

  it('the letter of the description: they are in it with their bodies', async () => {
    const { body } = await guest().send('GET', '/api/openapi.json');
    const { paths } = JSON.parse(body) as { paths: Record<string, { post?: { requestBody?: unknown } }> };
    for (const path of ['deadline', 'notification', 'written-form', 'fee'])
      expect(paths[`/api/v1/law/${path}`]?.post?.requestBody, path).toBeDefined();
  });
});

const month = { event: '2026-01-31', start: 'event', amount: 1, unit: 'month', ags: '16051000', shift: true };
const letter = { channel: 'post', date: '2025-01-02', ags: '16051000', remedyNotice: true };
const paper = {
  formRequired: true,
  electronicExcluded: false,
  lawLevel: 'land',
  at: '2026-01-01T00:00:00+01:00',
  means: 'eid',
  loa: 'high',
  viaPortalForm: true,
};

describe('what cannot be computed says why', () => {
  it.each([
    ['deadline', { ...month, ags: '16999999' }, 404, 'law.unknown_place'],
    ['deadline', { ...month, ags: '99000000' }, 404, 'law.unknown_place'],
    ['deadline', { ...month, event: '2026-02-30' }, 422, 'law.invalid_day'],
    ['deadline', { ...month, event: '1899-12-31' }, 422, 'law.out_of_time'],
    ['deadline', { ...month, amount: 9000, unit: 'year' }, 422, 'law.out_of_time'],
    ['deadline', { ...month, amount: 0 }, 400, 'http.invalid_input'],
    ['deadline', { ...month, more: 1 }, 400, 'http.invalid_input'],
    ['notification', { ...letter, date: '2017-12-31' }, 422, 'law.out_of_time'],
    ['notification', { ...letter, arrivedOn: 'gestern' }, 400, 'http.invalid_input'],
    ['notification', { ...letter, channel: 'pigeon' }, 400, 'http.invalid_input'],
    ['written-form', { ...paper, at: '2026-01-01' }, 422, 'law.invalid_moment'],
    ['written-form', { ...paper, permit: { from: '2026-13-01', to: '2027-01-01' } }, 422, 'law.invalid_moment'],
    ['fee', { item: '9.9' }, 422, 'law.unknown_tariff_item'],
    ['fee', {}, 422, 'law.one_kind_of_lines'],
    ['fee', { item: '1.1', lines: [{ item: '1.1' }] }, 422, 'law.one_kind_of_lines'],
  ])('%s %j: %i %s', async (path, body, status, code) => {
    const found = await ask(path, body);
    expect([found.status, found.answer.code]).toEqual([status, code]);
    expect(String(found.answer.detail)).toMatch(/\S/);
  });
});

const frist = '/rechner/frist?tag=31.1.2026&beginn=ereignis&dauer=1&einheit=monate';

describe('the calculator', () => {
  it('counts with the calendar of the authority that acts for a place', async () => {
    const { status, body } = await guest().open(`${frist}&ort=Unterma%C3%9Ffeld`);
    expect(status).toBe(200);
    expect(body).toContain('Montag, 2. März 2026');
    expect(body).toContain('am Sitz Stadt Meiningen (handelt für Untermaßfeld)');
    expect(body).toContain('§ 187 BGB');
    expect(body).toContain('Dieser Tag ist vorbei.');
  });

  it('knows holidays that only some communes keep, and says that the list is an assumption', async () => {
    const { body } = await guest().open('/rechner/frist?tag=4.5.2026&beginn=ereignis&dauer=1&einheit=monate&ort=Geisa');
    expect(body).toContain('Freitag, 5. Juni 2026');
    expect(body).toContain('Die Antwort enthält Annahmen.');
    expect(body).toContain('rs-unbestaetigt');
  });

  it('takes the key of a municipality in another Land', async () => {
    const { body } = await guest().open(
      '/rechner/frist?tag=8.7.2025&beginn=ereignis&dauer=1&einheit=monate&ort=09761000',
    );
    expect(body).toContain('Montag, 11. August 2025');
    expect(body).toContain('Bayern');
  });

  it('keeps what was typed and names what is wrong', async () => {
    const { status, body } = await guest().open(
      '/rechner/frist?tag=31.2.2026&beginn=ereignis&dauer=x&einheit=monate&ort=Atlantis',
    );
    expect(status).toBe(422);
    expect(body).toContain('<title>Fehler: ');
    expect(body).toContain('Den 31.2.2026 gibt es im Kalender nicht.');
    expect(body).toContain('value="Atlantis"');
    expect(body).toMatch(/href="#feld-tag".*href="#feld-dauer".*href="#feld-ort"/s);
  });

  it('asks which place is meant, and goes on with the choice', async () => {
    const unclear = await guest().open(`${frist}&ort=98617`);
    expect(unclear.status).toBe(422);
    const answered = await guest().submit(unclear, 'Frist berechnen', { 'Ort der Behörde': 'Untermaßfeld' });
    expect(answered.status).toBe(200);
    expect(answered.body).toContain('Stadt Meiningen');
  });

  it('says what to do when a decision was not retrieved', async () => {
    const { body } = await guest().open(
      '/rechner/bekanntgabe?weg=portal&tag=18.11.2026&ort=Erfurt&gebiet=allgemein&belehrung=richtig&einwilligung=ja',
    );
    expect(body).toContain('Noch nicht bekannt gegeben');
    expect(body).toContain('Ab Sonntag, 29. November 2026: ');
  });

  it('names the open ways when one is not enough', async () => {
    const { body } = await guest().open(
      '/rechner/schriftform?verlangt=ja&recht=land&mittel=email&formular=nein&tag=24.11.2026',
    );
    expect(body).toContain('Dieser Weg reicht nicht');
    expect(body).toContain('Online-Ausweis absenden');
  });

  it('shows a fee line by line, and what is missing', async () => {
    const { body } = await guest().open('/rechner/gebuehr?art=rahmen&aufwand=3,20&tag=24.11.2026');
    expect(body).toContain('mindestens 5,00');
    expect(body).toContain('Für die Rahmengebühr fehlt die Begründung.');
  });

  it('compares two days of the law: three days for a letter became four', async () => {
    const { status, body } = await guest().open('/rechner/rechtsstand');
    expect(status).toBe(200);
    expect(body).toContain('Das Recht hat sich geändert');
    expect(body).toContain('3 Tage später, am [Tag]');
    expect(body).toContain('4 Tage später, am [Tag]');
  });

  it.each(calculators.map(({ id }) => id))('compares %s without another word', async (id) => {
    expect((await guest().open(`/rechner/rechtsstand?rechner=${id}`)).status).toBe(200);
  });

  it('speaks English', async () => {
    const { body } = await guest().open(`${frist}&ort=Erfurt&lang=en`);
    expect(body).toMatch(/Monday,? 2 March 2026/);
    expect(body).toContain('is not counted');
  });

  it.each(
    calculators.flatMap(({ id, kinds }) => (kinds?.options ?? [{ value: '' }]).map(({ value }) => ({ id, value }))),
  )('T5 hostile text in every field of $id $value stays text', async ({ id, value }) => {
    const calculator = calculators.find((candidate) => candidate.id === id)!;
    const code = calculator.kinds?.options.find((option) => option.value === value)?.code ?? '';
    const hostile = `"><img src=x onerror=alert(1)>'`;
    const fields = calculator.fields(code).map(({ name }) => [name, hostile]);
    const kind = calculator.kinds ? [[calculator.kinds.name, value]] : [];
    const { status, body } = await guest().open(`/rechner/${id}?${new URLSearchParams([...kind, ...fields])}`);
    expect(status).toBe(422);
    expect(body).not.toContain('<img src=x');
  });

  it('an address with a field twice is no error of ours', async () => {
    expect((await guest().open('/rechner/frist?tag=1&tag=2&ort=a&ort=b')).status).toBe(422);
  });
});

/** An example as JSON, without what only functions can take. */
function strict(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input), (key, value) =>
    ['validFrom', 'mark'].includes(key) ? undefined : titled(key, value),
  );
}

/** Entries of a statute have their title in one language here. */
function titled(key: string, value: unknown): unknown {
  return key === 'title' ? (value as { de: string }).de : value;
}
