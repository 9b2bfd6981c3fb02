import { describe, expect, it } from 'vitest';
import { readTestPackage } from '../../../tests/support/packages.ts';
import type { JourneySource } from '../../forms/index.ts';
import { loadConfig } from '../../platform/config/config.ts';
import { shippedPlaces } from '../places/index.ts';
import { journeyPlaces } from './check/journey-places.ts';
import { compareRecipients } from './recipients.rules.ts';

const places = journeyPlaces(shippedPlaces(loadConfig({})));
const trade = readTestPackage('gewerbe-anmelden');
const several = trade.source.journeys.find(({ name }) => name.startsWith('three places'))!;
const dog = readTestPackage('hundesteuer-anmelden');
const one = dog.source.journeys[0]!;
const ofTrade = (expected: JourneySource['expect'], more: Partial<JourneySource> = {}) =>
  compareRecipients(trade, { ...several, ...more, expect: expected }, places);
const ofDog = (expected: JourneySource['expect'], more: Partial<JourneySource> = {}) =>
  compareRecipients(dog, { ...one, ...more, expect: expected }, places);

describe('a form with several recipients', () => {
  it('says nothing when everybody gets what was expected, by name or by key', () => {
    expect(ofTrade(several.expect)).toEqual([]);
    expect(ofTrade({ recipients: [{ performer: '16054000' }, { performer: '16066042', rows: [1] }] })).toEqual([]);
    expect(ofTrade({})).toEqual([]);
  });

  it('names another recipient, another task, other rows, one too many', () => {
    expect(ofTrade({ recipients: [{ performer: 'Erfurt' }, { performer: 'Meiningen' }] })).toEqual([
      'expected "Erfurt" to get the application, but it goes to Stadt Meiningen (16066042) with row 1 and Stadt Suhl (16054000) with rows 2, 3',
    ]);
    expect(ofTrade({ recipients: [{ performer: 'Meiningen' }] })).toEqual([
      'Stadt Suhl (16054000) with rows 2, 3 also gets the application, which was not expected',
    ]);
    const recipients = [
      { performer: 'Meiningen', carrier: 'Suhl' },
      { performer: 'Suhl', rows: [2] },
    ];
    expect(ofTrade({ recipients })).toEqual([
      'expected Stadt Meiningen to act for "Suhl", but it is Stadt Meiningen (16066042)',
      'expected Stadt Suhl to get row 2, but it gets rows 2, 3',
    ]);
  });

  it('names a row that nobody gets', () => {
    const answers = several.answers as { premises: { commune: string }[] };
    const lost = { ...answers, premises: [...answers.premises, { ...answers.premises[0], commune: 'Nirgendwo' }] };
    expect(ofTrade(several.expect, { answers: lost })).toEqual([
      'row 4 ("Betriebsstätte 4: Nirgendwo") goes to nobody: its place is not found',
    ]);
  });

  it('wants one way of saying it', () => {
    expect(ofTrade({ performer: 'Suhl' })[0]).toContain('name them under recipients');
    expect(ofTrade({ performer: 'Suhl', recipients: [] })[0]).toContain('say it once');
  });
});

describe('a form with one recipient', () => {
  it('compares the authority of the place', () => {
    expect(ofDog(one.expect)).toEqual([]);
    expect(ofDog({ recipients: [{ performer: 'Meiningen', carrier: 'Untermaßfeld' }] })).toEqual([]);
    expect(ofDog({ performer: 'Suhl' })).toEqual([
      'expected "Suhl" to get the application, but it goes to Stadt Meiningen (16066042)',
    ]);
    expect(ofDog({ performer: 'Suhl' }, { place: undefined })).toEqual(['expects recipients, but names no place']);
    expect(ofDog({ performer: 'Suhl' }, { place: '99999999' })[0]).toContain('nobody is responsible');
  });

  it('knows none where the person chooses', () => {
    const general = readTestPackage('allgemeines-anliegen');
    const journey = { ...general.source.journeys[0]!, expect: { performer: 'Suhl' } };
    expect(compareRecipients(general, journey, places)).toEqual([
      'expects recipients, but the person chooses the authority of this service',
    ]);
  });
});
