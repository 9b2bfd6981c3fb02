import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { moduleNames } from '../../src/compose.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { calledName, isTest, literalText, readSources, walk, where } from '../support/source.ts';

// What holds for every route of the program, also for those that come later: headers, caching, tokens, declared access; with the simulators
// of the demonstration.
const bed = withDatabase({ env: { RENNSTEIG_MODE: 'demo' } });

const routes = () => bed.program.routes;
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** An address of the route with parameters that lead nowhere. */
const sampleAddress = ({ path }: Route) => path.replace(/:(\w+)/g, 'gibt-es-nicht-0000');

describe('declarations', () => {
  it('every route says who may call it', () => {
    expect(routes().length).toBeGreaterThan(5);
    for (const route of routes())
      expect(['public', 'reference', 'citizen', 'staff'], nameOf(route)).toContain(route.access.kind);
  });

  it('addresses are unique', () => {
    const names = routes().map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('the workplace is closed to people who are not signed in, private links carry a reference', () => {
    const wrong = routes().filter(
      ({ path, access }) =>
        (path.startsWith('/arbeitsplatz') && access.kind !== 'staff') ||
        (access.kind === 'reference') !== path.includes('/:reference'),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('interfaces describe themselves', () => {
    const silent = routes().filter(
      ({ kind, summary, path, response }) =>
        kind === 'api' && (!summary || (!response && path !== '/api/openapi.json')),
    );
    expect(silent.map(nameOf)).toEqual([]);
  });

  it('every job that is enqueued by the calendar has its task', () => {
    const schedules = bed.program.modules.flatMap((module) => module.schedules.map(({ task }) => task));
    expect(schedules.filter((task) => !(task in bed.program.tasks))).toEqual([]);
  });
});

describe('parts', () => {
  it('every module of the list is bound', () => {
    const bound = bed.program.modules.map(({ name }) => name);
    // The preview is a command for authors, with a server of its own.
    expect(moduleNames.filter((name) => !bound.includes(name))).toEqual(['preview']);
    expect(bound.filter((name, index) => bound.indexOf(name) !== index)).toEqual([]);
  });

  it('every job that is enqueued has its task', () => {
    const unknown: string[] = [];
    for (const file of readSources('src').filter((source) => !isTest(source)))
      walk(file, (node) => {
        if (!ts.isCallExpression(node) || calledName(node) !== 'enqueue') return;
        const task = literalText(node.arguments[1]);
        // A name that is put together is made by the platform itself, for events.
        if (task === undefined && file.path.startsWith('src/platform/')) return;
        if (task === undefined || !(task in bed.program.tasks))
          unknown.push(`${where(file, node)}: ${task ?? 'not a literal'}`);
      });
    expect(unknown).toEqual([]);
  });

  it('every event that is emitted is heard', () => {
    const heard = new Set(bed.program.modules.flatMap((module) => module.subscriptions.map(({ event }) => event.name)));
    const names = readSources('src').flatMap((file) =>
      [...file.text.matchAll(/defineEvent<[^>]*>\('([^']+)'\)/g)].map((match) => match[1]!),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !heard.has(name))).toEqual([]);
  });
});

describe('answers', () => {
  it('T5 every answer carries a content security policy without unsafe words', async () => {
    const client = createClient(bed.program.server);
    for (const route of [...routes(), { method: 'GET', path: '/gibt-es-nicht' } as Route]) {
      const { headers, status } = await client.send(route.method, sampleAddress(route));
      const policy = String(headers['content-security-policy'] ?? '');
      expect(policy, nameOf(route)).toContain("default-src 'none'");
      const sources = policy.split(';').map((directive) => directive.trim().split(/\s+/));
      const odd = sources.filter(([name, ...values]) =>
        values.some((value) => !["'none'", "'self'"].includes(value) && !(name === 'img-src' && value === 'data:')),
      );
      expect(odd, nameOf(route)).toEqual([]);
      expect(headers['referrer-policy'], nameOf(route)).toBe('no-referrer');
      expect(headers['x-content-type-options'], nameOf(route)).toBe('nosniff');
      expect(status, `${nameOf(route)} broke`).toBeLessThan(500);
    }
  });

  it('T11 whatever is not the same for everybody is stored nowhere', async () => {
    const staff = await signIn(bed, 'caseworker', '16066042');
    for (const route of routes().filter(({ cache }) => cache !== 'public')) {
      for (const client of [createClient(bed.program.server), staff]) {
        const { headers } = await client.send(route.method, sampleAddress(route));
        expect(String(headers['cache-control']), nameOf(route)).toMatch(/^no-store/);
        expect(headers.etag, nameOf(route)).toBeUndefined();
      }
    }
  });

  it('T11 what may be cached is the same for everybody and sets no cookie', async () => {
    const staff = await signIn(bed, 'head', '16066042');
    for (const route of routes().filter(({ cache, method }) => cache === 'public' && method === 'GET')) {
      expect(route.access.kind, nameOf(route)).toBe('public');
      const plain = await createClient(bed.program.server).send('GET', sampleAddress(route));
      const english = createClient(bed.program.server, { headers: { cookie: 'rs-lang=en; rs-theme=dark' } });
      for (const client of [staff, english]) {
        const answer = await client.send('GET', sampleAddress(route));
        expect(answer.body, nameOf(route)).toBe(plain.body);
        expect(answer.headers['set-cookie'], nameOf(route)).toBeUndefined();
      }
    }
  });

  it('every posted form needs its token, from this site', async () => {
    const forms = routes().filter(({ method, kind, foreign }) => method === 'POST' && kind !== 'api' && !foreign);
    expect(forms.length).toBeGreaterThan(0);
    const staff = await signIn(bed, 'admin', '16');
    const login = await createClient(bed.program.server).open('/anmelden');
    const foreignToken = /name="_csrf" value="([^"]+)"/.exec(login.body)?.[1] ?? '';
    expect(foreignToken).not.toBe('');
    for (const route of forms) {
      for (const fields of [[], [['_csrf', '']], [['_csrf', 'made-up']], [['_csrf', foreignToken]]] as [
        string,
        string,
      ][][]) {
        for (const client of [createClient(bed.program.server), staff]) {
          for (const multipart of route.multipart ? [true, false] : [false]) {
            const { status } = await client.post(sampleAddress(route), fields, multipart);
            expect([401, 403, 404], `${nameOf(route)} with ${JSON.stringify(fields)}`).toContain(status);
            if (route.access.kind === 'public') expect(status, nameOf(route)).toBe(403);
          }
        }
      }
    }
  });

  it('what another service posts is refused when it is no answer to anything', async () => {
    const answers = routes().filter(({ foreign }) => foreign);
    expect(answers.map(nameOf)).toContain('POST /konto/saml/bundid/antwort');
    const client = createClient(bed.program.server, { headers: { 'sec-fetch-site': 'cross-site' } });
    for (const route of answers) {
      const { status, headers } = await client.post(sampleAddress(route), []);
      const shown = status === 303 ? (await client.open(String(headers.location))).status : status;
      expect([400, 403, 404, 410], nameOf(route)).toContain(shown);
      expect(client.cookies.size, nameOf(route)).toBe(0);
    }
  });

  it('a form sent from another site is refused even with its token', async () => {
    const client = createClient(bed.program.server, { headers: { 'sec-fetch-site': 'cross-site' } });
    const form = await client.open('/anmelden');
    const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    expect(
      (
        await client.post('/anmelden', [
          ['_csrf', token],
          ['email', 'a@b.example'],
          ['passwort', 'x'],
        ])
      ).status,
    ).toBe(403);
  });

  it('a page for staff leads to the log-in and back, never to another site', async () => {
    const client = createClient(bed.program.server);
    for (const target of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%5Cevil.example',
      'javascript:alert(1)',
    ]) {
      const form = await client.send('GET', `/anmelden?weiter=${encodeURIComponent(target)}`);
      expect(form.body).not.toMatch(/value="[^"]*evil\.example|value="javascript:/);
    }
  });

  it('T4 no address leads out of the folder of assets', async () => {
    const client = createClient(bed.program.server);
    for (const path of [
      '..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '....//package.json',
      '%00',
      'kern/..%2f..%2f..%2fpackage.json',
      '/etc/passwd',
    ]) {
      const { status, body } = await client.send('GET', `/assets/${path}`);
      expect([400, 403, 404], path).toContain(status);
      expect(body).not.toContain('"dependencies"');
    }
  });

  it('T6 an error tells nothing of the inside', async () => {
    const client = createClient(bed.program.server);
    for (const path of ['/gibt-es-nicht', '/api/v1/gibt-es-nicht', '/anmelden?weiter[]=1', '/%E0%A4%A']) {
      const { body, status } = await client.send('GET', path);
      expect(status, path).toBeLessThan(500);
      expect(body, path).not.toMatch(/node_modules|at .+\.ts:|postgres|select .+ from/i);
    }
  });
});
