const policy = (formsGoTo: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "script-src 'self'",
    "connect-src 'self'",
    `form-action ${formsGoTo}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';');

/** Header of the one page whose form leads to another service: to this address (http or https), and to no other. */
export function formsLeadTo(address: string): { readonly 'content-security-policy': string } {
  const { protocol, origin, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol)) throw new Error('forms lead to web addresses only');
  // What separates parts of the policy cannot stand in it.
  return { 'content-security-policy': policy(`${origin}${pathname.replace(/[;,]/g, encodeURIComponent)}`) };
}

/** What browsers may do with every answer: nothing but show it, with our own styles and scripts. The same for all, so it is made once. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy("'self'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
}
