import type { JsonSchema, Route } from './route.ts';

/** The OpenAPI 3.1 description of the public interfaces, made from the same routes that answer. */
export function describeApi(routes: readonly Route[], info: { title: string; version: string; url: string }): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    if (route.kind !== 'api') continue;
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeOperation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: info.title, version: info.version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    ...(info.url ? { servers: [{ url: info.url }] } : {}),
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

const problemSchema: JsonSchema = {
  type: 'object',
  description: 'A problem document (RFC 9457) with a stable code.',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: '<module>.<error>, stable' },
    instance: { type: 'string', description: 'ties the answer to the log of the server' },
  },
};

function describeOperation(route: Route): object {
  const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  return {
    summary: route.summary,
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } } : {}),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: route.response ?? {} } } },
      default: { description: 'Problem', ...problem },
    },
  };
}

function parameters(schema: JsonSchema | undefined, place: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property;
    return { name, in: place, required: place === 'path' || required.includes(name), description, schema: rest };
  });
}
