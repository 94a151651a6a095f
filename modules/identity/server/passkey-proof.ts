import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { AccountId } from '#platform/access'
import { PasskeyCreation, type PasskeyMade, type PasskeyProof, PasskeyRequest } from '#identity'
import type { StoredPasskey } from './passkey.store.ts'
import { surroundings } from './surroundings.ts'

/*
 * What a browser is asked to prove with a passkey, and whether it did. A passkey is bound to the address that people
 * open; finger, face or PIN are asked for always, so that a passkey stands for two factors by itself.
 */

const NAME = 'Nghị Trường'
/** EdDSA, ES256 and RS256, by their COSE numbers: what every authenticator has one of. */
const ALGORITHMS = [-8, -7, -257]

export interface PasskeyOwner {
  readonly account: AccountId
  readonly loginName: string
  readonly displayName: string
}

/** Asks for a new passkey that signs in by itself; those that are there are left out. */
export async function askForPasskey(owner: PasskeyOwner, there: readonly StoredPasskey[]): Promise<PasskeyCreation> {
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: surroundings().publicUrl.hostname,
    userID: new TextEncoder().encode(owner.account),
    userName: owner.loginName,
    userDisplayName: owner.displayName,
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: there.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return PasskeyCreation.parse(options)
}

/** Asks for a proof: of one of these passkeys, or of whichever the person chooses. */
export async function askForProof(of: readonly StoredPasskey[] = []): Promise<PasskeyRequest> {
  const options = await generateAuthenticationOptions({
    rpID: surroundings().publicUrl.hostname,
    userVerification: 'required',
    allowCredentials: of.map(described),
  })
  return PasskeyRequest.parse({ allowCredentials: [], ...options })
}

function described({ credentialId, transports }: StoredPasskey) {
  return { id: credentialId, transports: [...transports] }
}

/** The passkey that was made for this challenge, or undefined where that is not proven. */
export async function passkeyMade(
  made: PasskeyMade,
  challenge: string,
): Promise<Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'> | undefined> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: made as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: surroundings().publicUrl.origin,
      expectedRPID: surroundings().publicUrl.hostname,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!registrationInfo) return undefined
    const { credential } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
    }
  } catch {
    // The library throws for whatever does not fit: to the person all of it is one.
    return undefined
  }
}

/** The passkey's new count, or undefined where the proof is none: another challenge, place or key, or a copied key. */
export async function countProven(
  proof: PasskeyProof,
  passkey: StoredPasskey,
  challenge: string,
): Promise<number | undefined> {
  const { userHandle } = proof.response
  const isOwner = userHandle === undefined || userHandle === Buffer.from(passkey.account).toString('base64url')
  if (!isOwner) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: proof as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: surroundings().publicUrl.origin,
      expectedRPID: surroundings().publicUrl.hostname,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}
