import { tmpdir } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { h, type VNode } from 'preact';
import { packageOf, readTestPackage } from '../../../tests/support/packages.ts';
import { anonymous } from '../../platform/db/actor.ts';
import { httpConfig } from '../../platform/http/http.config.ts';
import { createServer } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { ErrorPage, renderPage } from '../../ui/index.ts';
import type { AccountPorts, ApplicationsPorts } from './applications.deps.ts';
import { applicationsModule } from './applications.module.ts';
import { findHeld } from './drafts/holding.actions.ts';
import { createMelderegisterSimulator } from './registers/melderegister.simulator.ts';
import { createWaitingRoom } from './waiting-room/waiting-room.ts';

const meiningen = { id: '16066042', name: 'Stadt Meiningen' };
const untermassfeld = { id: '16066076', name: 'Gemeinde Untermaßfeld' };
/** A form with nothing but documents. */
const form = packageOf({
  steps: [
    { id: 'papers', groups: [{ id: 'papers', fields: [{ id: 'proof', type: 'file', required: true, maxFiles: 2 }] }] },
  ],
});
const papers = { ...form, service: { ...form.service, leika: ['99102013002000'] } };
const packages = new Map(
  ['hundesteuer-anmelden', 'hundesteuer-abmelden', 'allgemeines-anliegen'].map((slug) => [slug, readTestPackage(slug)]),
);

/** For tests: Meiningen acts for Untermaßfeld; one can take the responsibility away or move it. */
export function testPorts(): ApplicationsPorts & { performer: { id: string; name: string } | undefined } {
  const ports = {
    performer: meiningen as { id: string; name: string } | undefined,
    findPackage: (slug: string) => (slug === 'test' ? papers : packages.get(slug)),
    isOn: () => true,
    findResponsible: () =>
      ports.performer && {
        carrier: untermassfeld,
        performer: ports.performer,
        onBehalfOf: untermassfeld,
        explanation: [{ rule: 'test', source: 'test', text: 'test' }],
      },
    findAuthority: (id: string) =>
      [meiningen, untermassfeld].map((body) => ({ ...body, actedBy: null })).find((body) => body.id === id) ?? {
        id,
        name: id,
        actedBy: null,
      },
    findPlace: (ags: string) => ({ ags, name: 'Untermaßfeld' }),
    addressOf: async () => undefined,
    findOwnData: async () => undefined,
    findPerson: async () => ({ name: undefined, keys: [] }),
    mustChoose: async () => false,
    findPlaces: () => [],
    findDecision: async () => undefined,
    registers: [createMelderegisterSimulator()],
  };
  return ports;
}

/** Nobody signs in here. */
const noAccounts: AccountPorts = {
  logNames: async () => ({ subjects: new Map(), agents: new Map(), portals: new Map() }),
  portalConsents: async () => [],
  endPortalConsent: async () => undefined,
};

/** For tests: a server with the routes of this module only. */
export function createTestServer(
  platform: Platform,
  ports: ApplicationsPorts,
  assets = tmpdir(),
): Promise<FastifyInstance> {
  return createServer({
    config: platform.config.get(httpConfig),
    log: platform.log,
    metrics: platform.metrics,
    routes:
      applicationsModule.routes?.({ ...platform, ...ports, ...noAccounts, waitingRoom: createWaitingRoom(platform) }) ??
      [],
    load: platform.load,
    assets,
    demo: false,
    findSession: async () => anonymous,
    findCitizen: async () => undefined,
    findHeld: (citizen, id) => findHeld({ ...platform, ...ports }, citizen, id),
    unreadOf: async () => 0,
    staffContext: () => undefined,
    renderPage,
    errorPage: (ctx, { title, detail, code }) => h(ErrorPage, { ctx, title, detail, code }) as VNode,
    maxUploadBytes: 1_000_000,
    isReady: async () => true,
  });
}

export const person = {
  'person.firstName': 'Anna',
  'person.lastName': 'Muster',
  'person.email': 'anna@post.example',
  'person.address.line': 'Beispielweg 7',
  'person.address.plz': '98617',
  'person.address.city': 'Untermaßfeld',
};
export const dog = {
  'dog.name': 'Bello',
  'dog.breed': 'Labrador-Mischling',
  'dog.birthDate': '2.5.2024',
  'dog.chip': '276 098 102 345 678',
  'dog.since': '1.11.2024',
  'dog.more': 'nein',
};
