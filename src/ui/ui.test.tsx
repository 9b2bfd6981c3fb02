import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PageContext } from './context.ts';
import { withParam } from './context.ts';
import {
  AuthorityPanel,
  Button,
  CheckboxField,
  DateField,
  ErrorPage,
  ErrorSummary,
  FileField,
  Letter,
  Page,
  RadioGroup,
  ResultList,
  renderPage,
  SelectField,
  Stepper,
  setAssetVersion,
  TextArea,
  TextField,
  TileMap,
  Trail,
} from './index.ts';

const ctx: PageContext = { lang: 'de', path: '/leistungen/hund?ags=16066076&lang=de', csrf: 'geheim', demo: false };

describe('fields', () => {
  const html = renderToString(
    <TextField
      id="rasse"
      name="hund.rasse"
      label="Rasse"
      hint="Bei Mischlingen: die Rassen"
      optional
      error="Die Rasse fehlt."
    />,
  );

  it('uses the label alone as accessible name', () => {
    expect(html).toContain('<label class="kern-label" for="rasse">Rasse</label>');
  });
  it('describes the field by optional mark, hint and error in reading order', () => {
    expect(html).toContain('aria-describedby="rasse-freiwillig rasse-hinweis rasse-fehler"');
    expect(html).toContain('id="rasse-freiwillig">(freiwillig)');
    expect(html).toContain('id="rasse-fehler"');
    expect(html).toContain('aria-invalid="true"');
  });
  it('puts the hint before the control and the error after it', () => {
    expect(html.indexOf('rasse-hinweis"')).toBeLessThan(html.indexOf('<input'));
    expect(html.indexOf('id="rasse-fehler"')).toBeGreaterThan(html.indexOf('<input'));
  });
  it('has no description and no invalid mark when there is nothing to say', () => {
    const plain = renderToString(<TextField id="a" name="a" label="A" />);
    expect(plain).not.toContain('aria-describedby');
    expect(plain).not.toContain('aria-invalid');
  });
  it('writes HTML attribute names', () => {
    const input = renderToString(
      <TextField id="a" name="a" label="A" inputMode="numeric" maxLength={5} readOnly spellcheck={false} />,
    );
    expect(input).toMatch(/inputmode="numeric"/);
    expect(input).toMatch(/maxlength="5"/);
    expect(input).toMatch(/ readonly/);
    expect(input).toMatch(/spellcheck="false"/);
  });
  it('escapes what people typed', () => {
    const typed = '"><script>alert(1)</script>';
    for (const field of [
      <TextField key="1" id="a" name="a" label="A" value={typed} />,
      <TextArea key="2" id="a" name="a" label="A" value={typed} />,
      <SelectField key="3" id="a" name="a" label="A" value={typed} options={[{ value: typed, label: typed }]} />,
      <FileField key="4" id="a" name="a" label="A" files={[{ id: typed, name: typed, size: 1 }]} />,
    ])
      expect(renderToString(field)).not.toContain('<script>');
  });
  it('names a group by its legend and ties hint and error to it', () => {
    const group = renderToString(
      <RadioGroup
        id="w"
        name="w"
        label="Weitere Hunde im Haushalt"
        hint="Bei „Ja“ …"
        error="Bitte wählen"
        value="nein"
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nein', label: 'Nein' },
        ]}
      />,
    );
    expect(group).toContain('<legend class="kern-label">Weitere Hunde im Haushalt</legend>');
    expect(group).toContain('aria-describedby="w-hinweis w-fehler"');
    expect(group).toMatch(/id="w-nein"[^>]*checked/);
    expect(group).toContain('<label class="kern-label" for="w-ja">Ja</label>');
  });
  it('explains how a date is written unless the caller does', () => {
    expect(renderToString(<DateField id="d" name="d" label="Geburtsdatum" />)).toContain('14.3.2024');
    expect(renderToString(<DateField id="d" name="d" label="Geburtsdatum" hint="Nur der Monat" />)).not.toContain(
      '14.3.2024',
    );
  });
  it('shows a consent as one box with its sentence', () => {
    expect(renderToString(<CheckboxField id="c" name="c" label="Ich stimme zu" checked />)).toMatch(
      /type="checkbox"[^>]*checked/,
    );
  });
});

describe('error summary', () => {
  it('takes the focus by itself, once, without a live region', () => {
    const html = renderToString(
      <ErrorSummary lang="de" errors={[{ fieldId: 'chip', message: 'Es fehlt eine Ziffer.' }]} />,
    );
    expect(html).toContain('role="group"');
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('autofocus');
    expect(html).not.toContain('alert');
    expect(html).toContain('<a href="#chip">Es fehlt eine Ziffer.</a>');
  });
  it('is not there without errors', () => {
    expect(renderToString(<ErrorSummary lang="de" errors={[]} />)).toBe('');
  });
});

describe('page', () => {
  it('is a whole document with language, title and assets of this build', () => {
    setAssetVersion('abc');
    const html = renderPage(
      <Page ctx={ctx} title="Hund anmelden" errorTitle>
        <h1>Hund anmelden</h1>
      </Page>,
    );
    expect(html).toMatch(/^<!doctype html><html lang="de">/);
    expect(html).toContain('<title>Fehler: Hund anmelden – Rennsteig</title>');
    expect(html).toContain('/assets/rennsteig.css?v=abc');
    expect(html).toContain('href="/leistungen/hund?ags=16066076&amp;lang=en"');
    expect(html).toContain('<a class="rs-sprung kern-link" href="#inhalt">');
  });
  it('has no style attribute, no inline script and no inline handler', () => {
    const staff = { name: 'S. Beispiel', initials: 'SB', authority: 'Stadt Meiningen', roles: [] };
    for (const kind of ['portal', 'form', 'staff'] as const) {
      const html = renderPage(
        <Page ctx={{ ...ctx, staff, theme: 'dark' }} title="X" kind={kind} speaker={{ name: 'Stadt Meiningen' }}>
          <TileMap label="Karte" tiles={[{ key: '16066', sign: 'SM', col: 0, row: 0, here: true }]} />
          <Trail items={[{ title: 'Ihr Ort', state: 'done' }]} />
        </Page>,
      );
      expect(html).not.toMatch(/ style=|<style| on[a-z]+=|<script(?![^>]* src=)/);
      expect(html).toContain('data-kern-theme="dark"');
    }
  });
  it('names the portal only until the authority speaks', () => {
    const html = renderPage(
      <Page
        ctx={ctx}
        title="Ihr Hund"
        kind="form"
        speaker={{ name: 'Stadt Meiningen', onBehalfOf: 'die Gemeinde Untermaßfeld' }}
      >
        <h1>Ihr Hund</h1>
      </Page>,
    );
    expect(html).toContain('<title>Ihr Hund – Stadt Meiningen</title>');
    expect(html).toContain('für die Gemeinde Untermaßfeld');
  });
  it('speaks English when asked', () => {
    const html = renderPage(
      <Page ctx={{ ...ctx, lang: 'en' }} title="Dogs">
        <TextField id="a" name="a" label="A" optional />
      </Page>,
    );
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Skip to content');
    expect(html).toContain('(optional)');
  });
  it('tells the reference of an error and always an open way', () => {
    const html = renderPage(<ErrorPage ctx={ctx} title="Das hat nicht geklappt" reference="r-1" />);
    expect(html).toContain('r-1');
    expect(html).toContain('href="/"');
  });
});

describe('blocks', () => {
  it('says where one is on the way', () => {
    const html = renderToString(
      <Stepper
        lang="de"
        steps={[
          { title: 'A', state: 'done', href: '/a' },
          { title: 'B', state: 'here' },
          { title: 'C', state: 'open' },
        ]}
      />,
    );
    expect(html).toContain('Schritt 2 von 3');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toContain('(fertig)');
  });
  it('marks the searched word without changing the text', () => {
    const html = renderToString(
      <ResultList id="g" title="T" query="hund <b>" results={[{ href: '/a', title: '<b>Hund</b> anmelden' }]} />,
    );
    expect(html).toContain('<mark>Hund</mark>');
    expect(html).not.toContain('<b>');
  });
  it('keeps the lines of a message and escapes them', () => {
    const html = renderToString(
      <Letter from="Sie" time="heute" label="Ihre Nachricht" text={'Guten Tag,\n<img src=x>\n\nDanke'} />,
    );
    expect(html).not.toContain('<img');
    expect(html.match(/rs-brief__text/g)).toHaveLength(2);
  });
  it('puts icons beside words only', () => {
    const html = renderToString(
      <AuthorityPanel over="Zuständig" name="Stadt Meiningen">
        <Button icon="haken">Weiter</Button>
      </AuthorityPanel>,
    );
    for (const svg of html.match(/<svg[^>]*>/g) ?? []) expect(svg).toContain('aria-hidden="true"');
  });
  it('sets one parameter of an address and keeps the others', () => {
    expect(withParam('/?q=hund&ort=98617', 'lang', 'en')).toBe('/?q=hund&ort=98617&lang=en');
    expect(withParam('/x?lang=de#a', 'lang', 'en')).toBe('/x?lang=en');
  });
});
