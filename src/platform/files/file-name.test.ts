import { expect, it } from 'vitest';
import { cleanFileName } from './file-name.ts';

it.each([
  ['Bescheid.pdf', 'Bescheid.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['..%2f..%2fetc%2fshadow', 'shadow'],
  ['..%252f..%252fetc%252fshadow', 'shadow'],
  ['/absolute/path.pdf', 'path.pdf'],
  ['C:\\temp\\a.pdf', 'a.pdf'],
  ['a\0.pdf', 'a.pdf'],
  ['a%00.pdf', 'a.pdf'],
  ['line\r\nSet-Cookie: x=1.pdf', 'lineSet-Cookie_ x=1.pdf'],
  ['rechnung\u202Efdp.exe', 'rechnungfdp.exe'],
  ['.htaccess', 'htaccess'],
  ['...', 'datei'],
  ['', 'datei'],
  ['  Foto  vom Hund .jpg', 'Foto vom Hund .jpg'],
  ['Ärger mit Übergröße.png', 'Ärger mit Übergröße.png'],
])('T4: %j becomes %j', (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

it('T4: keeps names short and the ending true to the content', () => {
  expect([...cleanFileName(`${'ä'.repeat(500)}.pdf`)].length).toBe(120);
  expect(cleanFileName('foto.exe', 'image/jpeg')).toBe('foto.exe.jpg');
  expect(cleanFileName('foto.JPEG', 'image/jpeg')).toBe('foto.JPEG');
});
