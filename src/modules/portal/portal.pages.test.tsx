import { describe, expect, it } from 'vitest';
import { type PageContext, renderPage } from '../../ui/index.ts';
import type { AuthorityView, ResponsibilityAnswer } from '../places/index.ts';
import { AuthorityPage } from './authority/authority.pages.tsx';
import { countWord } from './portal.rules.ts';
import type { ServiceText } from './portal.schema.ts';
import { SearchPage } from './search/search.pages.tsx';
import { ServicePage } from './service/service.pages.tsx';
import { applyWay, whoOf } from './service/who.ts';
import { StatusPage } from './status/status.pages.tsx';

const ctx: PageContext = { lang: 'de', path: '/', csrf: 'x', demo: false };
const meiningen = { id: '16066042', name: 'Stadt Meiningen' };
const untermassfeld = { id: '16066076', name: 'Gemeinde Untermaßfeld' };
const place = { ags: '16066076', name: 'Untermaßfeld', param: { name: 'ags', value: '16066076' } } as const;

const service: ServiceText = {
  slug: 'hundesteuer-anmelden',
  leikaKey: '99102013002000',
  leikaKeys: ['99102013002000'],
  title: 'Hund anmelden',
  summary: ['Wer einen Hund hält, meldet ihn an.'],
  documents: [{ title: 'Chipnummer', text: '15 Ziffern' }],
  steps: [{ title: 'Sie melden den Hund an' }],
  fee: 'kostenlos',
  law: ['Hundesteuersatzung'],
  related: [],
  keyOnly: false,
  hasPlain: false,
};

const online = {
  slug: 'hundesteuer-anmelden',
  title: 'Hund anmelden',
  url: 'https://elsewhere.example/hund',
  publisher: 'Land Beispiel',
  channel: 'web',
  validFrom: null,
  validTo: null,
};

const answer: ResponsibilityAnswer = {
  place: { ags: '16066076', ars: null, name: 'Untermaßfeld', asOf: '2026-02-28' },
  service: { leikaKey: '99102013002000', matchedKey: '99102013' },
  answers: [
    {
      role: 'zustaendig',
      carrier: untermassfeld,
      performer: meiningen,
      onBehalfOf: untermassfeld,
      validFrom: null,
      validTo: null,
      explanation: [
        { rule: 'r1', source: 'Zuständigkeitsregel 99102013', text: 'Eigene Aufgabe <der> Gemeinde', confirmed: false },
        { rule: 'r2', source: '§ 51 ThürKO', text: 'Meiningen erfüllt', confirmed: true },
      ],
    },
  ],
  onlineService: online,
  onlineServices: [online],
  gap: null,
  conflict: null,
};
const who = whoOf(answer);

describe('the page of a service', () => {
  it('leads to the application with exactly these words when the package is ours', () => {
    const way = applyWay(answer, '16066076', { isPackage: () => true, isOff: () => false });
    const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, who, way }} />);
    expect(html).toContain('href="/antrag/neu?leistung=hundesteuer-anmelden&amp;ags=16066076"');
    expect(html).toMatch(/>Online beantragen<\/span>/);
    expect(html).not.toContain('elsewhere.example');
  });
  it('names the publisher when the service is offered elsewhere', () => {
    const way = applyWay(answer, '16066076', { isPackage: () => false, isOff: () => false });
    const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, who, way }} />);
    expect(html).toContain('href="https://elsewhere.example/hund"');
    expect(html).toContain('Land Beispiel');
  });
  it('offers the general request with service and place filled in when there is no online service', () => {
    const way = applyWay({ ...answer, onlineService: null }, '16066076', { isPackage: () => true, isOff: () => false });
    const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, who, way }} />);
    expect(html).toContain(
      'leistung=allgemeines-anliegen&amp;behoerde=16066042&amp;thema=Hund+anmelden+%28Unterma%C3%9Ffeld%29',
    );
    expect(html).toContain('Allgemeines Anliegen senden');
  });
  it('says that the authority has switched its application off, and offers the general request', () => {
    for (const onlineService of [answer.onlineService, null]) {
      const way = applyWay({ ...answer, onlineService }, '16066076', { isPackage: () => true, isOff: () => true });
      const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, who, way }} />);
      expect(html).toContain('Stadt Meiningen nimmt den Online-Antrag zurzeit nicht an.');
      expect(html).toContain('Allgemeines Anliegen senden');
      expect(html).not.toContain('Online beantragen');
    }
  });
  it('says that no place is left today and still lets people begin', () => {
    const way = applyWay(answer, '16066076', { isPackage: () => true, isOff: () => false });
    const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, who, way, full: true }} />);
    expect(html).toContain('Heute kann die Behörde keinen weiteren Antrag dieser Art annehmen.');
    expect(html).toMatch(/>Online beantragen<\/span>/);
  });
  it('tells who acts, for whom and why, marks what is unconfirmed, and escapes', () => {
    const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, who, way: { kind: 'request' } }} />);
    expect(html).toContain('Stadt Meiningen');
    expect(html).toContain('Die Stadt Meiningen handelt für die Gemeinde Untermaßfeld.');
    expect(html).toContain('§ 51 ThürKO');
    expect(html.match(/noch nicht amtlich bestätigt/g)).toHaveLength(1);
    expect(html).toContain('Eigene Aufgabe &lt;der');
  });
  it('asks for the place when none is known', () => {
    const html = renderPage(<ServicePage ctx={ctx} view={{ service }} />);
    expect(html).toContain('action="/leistungen/hundesteuer-anmelden"');
    expect(html).toContain('name="ort"');
    expect(html).not.toContain('Online beantragen');
  });
  it('has a way out of a gap', () => {
    const gap = { text: 'Keine Regel', contact: meiningen };
    const html = renderPage(<ServicePage ctx={ctx} view={{ service, place, gap, way: { kind: 'request' } }} />);
    expect(html).toContain('Keine Regel');
    expect(html).toContain('behoerde=16066042');
  });
});

describe('the search', () => {
  it('never ends in nothing', () => {
    const html = renderPage(
      <SearchPage
        ctx={ctx}
        view={{ q: '<xyz>', ort: '', hits: [], onlineOnly: false, objection: false, counts: { all: 0, online: 0 } }}
      />,
    );
    expect(html).toContain('href="/anliegen?thema=%3Cxyz%3E"');
    expect(html).not.toContain('<xyz>');
  });
});

describe('the page of an authority', () => {
  const authority: AuthorityView = {
    ...meiningen,
    kind: 'gemeinde',
    street: null,
    postalCode: null,
    town: null,
    phone: null,
    email: null,
    website: null,
    securityEmail: null,
    areas: [],
    validFrom: null,
    validTo: null,
    source: 'Gemeindeverzeichnis',
    verified: true,
    areaAgs: '16066042',
    actedBy: null,
    actsFor: [
      { ags: '16066042', name: 'Meiningen' },
      { ags: '16066076', name: 'Untermaßfeld' },
    ],
    district: null,
  };
  it('says for whom it acts and is always reachable', () => {
    const html = renderPage(<AuthorityPage ctx={ctx} view={{ authority, services: [], tiles: [] }} />);
    expect(html).toContain('href="/behoerden/16066076"');
    expect(html).toContain('leistung=allgemeines-anliegen&amp;behoerde=16066042');
    expect(html).toContain('noch nicht eingetragen');
  });
  it('sends requests to who acts when it has no administration of its own', () => {
    const view = {
      authority: { ...authority, ...untermassfeld, areaAgs: '16066076', actedBy: meiningen, actsFor: [] },
      services: [],
      tiles: [],
    };
    expect(renderPage(<AuthorityPage ctx={ctx} view={view} />)).toContain('behoerde=16066042');
  });
});

describe('the door for a code', () => {
  it('says what is missing at the field and in the title', () => {
    const html = renderPage(<StatusPage ctx={ctx} entered="abc" />);
    expect(html).toContain('<title>Fehler: Status abrufen');
    expect(html.match(/Der Code hat 43 Zeichen. Sie haben 3 eingegeben./g)).toHaveLength(2);
    expect(html).toContain('value="abc"');
  });
});

describe('words', () => {
  it('writes small numbers out', () => {
    expect([countWord(12, 'de'), countWord(13, 'de'), countWord(3, 'en')]).toEqual(['zwölf', '13', 'three']);
  });
});
