import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { Platform } from '../../../platform/module.ts';
import { deriveSecret } from '../derived-secret.ts';
import { spokenCode } from '../spoken-code.rules.ts';

/** The code that stands on a sheet, also as a barcode. */
export const sheetCode = (deps: Pick<Platform, 'config'>, id: string): string =>
  spokenCode(deriveSecret(deps, 'rennsteig code of a sheet', id));

/** What a sheet is found by when its code is scanned. */
export const sheetEntry = (code: string): string => hashReference(`sheet ${code}`);
