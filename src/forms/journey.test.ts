import { describe, expect, it } from 'vitest';
import { readTestPackage } from '../../tests/support/packages.ts';
import { runJourney } from './journey.ts';
import type { JourneySource } from './package.types.ts';

const pkg = readTestPackage('hundesteuer-anmelden');
const good = pkg.source.journeys[0]!;
const change = (more: Partial<JourneySource>): string[] => runJourney(pkg, { ...good, ...more });
const answers = good.answers as { person: object; dog: object };

describe('runJourney says in words what differs', () => {
  it('nothing', () => expect(change({})).toEqual([]));

  it('the way', () => {
    expect(change({ expect: { ...good.expect, steps: ['person', 'dog', 'moreDogs', 'review'] } })).toEqual([
      'expected the steps person → dog → moreDogs → review but the way is person → dog → review: moreDogs is not reached',
    ]);
    expect(change({ expect: { ...good.expect, steps: ['dog', 'person', 'review'] } })[0]).toContain(
      'the order differs',
    );
  });

  it('mistakes: another one, none, one that nobody expected', () => {
    const typed = { ...answers, dog: { ...answers.dog, chip: '123' } };
    expect(change({ answers: typed, expect: { errors: { 'dog.chip': 'missing' } } })).toEqual([
      'expected the mistake "missing" at dog.chip but the mistake there is "digits" (Die Chipnummer hat 15 Ziffern. Sie haben 3 eingegeben.)',
    ]);
    expect(change({ answers: typed, expect: {} })).toEqual([
      'unexpected mistake "digits" at dog.chip: the answer "123" gives "Die Chipnummer hat 15 Ziffern. Sie haben 3 eingegeben."',
    ]);
    expect(change({ expect: { errors: { 'dog.name': 'missing' } } })).toEqual([
      'expected the mistake "missing" at dog.name but the answer "Bello" is taken without a mistake',
    ]);
  });

  it('an answer to a question that does not exist', () => {
    expect(change({ answers: { ...answers, cat: {}, dog: { ...answers.dog, nmae: 'x' } } })).toEqual([
      'answers.dog.nmae answers nothing: the form asks no such question',
      'answers.cat answers nothing: the form asks no such question',
    ]);
  });

  it('computed values and the fee', () => {
    expect(change({ expect: { computed: { dogs: 2, cats: 1 }, fee: 'fixed' } })).toEqual([
      'expected dogs = 2 but it is 1',
      'expected cats, but the form computes no cats',
      'expected that the fee is fixed by law, but there is no fee (fee in service.yaml)',
    ]);
  });

  it('the entries of the decision, as the letter prints them', () => {
    const entries = {
      taxFrom: '1.3.2026',
      taxPerYear: '60',
      due: '15.8.2026',
      paymentReference: '1',
      byLaw: 'Satzung',
    };
    const decision = { outcome: 'granted', entries };
    expect(change({ decision, expect: { decision: { taxPerYear: '60,00 €', firstAmount: null } } })).toEqual([]);
    expect(change({ decision, expect: { decision: { taxPerYear: '61,00 €', colour: 'red' } } })).toEqual([
      'expected taxPerYear = "61,00 €" in the letter but it says "60,00 €"',
      'expected colour in the letter, but "granted" has no such entry',
    ]);
    expect(change({ decision: { outcome: 'granted', entries: { ...entries, due: 'bald' } } })[0]).toContain(
      'the decision cannot be made, at decision.due',
    );
    expect(change({ decision: { outcome: 'lost' } })[0]).toContain('that is no outcome of service.yaml (granted, ');
    expect(change({ expect: { decision: { due: null } } })[0]).toContain('names no decision');
  });
});
