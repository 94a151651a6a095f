import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts and fingerprints under one secret that the database never holds. */
export class Seal {
  readonly #key: Buffer
  readonly #fingerprintKey: Buffer

  /** A seal for one purpose; what one purpose sealed another can't open. */
  constructor(secret: Buffer, purpose: string) {
    this.#key = derived(secret, `seal of ${purpose}`)
    this.#fingerprintKey = derived(secret, `fingerprints of ${purpose}`)
  }

  /** Encrypts; `owner` is bound to it, so that a sealed value moved to another row opens no more. */
  close(plain: string, owner: string): string {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce).setAAD(Buffer.from(owner))
    return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
  }

  /** Decrypts; throws where it was changed, moved, or sealed under another secret. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString()
  }

  /** The same for the same text, and nothing that the text can be found from without the secret. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.#fingerprintKey).update(text).digest('base64url')
  }
}

function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES))
}
