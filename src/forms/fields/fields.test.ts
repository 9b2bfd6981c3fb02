import { describe, expect, it } from 'vitest';
import { packageOf } from '../../../tests/support/packages.ts';
import { evaluate } from '../evaluate.ts';
import type { FieldSource } from '../package.types.ts';
import { splitLine } from './address.ts';

const context = { today: '2026-06-01', lang: 'de' as const };
function read(field: Omit<FieldSource, 'id'>, value: unknown) {
  const pkg = packageOf({ steps: [{ id: 's', groups: [{ id: 'g', fields: [{ id: 'f', ...field }] }] }] });
  const { answers, errors } = evaluate(pkg, { g: { f: value } }, context);
  return { value: (answers.g as { f: unknown }).f, error: errors[0]?.message };
}

describe('dates', () => {
  it.each(['14.3.2024', '14.03.2024', ' 14. 3. 2024 ', '14. März 2024', '14 Mar 2024', '14/3/2024', '2024-03-14'])(
    '%s is understood',
    (typed) => {
      expect(read({ type: 'date' }, typed)).toEqual({ value: '2024-03-14', error: undefined });
    },
  );
  it.each([
    ['14.3.', 'Bitte geben Sie auch das Jahr an.'],
    ['14.3.24', 'Bitte geben Sie das Jahr mit vier Ziffern an, zum Beispiel 2024.'],
    ['3.2024', 'Bitte geben Sie auch den Tag an.'],
    ['2024', 'Bitte geben Sie auch Tag und Monat an.'],
    ['14', 'Bitte geben Sie auch Monat und Jahr an.'],
    ['gestern', 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 14.3.2024.'],
    ['31.2.2024', 'Den 31.2.2024 gibt es nicht. Bitte prüfen Sie den Tag.'],
    ['1.13.2024', 'Einen 13. Monat gibt es nicht. Bitte prüfen Sie den Monat.'],
    ['32.1.2024', 'Einen 32. Tag hat kein Monat. Bitte prüfen Sie den Tag.'],
    ['1.1.0024', 'Bitte prüfen Sie das Jahr 24.'],
  ])('%s stays as typed and the error names the part', (typed, error) => {
    expect(read({ type: 'date' }, typed)).toEqual({ value: typed, error });
  });
  it('has limits', () => {
    expect(read({ type: 'date', max: 'today' }, '2.6.2026').error).toMatch(/liegt in der Zukunft/);
    expect(read({ type: 'date', min: '2026-07-01' }, '2.6.2026').error).toBe(
      'Bitte geben Sie einen Tag ab dem 1. Juli 2026 an.',
    );
  });
});

describe('money and numbers', () => {
  it.each([
    ['60', 6_000],
    ['60,00 €', 6_000],
    ['60.50', 6_050],
    ['1.060,5', 106_050],
    ['1.060', 106_000],
    ['60,-', 6_000],
    ['-3,10', -310],
    ['0', 0],
  ])('%s is %i cents', (typed, cents) =>
    expect(read({ type: 'money' }, typed)).toEqual({ value: cents, error: undefined }),
  );
  it.each(['abc', '1,234', '1.23.4', '€'])('%s is no amount', (typed) => {
    expect(read({ type: 'money', required: true }, typed).error).toBeDefined();
  });
  it('keeps cents that are stored', () => expect(read({ type: 'money' }, 6_000).value).toBe(6_000));
  it('reads whole numbers', () => {
    expect(read({ type: 'integer' }, '1.000').value).toBe(1_000);
    expect(read({ type: 'integer' }, '1,5').error).toBe('Bitte geben Sie eine ganze Zahl ein, zum Beispiel 3.');
    expect(read({ type: 'integer', min: 1, max: 5 }, '9').error).toBe('Bitte geben Sie höchstens 5 an.');
  });
});

describe('decimal numbers', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,56', 1_234.56],
    ['1,234.56', 1_234.56],
    ['1.234', 1_234],
    ['-0,5', -0.5],
    ['7', 7],
  ])('%s is %d', (typed, value) => expect(read({ type: 'decimal' }, typed)).toEqual({ value, error: undefined }));
  it.each([
    ['zwölf', 'Bitte geben Sie eine Zahl ein, zum Beispiel 12,5.'],
    ['1,234', 'Bitte geben Sie höchstens 2 Stellen nach dem Komma an. Sie haben 3 eingegeben.'],
    ['0,4', 'Bitte geben Sie mindestens 0,5 an.'],
  ])('%s stays as typed', (typed, error) => {
    expect(read({ type: 'decimal', min: 0.5 }, typed)).toEqual({ value: typed, error });
  });
  it('has as many places as the author allows', () => {
    expect(read({ type: 'decimal', decimals: 3 }, '1,234').value).toBe(1.234);
    expect(read({ type: 'decimal', decimals: 0 }, '1,2').error).toMatch(/höchstens 0 Stellen/);
    expect(read({ type: 'decimal' }, 12.5).value).toBe(12.5);
  });
  it('reads a stored number that is too small the same way again, however little it is', () => {
    const atLeastZero = { type: 'decimal', min: 0 } as const;
    const { value } = read(atLeastZero, -5e-324);
    expect(read(atLeastZero, value).value).toBe(value);
  });
});

describe('times', () => {
  it.each([
    ['14:30', '14:30'],
    ['8.05 Uhr', '08:05'],
    ['14 Uhr 30', '14:30'],
    ['9', '09:00'],
    ['9 Uhr', '09:00'],
    ['1430', '14:30'],
    ['2:30 pm', '14:30'],
    ['12 a.m.', '00:00'],
  ])('%s is %s', (typed, value) => expect(read({ type: 'time' }, typed)).toEqual({ value, error: undefined }));
  it.each([
    ['mittags', 'Bitte geben Sie Stunde und Minute an, zum Beispiel 14:30.'],
    ['24:00', 'Die Uhrzeit „24:00“ gibt es nicht. Bitte geben Sie eine Uhrzeit von 0:00 bis 23:59 an.'],
    ['14:60', 'Die Uhrzeit „14:60“ gibt es nicht. Bitte geben Sie eine Uhrzeit von 0:00 bis 23:59 an.'],
    ['13 pm', 'Die Uhrzeit „13 pm“ gibt es nicht. Bitte geben Sie eine Uhrzeit von 0:00 bis 23:59 an.'],
    ['7:59', 'Bitte geben Sie eine Uhrzeit ab 08:00 Uhr an.'],
  ])('%s stays as typed', (typed, error) => {
    expect(read({ type: 'time', min: '08:00' }, typed)).toEqual({ value: typed, error });
  });
});

describe('text', () => {
  it('checks an IBAN', () => {
    // The example of the standard's documentation, no real account.
    expect(read({ type: 'iban' }, 'DE89 3704 0044 0532 0130 00')).toEqual({
      value: 'DE89370400440532013000',
      error: undefined,
    });
    expect(read({ type: 'iban' }, 'DE88 3704 0044 0532 0130 00').error).toMatch(/vertauscht/);
    expect(read({ type: 'iban' }, 'DE89 3704').error).toBe(
      'Eine deutsche IBAN hat 22 Zeichen. Sie haben 8 eingegeben.',
    );
  });
  it('counts digits and drops spaces', () => {
    expect(read({ type: 'text', digits: 15 }, '276 098 102 345 678').value).toBe('276098102345678');
    expect(read({ type: 'text', digits: 15 }, '27609810234567').error).toBe(
      'Bitte geben Sie 15 Ziffern ein. Sie haben 14 eingegeben.',
    );
    expect(read({ type: 'text', digits: 15 }, 'ABC').error).toBe('Bitte geben Sie nur Ziffern ein, insgesamt 15.');
  });
  it('bounds lengths, counting characters as people do', () => {
    expect(read({ type: 'text', maxLength: 3 }, '👍👍👍').error).toBeUndefined();
    expect(read({ type: 'text', maxLength: 3 }, 'abcd').error).toBe(
      'Bitte kürzen Sie auf höchstens 3 Zeichen. Sie haben 4 eingegeben.',
    );
    expect(String(read({ type: 'textarea' }, 'x'.repeat(1_000_000)).value).length).toBe(10_000);
  });
  it('T5 drops control and direction characters', () => {
    expect(read({ type: 'text' }, 'a\u0000b\u202ec\nd').value).toBe('abc d');
    expect(read({ type: 'textarea' }, 'a\r\nb\u0007').value).toBe('a\nb');
  });
  it.each([
    ['anna', 'In der E-Mail-Adresse fehlt das Zeichen @.'],
    ['anna@post', 'Bitte prüfen Sie die E-Mail-Adresse hinter dem @, zum Beispiel name@post.example.'],
    ['a b@@post.example', 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel name@post.example.'],
  ])('says what is wrong with %s', (typed, error) => expect(read({ type: 'email' }, typed).error).toBe(error));
});

describe('addresses', () => {
  it.each([
    ['Beispielweg 7', 'Beispielweg', '7'],
    ['Am Alten Markt 7 a', 'Am Alten Markt', '7 a'],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135'],
    ['Hauptstr. 12-14', 'Hauptstr.', '12-14'],
    ['Dorfplatz, ohne Nummer', 'Dorfplatz', ''],
  ])('%s is split', (line, street, number) => expect(splitLine(line)).toEqual({ street, number }));
  it('asks elsewhere neither for a house number nor for five digits', () => {
    const abroad = { line: 'Impasse du Moulin', plz: 'L-1855', city: 'Luxembourg', country: 'LU' };
    expect(read({ type: 'address', foreign: true }, abroad)).toEqual({
      value: { ...abroad, street: 'Impasse du Moulin', number: '' },
      error: undefined,
    });
    expect(read({ type: 'address', foreign: true }, { ...abroad, plz: '' }).error).toBeUndefined();
    expect(read({ type: 'address', foreign: true }, { ...abroad, country: 'XX' }).error).toMatch(/Staat/);
    expect(read({ type: 'address', foreign: true }, { ...abroad, country: 'DE' }).error).toMatch(/Hausnummer/);
    expect(read({ type: 'address', foreign: true }, { ...abroad, country: '' }).error).toMatch(/Hausnummer/);
    expect(read({ type: 'address' }, abroad).value).not.toHaveProperty('country');
  });
  it('asks for the missing part', () => {
    expect(read({ type: 'address' }, { line: 'Weg', plz: '98617', city: 'Ort' }).error).toMatch(/auch die Hausnummer/);
    expect(read({ type: 'address' }, { line: '7', plz: '98617', city: 'Ort' }).error).toBe(
      'Bitte geben Sie auch die Straße an.',
    );
    expect(read({ type: 'address' }, { line: 'Weg 7', plz: '9861', city: 'Ort' }).error).toBe(
      'Die Postleitzahl hat 5 Ziffern. Sie haben 4 eingegeben.',
    );
  });
});
