import { createHmac } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifiedAssertion } from './client.ts';
import { answerOf, type Corpus, corpus, cut, ends, hmac, judge, now, requestId } from './corpus.fixture.ts';
import { saml } from './saml-names.rules.ts';
import { writeCancel } from './simulator/response.ts';

let all: Corpus;
beforeAll(async () => {
  all = await corpus();
}, 60_000);

const evil = (xml: string) => xml.replace(all.person.values.personKey!, 'ZXZpbA==').replace(/ ID="_/, ' ID="_evil');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const refused = async (xml: string | Buffer, reason?: RegExp, at = now) => {
  const outcome = await judge(all, xml, at);
  expect(outcome.kind).toBe('refused');
  if (reason) expect((outcome as { reason: string }).reason).toMatch(reason);
};

describe('T8 honest answers', () => {
  it.each([
    ['plain', {}],
    ['encrypted', { encrypt: true }],
    ['with one signature over everything', { signAssertion: false }],
    ['encrypted with one signature over everything', { signAssertion: false, encrypt: true }],
  ])('%s: taken with level, means, key and data', async (_, change) => {
    expect(await judge(all, await answerOf(all, change))).toMatchObject({
      kind: 'identified',
      identified: {
        means: 'bundid',
        by: 'elster',
        level: 'substantial',
        subject: all.person.values.personKey,
        data: {
          familyName: { value: 'Probst', level: 'substantial' },
          email: { value: 'paula.probst@post.example', level: 'basis' },
        },
      },
    });
  });
  it('an answer with the second certificate of the provider is taken while it changes its key', async () => {
    const two = { ...all.connection, certificates: async () => [all.stranger.certificate, all.provider.certificate] };
    expect((await judge({ ...all, connection: two }, await answerOf(all))).kind).toBe('identified');
  });
  it('a person who turned back is told from an error', async () => {
    const cancelled = writeCancel(all.statement);
    expect((await judge(all, cancelled)).kind).toBe('cancelled');
    await refused(cancelled.replace('Authentication was canceled by the user.', 'An error has occurred.'), /error/);
  });
});

describe('T8 signature wrapping', () => {
  // After Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (USENIX Security 2012).
  const wrappings: [string, (xml: string) => string][] = [
    [
      'XSW 1: the signed response inside the signature of another one',
      (xml) => {
        const signature = cut(xml, 'ds:Signature');
        const inside = signature.replace(
          '</ds:Signature>',
          `<ds:Object>${xml.replace(signature, '')}</ds:Object></ds:Signature>`,
        );
        return evil(xml).replace(signature, inside);
      },
    ],
    [
      'XSW 2: the signed response before a detached signature',
      (xml) => {
        const signature = cut(xml, 'ds:Signature');
        return evil(xml).replace(signature, `${xml.replace(signature, '')}${signature}`);
      },
    ],
    [
      'XSW 3: another assertion before the signed one',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        return xml.replace(assertion, evil(assertion).replace(cut(assertion, 'ds:Signature'), '') + assertion);
      },
    ],
    [
      'XSW 4: the signed assertion inside another one',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        const other = evil(assertion).replace(cut(assertion, 'ds:Signature'), '');
        return xml.replace(assertion, other.replace('</saml:Assertion>', `${assertion}</saml:Assertion>`));
      },
    ],
    [
      'XSW 5: the assertion changed, a copy of the signed one at the end',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        const bare = assertion.replace(cut(assertion, 'ds:Signature'), '');
        return xml.replace(assertion, evil(assertion) + bare);
      },
    ],
    [
      'XSW 6: the assertion changed, a copy of the signed one in its signature',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        const signature = cut(assertion, 'ds:Signature');
        const inside = signature.replace('</ds:Signature>', `${assertion.replace(signature, '')}</ds:Signature>`);
        return xml.replace(assertion, evil(assertion).replace(signature, inside));
      },
    ],
    [
      'XSW 7: another assertion in extensions',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        return xml.replace('<samlp:Status>', `<samlp:Extensions>${evil(assertion)}</samlp:Extensions><samlp:Status>`);
      },
    ],
    [
      'XSW 8: the signed assertion in an object of its own signature',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        const signature = cut(assertion, 'ds:Signature');
        const bare = assertion.replace(signature, '');
        const inside = signature.replace('</ds:Signature>', `<ds:Object>${bare}</ds:Object></ds:Signature>`);
        return xml.replace(assertion, evil(assertion).replace(signature, inside));
      },
    ],
    [
      'the signed response as extension of an unsigned one',
      (xml) => {
        const signature = cut(xml, 'ds:Signature');
        return evil(xml).replace(signature, `<samlp:Extensions>${xml}</samlp:Extensions>`);
      },
    ],
    [
      'the signature of the response names the assertion',
      (xml) => {
        const assertion = cut(xml, 'saml:Assertion');
        return evil(xml).replace(cut(xml, 'ds:Signature'), cut(assertion, 'ds:Signature'));
      },
    ],
  ];
  it.each(wrappings)('%s', async (_, wrap) => {
    const honest = await answerOf(all);
    expect((await judge(all, honest)).kind).toBe('identified');
    await refused(wrap(honest));
  });
  it.each(wrappings)('the library alone is not deceived either: %s', async (_, wrap) => {
    const SAMLResponse = Buffer.from(wrap(await answerOf(all))).toString('base64');
    const verified = await verifiedAssertion(all.connection, ends, { SAMLResponse, requestId }).catch(() => undefined);
    expect(verified ?? '').not.toContain('ZXZpbA==');
  });
  it('two signed assertions', () =>
    answerOf(all, { response: (xml) => xml.replace(cut(xml, 'saml:Assertion'), (one) => one + evil(one)) }).then(
      (xml) => refused(xml, /exactly one assertion/),
    ));
});

describe('T8 signatures', () => {
  it('unsigned', async () => {
    const xml = await answerOf(all, { signAssertion: false });
    await refused(xml.replace(cut(xml, 'ds:Signature'), ''), /not signed as a whole/);
  });
  it('an unsigned response around a signed assertion', async () => {
    const xml = await answerOf(all);
    await refused(xml.replace(cut(xml, 'ds:Signature'), ''), /not signed as a whole/);
  });
  it('an unsigned response with another signed node', async () => {
    const xml = await answerOf(all);
    const signature = cut(xml, 'ds:Signature');
    const moved = xml.replace(signature, '').replace('<samlp:Status>', `<samlp:Status>${signature}`);
    await refused(moved, /not signed as a whole/);
  });
  it('signed by somebody else', async () => refused(await answerOf(all, { keys: all.stranger }), /not verified/));
  it('HMAC with the public key of the provider', async () => {
    const xml = hmac(await answerOf(all, { signAssertion: false }));
    const info = cut(xml, 'ds:SignedInfo');
    const forged = createHmac('sha1', all.provider.certificate).update(info).digest('base64');
    await refused(
      xml.replace(cut(xml, 'ds:SignatureValue'), `<ds:SignatureValue>${forged}</ds:SignatureValue>`),
      /algorithm/,
    );
  });
  it('SHA-1 and other algorithms', async () => {
    const xml = await answerOf(all);
    for (const [ours, other] of [
      ['2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1'],
      ['2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#rsa-sha1'],
      ['2001/10/xml-exc-c14n#', '2001/10/xml-exc-c14n#WithComments'],
      ['2000/09/xmldsig#enveloped-signature', 'TR/1999/REC-xslt-19991116'],
    ] as const)
      await refused(xml.replaceAll(`http://www.w3.org/${ours}`, `http://www.w3.org/${other}`), /algorithm/);
  });
  it('one changed letter', async () =>
    refused(await answerOf(all, { sent: (xml) => xml.replace('Probst', 'Propst') }), /not verified/));
  it('the level outside of the signature', async () => {
    const xml = await answerOf(all);
    const higher = (text: string) => text.replace('STORK-QAA-Level-3', 'STORK-QAA-Level-4');
    await refused(higher(xml), /not verified/);
    const statement = higher(cut(xml, 'saml:AuthnStatement')).replace('>', ` xmlns:saml="${saml}">`);
    await refused(xml.replace('<samlp:Status>', `${statement}<samlp:Status>`), /not verified/);
  });
  it('an encrypted assertion that was changed on the way', async () => {
    const xml = await answerOf(all, { encrypt: true });
    const value = /<xenc:CipherValue>([^<]{300,})<[^<]*<[^<]*<[^<]*<\/saml:Enc/.exec(xml)![1]!;
    const other = value.slice(0, 60) + (value[60] === 'A' ? 'B' : 'A') + value.slice(61);
    await refused(xml.replace(value, other), /not verified/);
  });
  it('an assertion that was encrypted by anybody, in a response that is not signed', async () => {
    const xml = await answerOf(all, { keys: all.stranger, encrypt: true });
    await refused(xml, /not verified/);
    await refused(xml.replace(cut(xml, 'ds:Signature'), ''), /not signed as a whole/);
  });
});

describe('T8 parsers', () => {
  it('a comment in the key of the person or in the NameID does not cut it', async () => {
    const key = all.person.values.personKey!;
    for (const place of [key, 'format:transient">_'])
      await refused(await answerOf(all, { sent: (xml) => xml.replace(place, `${place}<!-- -->x`) }), /comments/);
    await refused(
      await answerOf(all, {
        assertion: (xml) => xml.replace(key, `${key}<!-- -->.evil`),
        encrypt: true,
        signAssertion: false,
      }),
      /comments/,
    );
  });
  it('document types, entities and instructions', async () => {
    const dtd = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const before of [dtd, '<?xml version="1.0"?><!DOCTYPE r SYSTEM "http://127.0.0.1:9/x">', '<?php 1?>'])
      await refused(await answerOf(all, { sent: (xml) => before + xml }), /declarations/);
    await refused(await answerOf(all, { sent: (xml) => xml.replace('Probst', '<![CDATA[Probst]]>') }), /declarations/);
    await refused(await answerOf(all, { sent: (xml) => xml.replace('Probst', '&b;') }), /well-formed/);
  });
  it('compressed answers are never unpacked', async () => {
    const bomb = Buffer.alloc(50_000_000, 0x20);
    await refused(deflateRawSync(bomb));
    await refused(gzipSync(bomb));
  }, 30_000);
  it('answers that are too large or too deep', async () => {
    await refused(
      await answerOf(all, { sent: (xml) => xml.replace('<samlp:Status>', `${' '.repeat(200_000)}<samlp:Status>`) }),
      /base64/,
    );
    await refused('<a>'.repeat(5000) + '</a>'.repeat(5000));
    await refused('');
    await refused('<samlp:Response');
  });
  it('an identifier that occurs twice', async () => {
    const xml = await answerOf(all);
    const id = /<samlp:Response[^>]* ID="([^"]+)"/.exec(xml)![1]!;
    await refused(xml.replace(/(<saml:Assertion[^>]* ID=")[^"]+/, `$1${id}`), /identifier occurs twice/);
  });
});

describe('T8 meant for us, this request and now', () => {
  it.each([
    ['audience', { own: 'https://other.example' }, /audience mismatch/],
    ['provider', { provider: 'https://other.example' }, /somebody else/],
    ['request', { requestId: '_other' }, /another request/],
    ['address', { answer: 'https://other.example/antwort' }, /another address/],
    ['no known level', { classes: ['urn:oasis:names:tc:SAML:2.0:ac:classes:Password'] }, /level/],
    ['no statement', { classes: [] }, /level/],
    ['not issued for this request', { now: minutes(-3) }, /for this request/],
  ] as const)('wrong %s', async (_, statement, reason) => refused(await answerOf(all, { statement }), reason));
  it.each([
    ['recipient', 'Recipient="[^"]+"', 'Recipient="https://other.example"', /confirmed/],
    ['no recipient', 'Recipient="[^"]+"', '', /confirmed/],
    ['InResponseTo of the confirmation', 'InResponseTo="[^"]+" Not', 'InResponseTo="_other" Not', /confirmed/],
    ['no end of the confirmation', 'NotOnOrAfter="[^"]+" Rec', 'Rec', /not verified|confirmed/],
    ['method', ':bearer', ':sender-vouches', /confirmed/],
    ['no audience', '<saml:AudienceRestriction>.*</saml:AudienceRestriction>', '', /not verified|another service/],
    ['no conditions', '<saml:Conditions.*</saml:Conditions>', '', /not verified|conditions/],
    ['an unknown condition', '</saml:Conditions>', '<saml:Condition/></saml:Conditions>', /not known/],
    ['no key', '<saml:Attribute Name="urn:oid:1.3.6.1.4.1.25484.494450.3".*?</saml:Attribute>', '', /no key/],
    [
      'another key beside it',
      '(<saml:Attribute Name="urn:oid:1.3.6.1.4.1.25484.494450.3".*?</saml:Attribute>)',
      '$1$1',
      /occurs twice/,
    ],
  ] as const)('an assertion with a wrong %s, though rightly signed', async (_, old, other, reason) => {
    const assertion = (xml: string) => {
      const changed = xml.replace(new RegExp(old, 's'), other);
      expect(changed).not.toBe(xml);
      return changed;
    };
    await refused(await answerOf(all, { assertion }), reason);
    await refused(await answerOf(all, { assertion, encrypt: true }), reason);
  });
  it('expired and not yet valid', async () => {
    const xml = await answerOf(all);
    expect((await judge(all, xml, minutes(5.5))).kind).toBe('identified');
    await refused(xml, /confirmed|valid/, minutes(7));
    const later = await answerOf(all, {
      assertion: (text) => text.replace(/NotBefore="[^"]+"/, `NotBefore="${minutes(3).toISOString()}"`),
    });
    await refused(later, /not valid now/);
    await refused(await answerOf(all, { statement: { now: minutes(3) } }), /for this request/);
  });
  it('an old log-in in a new answer', async () => {
    const old = (xml: string) =>
      xml.replaceAll(/AuthnInstant="[^"]+"/g, `AuthnInstant="${minutes(-10).toISOString()}"`);
    await refused(await answerOf(all, { assertion: old }), /level/);
  });
});
