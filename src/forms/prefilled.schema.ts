import { asksAccount } from './account-data.ts';
import type { CompiledPackage } from './form.types.ts';

type Json = { [key: string]: unknown };

/** The parts of a submission that tell what was taken over from where; a form that takes nothing over has neither. */
export function prefilledSchemas(pkg: CompiledPackage, registerSchema: (keys: readonly string[]) => Json): Json {
  const { prefill } = pkg.source.form;
  if (!prefill && !asksAccount(pkg)) return {};
  const registers = (prefill?.registers ?? []).map(({ register, values }) => [
    register,
    registerSchema(Object.keys(values)),
  ]);
  return {
    registers: { type: 'object', properties: Object.fromEntries(registers), additionalProperties: false },
    prefilled: { type: 'array', items: prefilledSchema },
  };
}

const prefilledSchema = {
  type: 'object',
  properties: {
    kind: { enum: ['earlier', 'account', 'register'] },
    from: { type: 'string', description: 'Slug of the earlier service, "account" or name of the register.' },
    source: { type: 'object', properties: { de: { type: 'string' }, en: { type: 'string' } }, required: ['de', 'en'] },
    simulated: { type: 'boolean', description: 'Made-up data of a simulator.' },
    at: { type: 'string', format: 'date-time' },
    fields: { type: 'array', items: { type: 'string' }, description: 'Fields that still hold what was taken over.' },
  },
  required: ['kind', 'from', 'source', 'simulated', 'at', 'fields'],
  additionalProperties: false,
};
