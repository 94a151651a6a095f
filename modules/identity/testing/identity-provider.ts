import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProviderSettings } from '../server/surroundings.ts'

const CLIENT_ID = 'nghi-truong'
const CLIENT_SECRET = 'mot-bi-mat-dai-hon-ba-muoi-hai-ky-tu'

export interface IdentityProvider extends ProviderSettings {
  readonly stop: () => Promise<void>
}

/** Listens on a free port of this machine; what is served is put in afterwards, because it must know its own address. */
export async function listen(): Promise<{ server: Server; url: string; stop: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const stop = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}`, stop }
}

/**
 * A real OpenID Connect provider that sends people back to `publicUrl`. Its sign-in page asks for a name alone: whoever
 * types one is that subject.
 */
export async function anIdentityProvider(publicUrl: string, label = 'tài khoản công vụ'): Promise<IdentityProvider> {
  const { default: Provider } = await import('oidc-provider')
  const { server, url, stop } = await listen()
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${publicUrl}/app/sign-in/elsewhere`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, name: `Công chức ${subject}`, email: `${subject}@bacninh.example` }),
    }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    cookies: { keys: ['mot-khoa-cua-ban-kiem-thu'] },
    jwks: { keys: [signingKey()] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return void response.end(SIGN_IN_PAGE)
    }
    return void bodyOf(request).then((body) => {
      const accountId = new URLSearchParams(body).get('name') ?? ''
      return provider.interactionFinished(request, response, { login: { accountId } })
    })
  })
  return { issuer: url, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, label, stop }
}

const SIGN_IN_PAGE = `<!doctype html><html lang="vi"><title>Nơi cấp tài khoản</title>
<form method="post"><label>Tên <input name="name" required></label><button>Tiếp tục</button></form></html>`

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'kiem-thu' }
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** Signs in at the provider as this subject, without a browser; answers the query that it sends people back with. */
export async function signInAtProvider(address: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  let form: string | undefined
  for (let hops = 0; hops < 10; hops += 1) {
    const reply = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    const next = reply.headers.get('location')
    form = next === null ? `name=${encodeURIComponent(subject)}` : undefined
    if (next === null) continue
    at = new URL(next, at)
    if (at.pathname === '/app/sign-in/elsewhere') return at.search.slice(1)
  }
  throw new Error('The provider never sent anybody back.')
}
