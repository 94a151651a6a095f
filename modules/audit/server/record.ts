import { type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { councilOf, firstNotFact, isFactText } from '#platform/events'
import { type Act, type AuditActor, isAuditKind, type Json, type Receipt } from '#audit'
import { digestOf } from './chain.rules.ts'
import type { Statement } from './statement.ts'
import { insertEntry } from './trail.store.ts'
import { sealerSignal } from '#platform/events'

/**
 * Puts an act on record in the transaction that does it; answers its receipt. Takes ids, codes, days and numbers only:
 * a text that a person wrote throws, as does a kind that no contract declares.
 */
export async function record<const Before extends object, const After extends object>(
  tx: Tx,
  actor: AuditActor,
  act: Act<Before, After>,
): Promise<Receipt> {
  if (!isAuditKind(act.kind)) throw new Error(`The kind of act "${act.kind}" is declared in no contract.`)
  const statement: Statement = {
    v: 1,
    council: act.council ?? councilOfAct(tx, actor),
    id: newId<string>(),
    at: withMicroseconds(tx.now()),
    ...whoActs(actor),
    kind: act.kind,
    subjectKind: act.subject.kind,
    subject: act.subject.id,
    before: checked(act.kind, act.before),
    after: checked(act.kind, act.after),
    fields: act.fields && act.fields.length > 0 ? checkedNames(act.kind, act.fields) : null,
    request: act.request ?? null,
  }
  await insertEntry(tx, statement)
  tx.afterCommit(sealerSignal.raise)
  return { id: statement.id, digest: digestOf(statement) }
}

function councilOfAct(tx: Tx, actor: AuditActor): CouncilId {
  // The system's transactions may have no council; then the act belongs to where the actor acts.
  return 'as' in actor && !('council' in tx.scope && tx.scope.council) ? actor.as.council : councilOf(tx)
}

function whoActs(actor: AuditActor) {
  if ('system' in actor) {
    return {
      account: null,
      person: null,
      login: null,
      role: null,
      actingCouncil: null,
      body: null,
      agency: null,
      system: actor.system,
    }
  }
  return {
    account: actor.account,
    person: actor.person ?? null,
    login: actor.login,
    role: actor.as.role,
    actingCouncil: actor.as.council,
    body: actor.as.body ?? null,
    agency: actor.as.agency ?? null,
    system: null,
  }
}

function checked(kind: string, values: object | undefined): Json {
  if (values === undefined) return null
  const wrong = firstNotFact(values as Readonly<Record<string, unknown>>)
  // The value itself is not named: it may be personal, and errors are logged.
  if (wrong !== undefined)
    throw new Error(`${kind}: "${wrong}" is no id, code, day or number and can't be put on record.`)
  const present = Object.entries(values as Readonly<Record<string, Json | undefined>>).filter(
    (member): member is [string, Json] => member[1] !== undefined,
  )
  return Object.fromEntries(present)
}

function checkedNames(kind: string, fields: readonly string[]): readonly string[] {
  if (!fields.every(isFactText)) throw new Error(`${kind}: the names of fields are codes.`)
  return fields
}

function withMicroseconds(at: string): string {
  return new Date(at).toISOString().replace('Z', '000Z')
}
