import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { PasskeyCreation, PasskeyMade, PasskeyProof, PasskeyRequest } from '#identity'

const PRESENT = 0x01
const VERIFIED = 0x04
const HAS_KEY = 0x40

/** What a test may get wrong on purpose. */
export interface Lies {
  readonly origin?: string
  readonly challenge?: string
  readonly site?: string
  readonly unverified?: boolean
  readonly counter?: number
}

/** A passkey without a device: makes and signs what a browser's would. */
export class SoftwarePasskey {
  readonly id = randomBytes(16).toString('base64url')
  readonly #origin: string
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #owner = randomBytes(16).toString('base64url')
  counter = 0

  constructor(origin: string) {
    this.#origin = origin
  }

  make(asked: PasskeyCreation, lies: Lies = {}): PasskeyMade {
    this.#owner = asked.user.id
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const data = Buffer.concat([
      this.#authenticatorData(lies.site ?? asked.rp.id, HAS_KEY, lies),
      Buffer.alloc(16),
      length,
      id,
      coseKey(this.#keys.publicKey),
    ])
    const attestation = Buffer.concat([
      cborHead(5, 3),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      cborHead(5, 0),
      cborText('authData'),
      cborBytes(data),
    ])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: this.#clientData('webauthn.create', asked.challenge, lies),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    }
  }

  prove(asked: PasskeyRequest, lies: Lies = {}): PasskeyProof {
    this.counter = lies.counter ?? this.counter + 1
    const data = this.#authenticatorData(lies.site ?? asked.rpId, 0, lies)
    const client = this.#clientData('webauthn.get', asked.challenge, lies)
    const clientHash = createHash('sha256').update(Buffer.from(client, 'base64url')).digest()
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: client,
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, clientHash]), this.#keys.privateKey).toString('base64url'),
        userHandle: this.#owner,
      },
      clientExtensionResults: {},
    }
  }

  #authenticatorData(site: string, flags: number, lies: Lies): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const verified = lies.unverified ? 0 : VERIFIED
    return Buffer.concat([
      createHash('sha256').update(site).digest(),
      Buffer.from([PRESENT | verified | flags]),
      counter,
    ])
  }

  #clientData(type: string, challenge: string, lies: Lies): string {
    const said = { type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.#origin }
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false })).toString('base64url')
  }
}

/** ES256 as COSE writes it: a map of kty, alg, crv, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  return Buffer.concat([
    cborHead(5, 5),
    cborHead(0, 1),
    cborHead(0, 2),
    cborHead(0, 3),
    cborHead(1, 6),
    cborHead(1, 0),
    cborHead(0, 1),
    cborHead(1, 1),
    cborBytes(Buffer.from(x!, 'base64url')),
    cborHead(1, 2),
    cborBytes(Buffer.from(y!, 'base64url')),
  ])
}

/** The head of a CBOR item: its major type and a count below 65,536. */
function cborHead(type: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(type << 5) | count])
  if (count < 256) return Buffer.from([(type << 5) | 24, count])
  return Buffer.from([(type << 5) | 25, count >> 8, count & 0xff])
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes])
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)])
}
