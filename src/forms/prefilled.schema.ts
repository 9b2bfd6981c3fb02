import type { PrefillSource } from './package.types.ts';

type Json = { [key: string]: unknown };

/** The parts of a submission that tell what was taken over from where; a form without `prefill` has neither. */
export function prefilledSchemas(
  prefill: PrefillSource | undefined,
  registerSchema: (keys: readonly string[]) => Json,
): Json {
  if (!prefill) return {};
  const registers = (prefill.registers ?? []).map(({ register, values }) => [
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
    kind: { enum: ['earlier', 'register'] },
    from: { type: 'string', description: 'Slug of the earlier service or name of the register.' },
    source: { type: 'object', properties: { de: { type: 'string' }, en: { type: 'string' } }, required: ['de', 'en'] },
    simulated: { type: 'boolean', description: 'Made-up data of a simulator.' },
    at: { type: 'string', format: 'date-time' },
    fields: { type: 'array', items: { type: 'string' }, description: 'Fields that still hold what was taken over.' },
  },
  required: ['kind', 'from', 'source', 'simulated', 'at', 'fields'],
  additionalProperties: false,
};
