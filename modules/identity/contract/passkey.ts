import { z } from 'zod'

/*
 * What browser and server say to each other about passkeys (WebAuthn, JSON forms), as far as it is used here. Bytes are
 * base64url.
 */

const Bytes = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/)
const CredentialType = z.literal('public-key')
const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])
const Descriptor = z.object({ id: Bytes, type: CredentialType, transports: z.array(Transport).optional() })
const Extensions = z.record(z.string().max(100), z.unknown())
const Attachment = z.enum(['cross-platform', 'platform']).optional()

export const PASSKEY_NAME_MAX = 60
export const PasskeyName = z.string().trim().min(1, 'Chưa đặt tên cho khóa.').max(PASSKEY_NAME_MAX)

/** What `navigator.credentials.create` is asked for. */
export const PasskeyCreation = z.object({
  rp: z.object({ name: z.string(), id: z.string() }),
  user: z.object({ id: Bytes, name: z.string(), displayName: z.string() }),
  challenge: Bytes,
  pubKeyCredParams: z.array(z.object({ alg: z.number().int(), type: CredentialType })),
  timeout: z.number(),
  excludeCredentials: z.array(Descriptor),
  authenticatorSelection: z.object({
    residentKey: z.enum(['discouraged', 'preferred', 'required']),
    requireResidentKey: z.boolean(),
    userVerification: z.enum(['discouraged', 'preferred', 'required']),
  }),
  attestation: z.enum(['none', 'direct', 'enterprise']),
})
export type PasskeyCreation = z.infer<typeof PasskeyCreation>

/** What `navigator.credentials.get` is asked for; without a list, any passkey of this site. */
export const PasskeyRequest = z.object({
  challenge: Bytes,
  timeout: z.number(),
  rpId: z.string(),
  allowCredentials: z.array(Descriptor),
  userVerification: z.enum(['discouraged', 'preferred', 'required']),
})
export type PasskeyRequest = z.infer<typeof PasskeyRequest>

/** A passkey that was just made. */
export const PasskeyMade = z.object({
  id: Bytes,
  rawId: Bytes,
  type: CredentialType,
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
  authenticatorAttachment: Attachment,
  clientExtensionResults: Extensions,
})
export type PasskeyMade = z.infer<typeof PasskeyMade>

export const AddPasskey = z.object({ name: PasskeyName, made: PasskeyMade })

/** The proof that a passkey is at hand. */
export const PasskeyProof = z.object({
  id: Bytes,
  rawId: Bytes,
  type: CredentialType,
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: Bytes.optional(),
  }),
  authenticatorAttachment: Attachment,
  clientExtensionResults: Extensions,
})
export type PasskeyProof = z.infer<typeof PasskeyProof>
