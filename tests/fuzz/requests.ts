import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { NASTY_TEXTS } from './nasty.ts'
import { fitting, type KnownIds, type Schema, spoilt } from './schema-values.ts'

export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly {
    readonly in: string
    readonly name: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly body: { readonly type: string; readonly schema: Schema } | undefined
}

export interface Generated {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer | undefined
  /** What was done to it, for whoever reads a finding. */
  readonly kind: string
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
}
interface RawOperation {
  readonly parameters?: Operation['parameters']
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Every endpoint of the API's document. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => {
      const [type, content] = Object.entries(raw.requestBody?.content ?? {})[0] ?? []
      return {
        method: method.toUpperCase(),
        path,
        parameters: raw.parameters ?? [],
        body: type && content ? { type, schema: content.schema } : undefined,
      }
    }),
  )
}

/** Requests to an endpoint as somebody of this council could send them, or somebody who means harm. */
export function requestsTo(operation: Operation, councils: readonly string[], ids: KnownIds): fc.Arbitrary<Generated> {
  const [own, ...others] = councils as [string, ...string[]]
  const council = fc.oneof(
    { weight: 8, arbitrary: fc.constant(own) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  )
  const place = (name: string, schema: Schema) =>
    name === 'council' ? council : fitting(schema, name, ids).map(String)
  const path = operation.parameters.filter((each) => each.in === 'path')
  const query = operation.parameters.filter((each) => each.in === 'query')
  const filled = fc.record({
    path: fc.record(Object.fromEntries(path.map(({ name, schema }) => [name, place(name, schema)]))),
    query: fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, place(name, schema)])), {
      requiredKeys: query.filter(({ required }) => required).map(({ name }) => name),
    }),
    body: operation.body ? bodyOf(operation.body, ids) : fc.constant(undefined),
  })
  return filled.chain((good) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(built(operation, good.path, good.query, good.body, 'fitting')) },
      { weight: 2, arbitrary: withNastyPlace(operation, good) },
      { weight: operation.body ? 4 : 1, arbitrary: withNastyBody(operation, good) },
    ),
  )
}

interface Good {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body | undefined
}
interface Body {
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer
  readonly value?: unknown
}

function bodyOf({ type, schema }: NonNullable<Operation['body']>, ids: KnownIds): fc.Arbitrary<Body> {
  if (type === 'multipart/form-data') return fc.constantFrom(...FILES).map(([name, content]) => form(name, content))
  return fitting(schema, '', ids).map((value) => ({ headers: JSON_TYPE, payload: JSON.stringify(value), value }))
}

const JSON_TYPE = { 'content-type': 'application/json' }
const FILES: readonly (readonly [string, Buffer])[] = [
  ['thư.pdf', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')],
  ['danh sách.xlsx', Buffer.from('PK\u0003\u0004 không phải bảng tính')],
  ['rỗng.xlsx', Buffer.alloc(0)],
  ['../../ra ngoài.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['ảnh\u0000.png', Buffer.alloc(3000, 0xff)],
  ['MẬT.docx', Buffer.from('PK\u0005\u0006' + '\u0000'.repeat(18), 'latin1')],
]

function form(name: string, content: Buffer, end = true): Body {
  const boundary = 'ranh-gioi'.replaceAll('-', '')
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from(end ? `\r\n--${boundary}--\r\n` : ''),
    ]),
  }
}

function withNastyPlace(operation: Operation, good: Good): fc.Arbitrary<Generated> {
  const names = [
    ...Object.keys(good.path),
    ...operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name),
  ]
  if (names.length === 0) return fc.constant(built(operation, good.path, { unknown: 'x' }, good.body, 'unknown query'))
  return fc.tuple(fc.constantFrom(...names), fc.constantFrom(...NASTY_TEXTS)).map(([name, bad]) => {
    // An address has its own limit, before any route.
    const short = bad.slice(0, 2000)
    return name in good.path
      ? built(operation, { ...good.path, [name]: short }, good.query, good.body, `nasty ${name}`)
      : built(operation, good.path, { ...good.query, [name]: short }, good.body, `nasty ${name}`)
  })
}

function withNastyBody(operation: Operation, good: Good): fc.Arbitrary<Generated> {
  const broken = fc
    .constantFrom<readonly [string, Body]>(
      ['no body', { headers: JSON_TYPE, payload: '' }],
      ['cut JSON', { headers: JSON_TYPE, payload: '{"a": [1, 2' }],
      ['twice the same key', { headers: JSON_TYPE, payload: '{"version": 1, "version": "x"}' }],
      ['another type', { headers: { 'content-type': 'text/plain' }, payload: 'xin chào' }],
      ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1&a=2' }],
      [
        'XML',
        {
          headers: { 'content-type': 'application/xml' },
          payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        },
      ],
      ['a type that is none', { headers: { 'content-type': '\u00e9;;;' }, payload: '{}' }],
      ['not UTF-8', { headers: JSON_TYPE, payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }],
      ['JSON that says it is packed', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, payload: '{}' }],
      ['very deep', { headers: JSON_TYPE, payload: '['.repeat(50_000) + ']'.repeat(50_000) }],
      ['too large', { headers: JSON_TYPE, payload: `{"content": "${'x'.repeat(2_000_000)}"}` }],
      ['a form without an end', form('thư.pdf', Buffer.from('%PDF-1.7'), false)],
      [
        'a form without a file',
        { headers: { 'content-type': 'multipart/form-data; boundary=a' }, payload: '--a--\r\n' },
      ],
      ['a form without a boundary', { headers: { 'content-type': 'multipart/form-data' }, payload: 'x' }],
    )
    .map(([kind, body]) => built(operation, good.path, good.query, body, kind))
  if (good.body?.value === undefined) return broken
  const bad = spoilt(good.body.value).map((value) =>
    built(operation, good.path, good.query, { headers: JSON_TYPE, payload: JSON.stringify(value) ?? '' }, 'spoilt'),
  )
  return fc.oneof({ weight: 3, arbitrary: bad }, { weight: 1, arbitrary: broken })
}

function built(
  operation: Operation,
  path: Good['path'],
  query: Good['query'],
  body: Body | undefined,
  kind: string,
): Generated {
  const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
  const address = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(path[name] ?? ''))
  const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`)
  return {
    url: search.length > 0 ? `${address}?${search.join('&')}` : address,
    headers: {
      ...(operation.method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...body?.headers,
    },
    payload: body?.payload,
    kind,
  }
}
