import { beforeAll, describe, expect, it } from 'vitest';
import { issue, type Party, qualified, signCms, signPdf } from '../../../tests/support/test-ca.ts';
import { createPdfRenderer } from '../pdf/pdf.ts';
import { readTrustList, verifySignature } from './verify-signature.ts';

const made = new Date('2026-11-22T08:00:00Z');
const now = new Date('2026-11-22T09:00:00Z');
const at = new Date('2026-11-22T08:30:00Z');
const original = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Length 3>>stream\nq Q\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
let ca: Party;
let foreign: Party;
let person: Party;
beforeAll(async () => {
  [ca, foreign] = await Promise.all([issue({ name: 'Test CA' }), issue({ name: 'Foreign CA' })]);
  person = await issue({ name: 'Anna Muster', issuer: ca });
});

const verify = (signed: Uint8Array, moment = now) =>
  verifySignature({ signed, original, madeAt: made }, readTrustList(ca.pem), moment);
const fault = async (signed: Uint8Array, moment = now) => {
  const result = await verify(signed, moment);
  return result.ok ? 'ok' : result.fault;
};
const edited = (bytes: Buffer, from: string, to: string) => {
  const text = bytes.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
};

describe('a qualified signature', () => {
  it('in the PDF is taken, with who signed, when and by which CA', async () => {
    const result = await verify(await signPdf(person, original, { at }));
    expect(result).toMatchObject({
      ok: true,
      report: {
        kind: 'pades',
        signer: 'Anna Muster',
        issuer: 'Test CA',
        digest: 'SHA-256',
        signedAt: at.toISOString(),
      },
    });
  });

  it('beside the document and around it is taken, also in Base64', async () => {
    const detached = await signCms(person, original, { at });
    expect(await verify(detached)).toMatchObject({ ok: true, report: { kind: 'cades-detached' } });
    expect(await fault(Buffer.from(detached.toString('base64')))).toBe('ok');
    const attached = await signCms(person, original, { at, attach: true });
    expect(await verify(attached)).toMatchObject({ ok: true, report: { kind: 'cades-attached' } });
  });
});

describe('refuses', () => {
  it('what bears no signature', async () => {
    expect(await fault(original)).toBe('unsigned');
    expect(await fault(Buffer.from('hello'))).toBe('unsigned');
    expect(await fault(Buffer.from([0x30, 0x03, 2, 1, 1]))).toBe('unsigned');
  });

  it('another document, under every kind of signature', async () => {
    const other = edited(original, 'q Q', 'Q q');
    expect(await fault(await signPdf(person, other, { at }))).toBe('otherDocument');
    expect(await fault(await signCms(person, other, { at }))).toBe('otherDocument');
    expect(await fault(await signCms(person, other, { at, attach: true }))).toBe('otherDocument');
  });

  it('a byte changed in the document, in the signature, in the covered rest', async () => {
    const signed = await signPdf(person, original, { at });
    expect(await fault(edited(signed, 'q Q', 'q q'))).toBe('otherDocument');
    expect(await fault(edited(signed, '/SubFilter/ETSI', '/SubFilter/ETSX'))).toBe('broken');
    const hex = /\/Contents<3082[0-9a-f]{40}/.exec(signed.toString('latin1'))![0];
    expect(await fault(edited(signed, hex, `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`))).not.toBe('ok');
    const cms = await signCms(person, original, { at });
    cms[cms.length - 5]! ^= 1;
    expect(await fault(cms)).not.toBe('ok');
  });

  it('something added after signing, a hole in what is covered, two signatures', async () => {
    const signed = await signPdf(person, original, { at });
    const more = Buffer.concat([signed, Buffer.from('\n4 0 obj<</Length 1>>stream\nX\nendstream endobj\n%%EOF\n')]);
    expect(await fault(more)).toBe('notWhole');
    const range = /ByteRange\[0 (\d{10})/.exec(signed.toString('latin1'))![1]!;
    expect(await fault(edited(signed, `[0 ${range}`, `[0 ${String(Number(range) - 20).padStart(10, '0')}`))).toBe(
      'notWhole',
    );
    expect(await fault(await signPdf(person, signed, { at }))).toBe('several');
  });

  it('a page or a text that the signing program changed in the same step', async () => {
    const text = '4 0 obj\n<</Length 3>>stream\nB B\nendstream\nendobj\n';
    expect(await fault(await signPdf(person, original, { at, inside: text }))).toBe('otherDocument');
    const page = '3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 77 0 R>>\nendobj\n';
    expect(await fault(await signPdf(person, original, { at, inside: page }))).toBe('otherDocument');
    const field = '3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[991 0 R]>>\nendobj\n';
    expect(await fault(await signPdf(person, original, { at, inside: field }))).toBe('ok');
  });

  it('a foreign CA, a CA that nobody named, a signature by somebody who is no CA', async () => {
    const stranger = await issue({ name: 'Anna Muster', issuer: foreign });
    expect(await fault(await signPdf(stranger, original, { at }))).toBe('untrusted');
    const namesake = await issue({ name: 'Test CA' });
    const forged = await issue({ name: 'Anna Muster', issuer: namesake });
    expect(await fault(await signPdf(forged, original, { at }))).toBe('untrusted');
    const byPerson = await issue({ name: 'Ben Muster', issuer: person });
    expect(await fault(await signCms(byPerson, original, { at }))).toBe('untrusted');
  });

  it('a certificate that was not valid when it was signed', async () => {
    const old = await issue({ name: 'Anna Muster', issuer: ca, to: '2026-11-22T08:10:00Z' });
    expect(await fault(await signPdf(old, original, { at }))).toBe('expired');
    const future = await issue({ name: 'Anna Muster', issuer: ca, from: '2027-01-01T00:00:00Z' });
    expect(await fault(await signCms(future, original, { at }))).toBe('expired');
  });

  it('a moment before the document was made, or in the future', async () => {
    expect(await fault(await signPdf(person, original, { at: new Date('2026-11-21T08:00:00Z') }))).toBe('wrongTime');
    expect(await fault(await signCms(person, original, { at: new Date('2026-11-23T08:00:00Z') }))).toBe('wrongTime');
  });

  it('an advanced signature, one without a qualified device, a seal, a pseudonym', async () => {
    const by = async (more: object) =>
      fault(await signPdf(await issue({ name: 'Anna', issuer: ca, ...more }), original, { at }));
    expect(await by({ statements: [] })).toBe('notQualified');
    expect(await by({ statements: [qualified[0]] })).toBe('notQualified');
    expect(await by({ statements: [...qualified] })).toBe('ok');
    expect(await by({ pseudonym: 'Drossel' })).toBe('pseudonym');
    expect(await by({ name: 'Drossel:PN' })).toBe('pseudonym');
  });
});

it('a letter of our own renderer can be signed', async () => {
  const pdf = createPdfRenderer({ workers: 1, timeout: 60_000, idle: 60_000, memory: 512, roots: [] });
  try {
    const folder = new URL('../../modules/applications/templates', import.meta.url).pathname;
    const data = { over: '', title: 'Erklärung', lead: '', facts: [], sections: [], note: '', footer: '', page: '' };
    const made = await pdf.renderPdf({ folder, main: 'copy.typ', data, title: 'x', lang: 'de', createdAt: now });
    const signed = await signPdf(person, made, { at: now });
    const result = await verifySignature({ signed, original: made, madeAt: now }, readTrustList(ca.pem), now);
    expect(result).toMatchObject({ ok: true });
  } finally {
    await pdf.close();
  }
}, 90_000);
