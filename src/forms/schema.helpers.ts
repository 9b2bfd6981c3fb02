/** A JSON Schema whose every key carries its description, so that an author's editor explains the format. */
export type DescribedSchema = { description: string; [key: string]: unknown };

export const text = (description: string, more: object = {}): DescribedSchema => ({
  description,
  type: 'string',
  minLength: 1,
  maxLength: 2_000,
  ...more,
});

export const id = (description: string) => text(description, { pattern: '^[a-z][A-Za-z0-9]{0,39}$' });
export const condition = (description: string) => text(description);
export const flag = (description: string): DescribedSchema => ({ description, type: 'boolean' });
export const whole = (description: string, minimum: number, maximum: number): DescribedSchema => ({
  description,
  type: 'integer',
  minimum,
  maximum,
});
export const oneOf = (description: string, values: readonly string[]): DescribedSchema => ({
  description,
  type: 'string',
  enum: values,
});

export const list = (description: string, items: object, more: object = {}): DescribedSchema => ({
  description,
  type: 'array',
  items,
  maxItems: 200,
  ...more,
});

/** One value, or several in a list. */
export const oneOrMore = (description: string, value: object): DescribedSchema => ({
  description,
  oneOf: [value, { type: 'array', items: value, minItems: 1, maxItems: 10 }],
});

/** A closed object: a key that is not described is a mistake. */
export const object = (
  description: string,
  properties: { [key: string]: DescribedSchema | { $ref: string; description: string } },
  required: readonly string[] = [],
): DescribedSchema => ({ description, type: 'object', properties, required, additionalProperties: false });

/** Free keys of one form; a path through six groups has up to 286 signs. */
export const map = (
  description: string,
  values: object,
  keys = '^[A-Za-z][A-Za-z0-9._-]{0,300}$',
): DescribedSchema => ({
  description,
  type: 'object',
  propertyNames: { type: 'string', pattern: keys },
  additionalProperties: values,
});
