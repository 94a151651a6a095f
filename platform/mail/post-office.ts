import { createTransport, type Transporter } from 'nodemailer'

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string
  /** Who writes: `Văn phòng HĐND <hdnd@example.gov.vn>`. */
  readonly from: string
}

interface PostOffice {
  readonly transport: Transporter
  readonly from: string
}

const CONNECTIONS = 3
const PATIENCE_MS = 20_000

let office: PostOffice | undefined

/** Connects this process to a mail server, once, at start; without settings mail is off. Answers how to hang up. */
export function openMail(settings: MailSettings | undefined): { close(): void } {
  if (!settings) {
    office = undefined
    return { close: () => undefined }
  }
  const transport = createTransport({
    url: settings.url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A letter is text; nothing in it may fetch a file of the server or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const opened = { transport, from: settings.from }
  office = opened
  return {
    close: () => {
      if (office === opened) office = undefined
      transport.close()
    },
  }
}

/** Is there a mail server? Screens say so before somebody counts on a letter. */
export function mailIsOn(): boolean {
  return office !== undefined
}

/** What the server said no with, in numbers: its sentences repeat the address. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure'
  /** The server will never take this letter: no such mailbox, a forbidden sender. */
  readonly forGood: boolean

  constructor(code: string, status: number | undefined) {
    super(`The mail server did not take a letter: ${code}${status === undefined ? '' : ` ${status}`}`)
    this.forGood = status !== undefined && status >= 500
  }
}

/** Hands one letter to the mail server. The same id makes the same Message-ID, so that a repeat is known as one. */
export async function post(letter: { id: string; to: string; subject: string; text: string }): Promise<void> {
  if (!office) throw new MailFailure('NOT_CONFIGURED', undefined)
  const { id, ...rest } = letter
  const host = /@([\w.-]+)/.exec(office.from)?.[1] ?? 'localhost'
  try {
    await office.transport.sendMail({ ...rest, from: office.from, messageId: `<${id}@${host}>` })
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    throw new MailFailure(code ?? 'UNKNOWN', responseCode)
  }
}
