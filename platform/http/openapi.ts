import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { API_PREFIX, type Route } from './route.ts'

/** How the routes are described: each by its own schemas, what can go wrong once for all of them. */
export function describedBy(routes: readonly Route[], version: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Nghị Trường', version, description: 'API của Hội đồng nhân dân các cấp.' },
    },
    transform: jsonSchemaTransform,
    transformObject: (described) => {
      if (!('openapiObject' in described)) throw new Error('The API is described by OpenAPI 3.1.')
      return withProblems(described.openapiObject, routes)
    },
  }
}

/**
 * The name of a route's operation, from its method and the words of its path: `GET /councils/:council/delegates` is
 * `getCouncilsDelegates`. The council in the path is where one acts, not what is asked for, unless nothing follows it.
 */
export function operationId(route: Pick<Route, 'method' | 'path'>): string {
  const words = route.path
    .replace(/^\/councils\/:council\//, '/councils/')
    .replaceAll(/:(\w+)/g, 'by-$1')
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== '')
  return route.method.toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
}

const PROBLEM_REPLY = {
  description: 'What happened, what is safe and what to do next (RFC 9457), in the language of Accept-Language.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const FILE_BODY = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
    },
  },
}

/** As much of an OpenAPI document as is added to it here. */
interface Document {
  paths: Record<string, Record<string, { requestBody?: object; responses?: object }>>
  components?: { schemas?: object; responses?: object }
}

function withProblems<Described>(described: Described, routes: readonly Route[]): Described {
  const document = described as Document
  for (const route of routes) {
    const path = API_PREFIX + route.path.replaceAll(/:(\w+)/g, '{$1}')
    const operation = document.paths[path]?.[route.method.toLowerCase()]
    if (!operation) throw new Error(`${route.method} ${route.path} is not described.`)
    if (route.upload) operation.requestBody = FILE_BODY
    operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } }
  }
  const { $schema: _, ...problem } = z.toJSONSchema(Problem)
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem },
    responses: { ...document.components?.responses, Problem: PROBLEM_REPLY },
  }
  return described
}
