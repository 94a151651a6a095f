import { Seal } from '#platform/secret'

/** Where people may sign in with an account that they have elsewhere. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly label: string
}

export interface IdentityOptions {
  /** The installation's secret for identity; never in the database. */
  readonly secret: Buffer
  /** The origin that people open: what passkeys are bound to and where a provider sends people back. */
  readonly publicUrl: string
  readonly provider?: ProviderSettings | undefined
}

interface Surroundings {
  readonly seal: Seal
  readonly publicUrl: URL
  readonly provider: ProviderSettings | undefined
}

let opened: Surroundings | undefined

/** Hands this process what signing in needs to know of where it runs; once, at start, before the first route is served. */
export function openIdentity(options: IdentityOptions): void {
  opened = {
    seal: new Seal(options.secret, 'identity'),
    publicUrl: new URL(options.publicUrl),
    provider: options.provider,
  }
}

export function surroundings(): Surroundings {
  if (!opened) throw new Error('openIdentity() comes before the first sign-in')
  return opened
}
