import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { bodyOf, type IdentityProvider, listen } from './identity-provider.ts'

const CLIENT_ID = 'nghi-truong'

/** What a provider may say that isn't so, or how it may fail. */
export type Lie =
  | 'none'
  | 'nonce'
  | 'issuer'
  | 'audience'
  | 'signature'
  | 'no-signature'
  | 'expired'
  | 'no-token'
  | 'not-json'
  | 'fails'
  | 'silent'

/** A provider that answers everybody with `lie.now`; without a lie it is believed, and how it says that it asked: `amr.now`. */
export async function aLyingProvider(): Promise<
  IdentityProvider & { lie: { now: Lie }; amr: { now?: unknown }; query: (address: string) => string }
> {
  const { server, url, stop } = await listen()
  const honest = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const forged = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const lie: { now: Lie } = { now: 'none' }
  const amr: { now?: unknown } = {}
  const nonces = new Map<string, string>()

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000)
    const age = lie.now === 'expired' ? 86_400 : 0
    const claims = {
      iss: lie.now === 'issuer' ? 'https://ke-gia-mao.example' : url,
      aud: lie.now === 'audience' ? 'ung-dung-khac' : CLIENT_ID,
      sub: 'nguyen.an',
      nonce: lie.now === 'nonce' ? 'khac' : nonce,
      iat: now - age,
      exp: now - age + 60,
      ...(amr.now !== undefined && { amr: amr.now }),
    }
    const algorithm = lie.now === 'no-signature' ? 'none' : 'RS256'
    const text = [{ alg: algorithm, kid: 'k', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    if (lie.now === 'no-signature') return `${text}.`
    const key = lie.now === 'signature' ? forged.privateKey : honest.privateKey
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }

  async function tokenFor(request: IncomingMessage): Promise<object> {
    const code = new URLSearchParams(await bodyOf(request)).get('code') ?? ''
    const token = lie.now === 'no-token' ? {} : { id_token: idToken(nonces.get(code) ?? '') }
    return { access_token: 'x', token_type: 'Bearer', ...token }
  }

  const metadata = {
    issuer: url,
    authorization_endpoint: `${url}/auth`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }
  server.on('request', (request, response) => {
    const json = (body: unknown) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration') return json(metadata)
    if (request.url === '/jwks') {
      return json({ keys: [{ ...honest.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] })
    }
    if (request.url !== '/token') return void response.writeHead(404).end()
    if (lie.now === 'silent') return undefined
    if (lie.now === 'fails') return void response.writeHead(500).end('hỏng')
    if (lie.now === 'not-json') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Bảo trì')
    return void tokenFor(request).then(json)
  })

  return {
    issuer: url,
    clientId: CLIENT_ID,
    clientSecret: 'mot-bi-mat-dai-hon-ba-muoi-hai-ky-tu',
    label: 'tài khoản công vụ',
    stop,
    lie,
    amr,
    query: (address) => {
      const asked = new URL(address).searchParams
      const code = createHash('sha256').update(asked.get('nonce')!).digest('hex')
      nonces.set(code, asked.get('nonce')!)
      return new URLSearchParams({ code, state: asked.get('state')! }).toString()
    },
  }
}
