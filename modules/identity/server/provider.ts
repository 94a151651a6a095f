import * as oidc from 'openid-client'
import { refuse } from '#identity'
import { type ProviderSettings, surroundings } from './surroundings.ts'

/*
 * The other side of single sign-on (OpenID Connect, code flow with PKCE). Nothing it says is believed before its
 * signature, issuer, audience, nonce and time are checked; how long it may take to say it is bounded.
 */

const TIMEOUT_SECONDS = 5
/** Where the provider sends people back to: a page of the web app, which hands the answer to the API. */
const RETURN_PATH = '/app/sign-in/elsewhere'
const LABEL_MAX = 200
const EMAIL_MAX = 254

/** What the answer is held against; kept sealed between the two requests. */
export interface Expected {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who the provider says has signed in. */
export interface ProvenSubject {
  readonly issuer: string
  readonly subject: string
  /** The provider says that it asked for more than one thing (`amr` of RFC 8176 names `mfa`). */
  readonly inTwoSteps: boolean
  /** Asks the provider how the person is called; what it doesn't say stays the subject. */
  readonly describe: () => Promise<{ readonly label: string; readonly email: string | null }>
}

/** The provider of this installation. Refusal: there is none. */
export function providerSettings(): ProviderSettings {
  const { provider } = surroundings()
  if (!provider) throw refuse('identity/no-single-sign-on')
  return provider
}

/** Where to send the browser, and what its answer must fit. Refusal: the provider is away. */
export async function addressToSignIn(): Promise<{ address: string; expected: Expected }> {
  return asking(async () => {
    const configuration = await discovered()
    const expected = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: returnAddress(),
      scope: 'openid profile email',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, expected }
  })
}

/** Exchanges the answer for who it was. Refusals: the provider is away; its answer doesn't hold. */
export async function subjectProven(query: string, expected: Expected): Promise<ProvenSubject> {
  return asking(async () => {
    const configuration = await discovered()
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${returnAddress()}?${query}`), {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('An ID token was expected.')
    return {
      issuer: claims.iss,
      subject: claims.sub,
      inTwoSteps: Array.isArray(claims['amr']) && claims['amr'].includes('mfa'),
      describe: () => described(configuration, tokens.access_token, claims),
    }
  })
}

let known: { readonly settings: ProviderSettings; readonly configuration: oidc.Configuration } | undefined

/** What the provider publishes of itself, asked once; a failure is asked again. */
async function discovered(): Promise<oidc.Configuration> {
  const settings = providerSettings()
  if (known?.settings === settings) return known.configuration
  const configuration = await oidc.discovery(
    new URL(settings.issuer),
    settings.clientId,
    undefined,
    clientSecret(settings.clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      // The signature of the ID token is checked, too, though it comes over TLS.
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
      ],
    },
  )
  known = { settings, configuration }
  return configuration
}

/** By header as the standard has it, in the body where the provider says that it knows no other way. */
function clientSecret(secret: string): oidc.ClientAuth {
  const [byHeader, inBody] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)]
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const send = methods.includes('client_secret_basic') ? byHeader : inBody
    return send(server, client, body, headers)
  }
}

async function described(configuration: oidc.Configuration, accessToken: string, claims: oidc.IDToken) {
  const more = await oidc.fetchUserInfo(configuration, accessToken, claims.sub).catch(() => undefined)
  const said = { ...more, ...claims } as Readonly<Record<string, unknown>>
  const label = [said['name'], said['preferred_username'], said['email'], claims.sub].find(isText) ?? claims.sub
  const email = isText(said['email']) ? said['email'].slice(0, EMAIL_MAX) : null
  return { label: label.slice(0, LABEL_MAX), email }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function returnAddress(): string {
  return surroundings().publicUrl.origin + RETURN_PATH
}

const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON'])

/** Whatever goes wrong on the other side is a refusal that says so; what goes wrong on ours is not. */
async function asking<Result>(work: () => Promise<Result>): Promise<Result> {
  const { label } = providerSettings()
  try {
    return await work()
  } catch (error) {
    throw refuse(isAway(error) ? 'identity/provider-away' : 'identity/provider-refused', { label })
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  const { cause } = error
  const isFailing = cause instanceof Response && (cause.status >= 500 || cause.status === 429)
  return AWAY.has(code) || isFailing || (error instanceof TypeError && error.message === 'fetch failed')
}
