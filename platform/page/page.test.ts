import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dark, light } from '../ui/tokens.ts'
import { html, page, type PageAssets, pageLanguage, sendPage, servePageAssets } from './index.ts'

const server = Fastify()
let assets: PageAssets

beforeAll(async () => {
  assets = servePageAssets(server)
  server.get('/', (request, reply) => {
    const language = pageLanguage(request)
    const around = { language, owner: 'HĐND tỉnh Bắc Ninh', sample: true, path: '/', ...assets }
    return sendPage(request, reply, page({ title: 'Tra cứu', main: html`<h1>Tra cứu</h1>` }, around))
  })
  await server.ready()
})
afterAll(() => server.close())

test('a page needs no script and no inline style, and forbids both', async () => {
  const { body, headers } = await server.inject('/')
  expect(body).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/i)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-if-error=86400')
})

test('whoever has the page is told so', async () => {
  const first = await server.inject('/')
  const again = await server.inject({ url: '/', headers: { 'if-none-match': `W/${String(first.headers['etag'])}` } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const other = await server.inject({ url: '/?lang=en', headers: { 'if-none-match': String(first.headers['etag']) } })
  expect(other.statusCode).toBe(200)
})

test('each page says its language, its sample mark and the way to the other language', async () => {
  const [vietnamese, english] = await Promise.all([server.inject('/'), server.inject('/?lang=en')])
  expect(vietnamese.body).toContain('<html lang="vi">')
  expect(vietnamese.body).toContain('dữ liệu giả định')
  expect(vietnamese.body).toContain('href="/?lang=en"')
  expect(english.body).toContain('<html lang="en">')
  expect(english.body).toContain('invented data')
})

test('everything that the page names is there for a year, in the colours of the screens', async () => {
  const sheet = await server.inject(assets.styleSheet)
  expect(sheet.headers['cache-control']).toContain('immutable')
  expect(sheet.body).toContain(`--nt-ink:${light.ink}`)
  expect(sheet.body).toContain(`--nt-ink:${dark.ink}`)
  const variables = [...sheet.body.matchAll(/var\((--nt-[\w-]+)\)/g)].map((match) => match[1]!)
  expect(variables.filter((name) => !sheet.body.includes(`${name}:`))).toEqual([])
  const files = [assets.crest, ...[...sheet.body.matchAll(/url\('([^']+)'\)/g)].map((match) => match[1]!)]
  expect(files).toHaveLength(5)
  for (const file of files) expect((await server.inject(file)).statusCode).toBe(200)
})
