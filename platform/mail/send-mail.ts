import { z } from 'zod'
import { newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { defineJob, send } from '#platform/jobs'
import { MailFailure, mailIsOn, post } from './post-office.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  /** Plain text, in the words of the module that writes. */
  readonly text: string
}

/** What became of it: on its way once the transaction is durable, or not written because there is no mail server. */
export type Posted = 'on-its-way' | 'mail-is-off'

const KEPT_DAYS = 30
/** A letter that could not be sent for so long is no news any more. */
const TRIED_DAYS = 3

/**
 * Writes a letter in the caller's transaction: a rollback takes it back. Never refuses; where mail is off it says so and
 * the caller shows another way. The queue carries an id only; the letter itself is gone once the mail server has it.
 */
export async function sendMail(tx: Tx, letter: Letter): Promise<Posted> {
  if (!mailIsOn()) return 'mail-is-off'
  const id = newId<string>()
  await tx.asSystem('letters are read by the post only', (own) =>
    own
      .insertInto('platform.mail')
      .values({ id, recipient: letter.to, subject: letter.subject, body: letter.text, written_at: own.now() })
      .execute(),
  )
  await send(tx, postLetter, { mail: id })
  return 'on-its-way'
}

/** Takes one letter to the mail server; tries again while that is away, gives up when it says never. */
export const postLetter = defineJob('platform.post-letter', {
  schema: z.object({ mail: z.uuid() }),
  why: 'a letter is taken to the mail server',
  tries: { again: 9, delaySeconds: 30, expireSeconds: 120 },
  handle: async (tx, { mail }) => {
    const letter = await tx
      .selectFrom('platform.mail')
      .select(['id', 'recipient', 'subject', 'body'])
      .where('id', '=', mail)
      .forUpdate()
      .executeTakeFirst()
    // Sent, given up, or forgotten: nothing is left to do.
    if (!letter || letter.recipient === null || letter.subject === null || letter.body === null) return
    try {
      await post({ id: letter.id, to: letter.recipient, subject: letter.subject, text: letter.body })
    } catch (error) {
      if (!(error instanceof MailFailure && error.forGood)) throw error
      await close(tx, mail, { failed_at: tx.now() })
      return
    }
    await close(tx, mail, { sent_at: tx.now() })
  },
})

async function close(tx: Tx, mail: string, how: { sent_at: string } | { failed_at: string }): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ ...how, recipient: null, subject: null, body: null })
    .where('id', '=', mail)
    .execute()
}

/** Every night: letters nobody could send are closed, and what was closed long ago goes. */
export const forgetMail = defineJob('platform.forget-mail', {
  schema: z.object({}),
  why: 'letters are not kept',
  schedule: { cron: '10 2 * * *', payload: {} },
  handle: async (tx) => {
    const ago = (days: number) => new Date(Date.parse(tx.now()) - days * 86_400_000).toISOString()
    await tx
      .updateTable('platform.mail')
      .set({ failed_at: tx.now(), recipient: null, subject: null, body: null })
      .where('recipient', 'is not', null)
      .where('written_at', '<', ago(TRIED_DAYS))
      .execute()
    await tx.deleteFrom('platform.mail').where('written_at', '<', ago(KEPT_DAYS)).execute()
  },
})

/** Letters since a day: how many went, could not be sent, or still wait; for the page of the system's health. */
export async function mailFigures(tx: Tx, since: string): Promise<{ sent: number; failed: number; waiting: number }> {
  return tx
    .selectFrom('platform.mail')
    .select((eb) => [
      eb.fn.count<number>('sent_at').as('sent'),
      eb.fn.count<number>('failed_at').as('failed'),
      eb.fn.count<number>('recipient').as('waiting'),
    ])
    .where('written_at', '>=', since)
    .executeTakeFirstOrThrow()
}
