import { randomUUID } from 'node:crypto'
import type { Operation } from './document.ts'

/** What an endpoint is asked, before it is written as HTTP. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** The body of a JSON request. */
  readonly body?: unknown
  /** The file of an upload. */
  readonly file?: UploadedFile
}

export interface UploadedFile {
  readonly name: string
  readonly content: Buffer
}

/** A request as it is sent. */
export interface Request {
  readonly operation: Operation
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer | undefined
  /** What was done to it, for whoever reads a finding. */
  readonly kind: string
}

const JSON_TYPE = { 'content-type': 'application/json' }

export function written(operation: Operation, asked: Asked, kind: string): Request {
  const body = asked.file
    ? form(asked.file)
    : asked.body === undefined
      ? undefined
      : { headers: JSON_TYPE, payload: JSON.stringify(asked.body) ?? '' }
  return withBody(operation, asked, body, kind)
}

interface Body {
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer
}

function withBody(operation: Operation, { path, query }: Asked, body: Body | undefined, kind: string): Request {
  const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
  const address = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(path[name] ?? ''))
  const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`)
  return {
    operation,
    url: search.length > 0 ? `${address}?${search.join('&')}` : address,
    headers: { ...(operation.method !== 'GET' && { 'idempotency-key': randomUUID() }), ...body?.headers },
    payload: body?.payload,
    kind,
  }
}

/** Requests whose body is none: cut, packed, of another type, too deep, too large. */
export function withBrokenBodies(operation: Operation, asked: Asked): Request[] {
  return BROKEN.map(([kind, body]) => withBody(operation, asked, body, kind))
}

function form({ name, content }: UploadedFile, end = true): Body {
  const boundary = 'ranhgioi'
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

const BROKEN: readonly (readonly [string, Body])[] = [
  ['no body', { headers: JSON_TYPE, payload: '' }],
  ['cut JSON', { headers: JSON_TYPE, payload: '{"a": [1, 2' }],
  ['twice the same key', { headers: JSON_TYPE, payload: '{"version": 1, "version": "x"}' }],
  ['another type', { headers: { 'content-type': 'text/plain' }, payload: 'xin chào' }],
  ['a web form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1&a=2' }],
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
  ['a form without an end', form({ name: 'thư.pdf', content: Buffer.from('%PDF-1.7') }, false)],
  ['a form without a file', { headers: { 'content-type': 'multipart/form-data; boundary=a' }, payload: '--a--\r\n' }],
  ['a form without a boundary', { headers: { 'content-type': 'multipart/form-data' }, payload: 'x' }],
]
