import { expect, it } from 'vitest';
import { packageSchemas } from './index.ts';

it('every key of the format has a description', () => {
  const bare: string[] = [];
  const visit = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries((schema as { properties?: object }).properties ?? {})) {
      if (typeof (value as { description?: unknown }).description !== 'string') bare.push(`${at}.${key}`);
    }
    for (const [key, value] of Object.entries(schema)) visit(value, `${at}.${key}`);
  };
  for (const [name, schema] of Object.entries(packageSchemas)) visit(schema, name);
  expect(bare).toEqual([]);
});
