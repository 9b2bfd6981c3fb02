import type { FieldType } from '../package.types.ts';
import { address } from './address.ts';
import { boolean, choice, choices } from './choice.ts';
import { date } from './date.ts';
import { file } from './file.ts';
import { empty, type FieldKind } from './kind.ts';
import { decimal, integer, money } from './number.ts';
import { place } from './place.ts';
import { email, iban, tel, text } from './text.ts';
import { time } from './time.ts';

/** Only a text on the page; it has no answer. */
const info: FieldKind = { read: () => empty, show: () => '', schema: () => ({ type: 'null' }) };

export const kinds: { readonly [T in FieldType]: FieldKind } = {
  text,
  textarea: text,
  email,
  tel,
  integer,
  decimal,
  money,
  date,
  time,
  boolean,
  choice,
  choices,
  iban,
  address,
  place,
  file,
  info,
};
