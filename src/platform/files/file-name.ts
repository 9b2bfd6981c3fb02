const longest = 120;

/** The endings by which a name says the kind that the content really has. */
const endings: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'text/plain': ['txt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
};

/**
 * A name that is only a name (T4): no folders, also not encoded ones, no control or direction signs, no leading dots, at most 120 characters;
 * with `mime`, the ending fits the content. Never used as a path: files lie under their hash.
 */
export function cleanFileName(name: string, mime?: string): string {
  const decoded = name
    .normalize('NFC')
    .replace(/%(25)*(2f|5c|2e|00)/gi, (_, _percent, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const last = decoded.split(/[/\\]/).pop() ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const dot = plain.lastIndexOf('.');
  let stem = dot > 0 ? plain.slice(0, dot) : plain;
  let ending = dot > 0 ? plain.slice(dot + 1) : '';
  const allowed = mime ? endings[mime] : undefined;
  if (allowed && !allowed.includes(ending.toLowerCase())) {
    stem = plain;
    ending = allowed[0] ?? '';
  }
  const room = longest - (ending ? ending.length + 1 : 0);
  const short = [...(stem || 'datei')].slice(0, Math.max(room, 1)).join('');
  return ending ? `${short}.${ending.slice(0, 12)}` : short;
}
