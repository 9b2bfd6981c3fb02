import { describe, expect, it } from 'vitest';
import { packageOf, readTestPackage } from '../../tests/support/packages.ts';
import { renderPage } from '../ui/index.ts';
import { readDecision } from './decision.ts';
import { DecisionFields } from './field.pages.tsx';
import { StepForm, StepHelp, stepperSteps } from './form.pages.tsx';
import type { Answers, CompiledPackage, FormError } from './form.types.ts';
import { openPage } from './open-page.ts';
import { submitStep } from './step.ts';

const context = { today: '2026-06-01', lang: 'de' as const };
const ctx = { lang: 'de' as const, path: '/', csrf: 'token', demo: false };
const href = (location: string) => `?schritt=${location}`;
const dogs = readTestPackage('hundesteuer-anmelden');

function render(pkg: CompiledPackage, location: string, answers: Answers = {}, errors: FormError[] = []): string {
  const { page, evaluation } = openPage(pkg, location, answers, context)!;
  if (page.kind === 'review') throw new Error('the review has its own page');
  return renderPage(<StepForm {...{ pkg, page, evaluation, errors, ctx, href }} lang="de" action="/antrag/x" />);
}

/** Label texts by the name of their input; a group of radio buttons by its legend. */
function labelsOf(html: string): string[] {
  const labels = [...html.matchAll(/<label class="kern-label" for="([^"]+)">([^<]*)<\/label>/g)].map(([, id, text]) => {
    expect(html).toContain(`id="${id}"`);
    return text!;
  });
  return [...labels, ...[...html.matchAll(/<legend class="kern-label">([^<]*)<\/legend>/g)].map(([, text]) => text!)];
}

describe('pages of a form', () => {
  it('have exactly the accessible names of the package', () => {
    expect(labelsOf(render(dogs, 'person'))).toEqual([
      'Vorname',
      'Nachname',
      'E-Mail',
      'Straße und Hausnummer',
      'Postleitzahl',
      'Ort',
    ]);
    expect(labelsOf(render(dogs, 'dog'))).toEqual([
      'Name des Hundes',
      'Rasse',
      'Geburtsdatum des Hundes',
      'Chipnummer',
      'Hund gehalten seit',
      'Ja',
      'Nein',
      'Weitere Hunde im Haushalt',
    ]);
  });

  it('keep what was typed and put each error at its field and into the summary', () => {
    const posted = submitStep(
      dogs,
      'dog',
      { 'dog.name': '<Bello>', 'dog.chip': '1234', 'dog.birthDate': '2.5.' },
      {},
      context,
    )!;
    const html = render(dogs, 'dog', posted.answers, posted.errors);
    expect(html).toContain('value="&lt;Bello>"');
    expect(html).toContain('value="2.5."');
    expect(html.match(/Die Chipnummer hat 15 Ziffern\. Sie haben 4 eingegeben\./g)).toHaveLength(2);
    expect(html).toContain('href="#dog-chip"');
    expect(html).toContain('id="dog-chip-fehler"');
  });

  it('show a stored answer the way it is written', () => {
    const answers = { dog: { birthDate: '2024-05-02', chip: '276098102345678', more: true } } as Answers;
    const html = render(dogs, 'dog', answers);
    expect(html).toContain('value="2.5.2024"');
    expect(html).toContain('value="276 098 102 345 678"');
  });

  it('offer rows to change, remove and add, and no way back before the first step', () => {
    const answers = { dog: { more: true }, moreDogs: [{ name: 'Rex' }, { name: 'Lux' }] } as Answers;
    const list = render(dogs, 'moreDogs', answers);
    expect(list).toContain('Weiterer Hund 2: Lux');
    expect(list).toContain('href="?schritt=moreDogs/1"');
    expect(list).toContain('href="?schritt=moreDogs/1/entfernen"');
    expect(list).toContain('Weiteren Hund hinzufügen');
    expect(render(dogs, 'moreDogs/2', answers)).toContain('Sie sind in Zeile 3 von 3');
    expect(render(dogs, 'dog')).toContain('value="zurueck"');
    expect(render(dogs, 'person')).not.toContain('value="zurueck"');
  });

  it('lead to every step that was seen, not beyond the first open one', () => {
    const { page, evaluation } = openPage(dogs, 'dog', {}, context)!;
    const steps = stepperSteps(dogs, evaluation, page, 'de', href);
    expect(steps.map(({ state }) => state)).toEqual(['open', 'here', 'open']);
    expect(steps.map((step) => step.href)).toEqual(['?schritt=person', undefined, undefined]);
  });

  it('T2 a read-only answer is shown as such', () => {
    const general = readTestPackage('allgemeines-anliegen');
    const html = render(general, 'request', { request: { topic: 'Sperrmüll' } });
    expect(html).toMatch(/<input id="request-topic"[^>]*readonly/i);
    expect(render(general, 'request')).not.toContain('request-topic');
  });

  it('T5 texts and answers are escaped everywhere', () => {
    const evil = '"><script>alert(1)</script>';
    const answers = { dog: { name: evil, more: true }, moreDogs: [{ name: evil }] } as Answers;
    for (const location of ['dog', 'moreDogs', 'moreDogs/0'])
      expect(render(dogs, location, answers)).not.toContain('<script');
  });

  it('have help beside the step that has some, and fields for the decision', () => {
    const { page } = openPage(dogs, 'dog', {}, context)!;
    expect(renderPage(<StepHelp pkg={dogs} page={page} lang="de" />)).toMatch(
      /Wo steht die Chipnummer\?.*<svg[^>]*role="img"/,
    );
    const { fields: open } = readDecision(dogs, 'granted', {}, context);
    const fields = <DecisionFields pkg={dogs} fields={open} values={{}} errors={[]} lang="de" />;
    expect(labelsOf(renderPage(fields))).toContain('Kassenzeichen');
  });
});

describe('lists and code lists', () => {
  const name = { id: 'name', type: 'text' as const };
  const pkg = packageOf(
    {
      steps: [
        {
          id: 'trip',
          groups: [
            {
              id: 'trip',
              fields: [
                { id: 'abroad', type: 'boolean' },
                { id: 'state', type: 'choice', codelist: 'states', required: true },
              ],
              groups: [
                { id: 'stay', when: 'abroad = true', fields: [], groups: [{ id: 'stop', repeat: {}, fields: [name] }] },
                { id: 'guest', repeat: {}, fields: [name] },
              ],
            },
          ],
        },
      ],
    },
    {},
    {
      states: { name: 'x', entries: Array.from({ length: 21 }, (_, at) => ({ code: `0${at}`, label: `Land ${at}` })) },
    },
  );
  it('show no list of a hidden group', () => {
    expect(render(pkg, 'trip')).toContain('hinzufuegen:trip.guest');
    expect(render(pkg, 'trip')).not.toContain('hinzufuegen:trip.stay.stop');
    expect(render(pkg, 'trip', { trip: { abroad: true } })).toContain('hinzufuegen:trip.stay.stop');
  });
  it('search a long code list by its labels, without JavaScript', () => {
    const html = render(pkg, 'trip', { trip: { state: '020' } });
    expect(html).toMatch(/<input[^>]*value="Land 20"[^>]*list="trip-state-liste"/);
    expect(html.match(/<option /g)).toHaveLength(21);
    expect(html).toContain('Tippen Sie die ersten Buchstaben');
    const posted = submitStep(pkg, 'trip', { 'trip.state': 'Land 2' }, {}, context)!;
    expect(posted.answers).toEqual({ trip: { abroad: null, state: '02' } });
    const wrong = submitStep(pkg, 'trip', { 'trip.state': 'Land 1x' }, {}, context)!;
    expect(render(pkg, 'trip', wrong.answers, wrong.errors)).toContain('„Land 1x“ steht nicht in der Liste');
  });
});
