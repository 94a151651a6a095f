import { api, replyOf } from '#platform/ui'

/** The browser's part of WebAuthn, loaded when somebody presses the button. */
const webauthn = () => import('@simplewebauthn/browser')

export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function'

/** The browser has no passkey for this site, or the person stopped: nothing that a server said. */
export class PasskeyStopped extends Error {}

type Asked = Parameters<Awaited<ReturnType<typeof webauthn>>['startAuthentication']>[0]['optionsJSON']

/** Signs in without a password. */
export async function signInByPasskey(): Promise<void> {
  const asked = await replyOf(api.POST('/api/v1/logins/passkey/request', {}))
  await replyOf(api.POST('/api/v1/logins/passkey', { body: await proof(asked) }))
}

/** The second step by a passkey of the account. */
export async function confirmByPasskey(): Promise<void> {
  const asked = await replyOf(api.POST('/api/v1/logins/second-step/passkey-request', {}))
  await replyOf(api.POST('/api/v1/logins/second-step/passkey', { body: await proof(asked) }))
}

/** Makes a passkey on this device or one nearby; answers recovery codes where the person has none. */
export async function addPasskey({ name, password }: { name: string; password: string }): Promise<readonly string[]> {
  const asked = await replyOf(api.POST('/api/v1/me/passkeys/request', { body: { password } }))
  const { startRegistration } = await webauthn()
  const made = await startRegistration({ optionsJSON: asked }).catch(stopped)
  const { id, rawId, type, response, clientExtensionResults } = made
  const { clientDataJSON, attestationObject, transports } = response
  const body = {
    name,
    made: {
      id,
      rawId,
      type,
      response: { clientDataJSON, attestationObject, ...(transports && { transports }) },
      clientExtensionResults: { ...clientExtensionResults },
    },
  }
  return (await replyOf(api.POST('/api/v1/me/passkeys', { body }))).codes
}

async function proof(asked: Asked) {
  const { startAuthentication } = await webauthn()
  const given = await startAuthentication({ optionsJSON: asked }).catch(stopped)
  const { id, rawId, type, response, clientExtensionResults } = given
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    id,
    rawId,
    type,
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle !== undefined && { userHandle }) },
    clientExtensionResults: { ...clientExtensionResults },
  }
}

function stopped(error: unknown): never {
  throw new PasskeyStopped('No passkey was used.', { cause: error })
}
