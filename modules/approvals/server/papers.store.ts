import { type AccountId, type CouncilId, newId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { searchKey } from '#platform/text'
import type { ChainSteps, PaperForm, PaperId, PaperState, TakenFile } from '#approvals'
import type { Authority, PaperDocument } from './paper-kind.ts'

/** What acts need to know of a paper, under its lock. */
export interface HeldPaper {
  readonly id: PaperId
  readonly council: CouncilId
  readonly kind: string
  readonly form: PaperForm
  readonly subject: string
  readonly title: string
  readonly summary: string
  readonly path: string
  readonly code: string | null
  readonly chain: ChainSteps
  readonly whose: Authority
  readonly state: PaperState
  readonly round: number
  readonly stage: number
  readonly submittedBy: AccountId
  readonly submittedOn: CalendarDate
  readonly signer: { readonly name: string; readonly title: string } | null
  readonly authority: readonly string[]
  readonly signedOn: CalendarDate | null
  readonly signedFile: TakenFile | null
  readonly issued: { readonly number: string; readonly code: string; readonly on: CalendarDate } | null
  readonly version: number
}

/** How a chain is kept with a paper: whose signature it bears stands beside it. */
interface KeptChain extends ChainSteps {
  readonly authority: Authority
}

const HELD = [
  'id',
  'council_id',
  'kind',
  'form',
  'subject_id',
  'title',
  'summary',
  'path',
  'code',
  'chain',
  'state',
  'round',
  'stage',
  'submitted_by',
  'submitted_on',
  'signer_name',
  'signer_title',
  'authority',
  'signed_on',
  'signed_file_id',
  'signed_file_name',
  'signed_file_bytes',
  'number',
  'issued_code',
  'issued_on',
  'version',
] as const

function papers(tx: Tx, council: CouncilId) {
  return tx.selectFrom('approvals.paper').select(HELD).where('council_id', '=', council)
}
type Read = Awaited<ReturnType<ReturnType<typeof papers>['executeTakeFirstOrThrow']>>

function heldOf(row: Read): HeldPaper {
  const { authority: whose, steps, issue } = row.chain as KeptChain
  return {
    id: row.id as PaperId,
    council: row.council_id as CouncilId,
    kind: row.kind,
    form: row.form as PaperForm,
    subject: row.subject_id,
    title: row.title,
    summary: row.summary,
    path: row.path,
    code: row.code,
    chain: { steps, issue },
    whose,
    state: row.state as PaperState,
    round: row.round,
    stage: row.stage,
    submittedBy: row.submitted_by as AccountId,
    submittedOn: row.submitted_on as CalendarDate,
    signer: row.signer_name === null ? null : { name: row.signer_name, title: row.signer_title ?? '' },
    authority: (row.authority as string[] | null) ?? [],
    signedOn: row.signed_on as CalendarDate | null,
    signedFile: signedFileOf(row),
    issued:
      row.number === null
        ? null
        : { number: row.number, code: row.issued_code ?? '', on: row.issued_on as CalendarDate },
    version: row.version,
  }
}

/** The official copy of a row: signed copies are PDF. */
function signedFileOf(row: {
  readonly signed_file_id: string | null
  readonly signed_file_name: string | null
  readonly signed_file_bytes: number | null
}): TakenFile | null {
  return row.signed_file_id === null
    ? null
    : {
        id: row.signed_file_id as TakenFile['id'],
        name: row.signed_file_name ?? '',
        kind: 'pdf',
        bytes: row.signed_file_bytes ?? 0,
      }
}

/** A paper as acts know it, without its lock. */
export async function findHeldPaper(tx: Tx, council: CouncilId, id: PaperId): Promise<HeldPaper | undefined> {
  const row = await papers(tx, council).where('id', '=', id).executeTakeFirst()
  return row && heldOf(row)
}

export async function lockPaper(tx: Tx, council: CouncilId, id: PaperId): Promise<HeldPaper | undefined> {
  const row = await papers(tx, council).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && heldOf(row)
}

/** The paper on which a subject is on its way now. */
export async function lockOpenPaper(
  tx: Tx,
  council: CouncilId,
  kind: string,
  subject: string,
): Promise<HeldPaper | undefined> {
  const row = await papers(tx, council)
    .where('kind', '=', kind)
    .where('subject_id', '=', subject)
    .where('is_open', '=', true)
    .forUpdate()
    .executeTakeFirst()
  return row && heldOf(row)
}

/** What a paper says in a round, and by which chain it goes. */
export interface Submission {
  readonly document: PaperDocument
  readonly chain: ChainSteps
  readonly by: { readonly account: AccountId; readonly name: string; readonly title: string }
  readonly on: CalendarDate
}

function submissionColumns(tx: Tx, { document, chain, by, on }: Submission) {
  const kept: KeptChain = { ...chain, authority: document.authority }
  return {
    title: document.title,
    summary: document.summary,
    path: document.path,
    code: document.code,
    chain: JSON.stringify(kept),
    submitted_by: by.account,
    submitted_name: by.name,
    submitted_title: by.title,
    submitted_on: on,
    moved_at: tx.now(),
    search_key: searchKey([document.title, document.summary, document.code].filter(Boolean).join(' ')),
  }
}

export async function insertPaper(
  tx: Tx,
  council: CouncilId,
  paper: { readonly kind: string; readonly form: PaperForm; readonly subject: string } & Submission,
): Promise<PaperId> {
  const id = newId<PaperId>()
  await tx
    .insertInto('approvals.paper')
    .values({
      council_id: council,
      id,
      kind: paper.kind,
      form: paper.form,
      subject_kind: paper.kind,
      subject_id: paper.subject,
      state: 'waitingApproval',
      round: 1,
      stage: 0,
      ...submissionColumns(tx, paper),
    })
    .execute()
  return id
}

/** What a step changes of a paper. */
export interface PaperChange {
  readonly state: PaperState
  readonly round: number
  readonly stage: number
  readonly submission?: Submission
  readonly signer?: { readonly name: string; readonly title: string; readonly authority: readonly string[] } | null
  readonly signed?: { readonly on: CalendarDate; readonly file: TakenFile } | null
  readonly issued?: {
    readonly number: string
    readonly value: number
    readonly code: string
    readonly on: CalendarDate
    readonly file: TakenFile
  }
}

/** The constraint that a number given twice runs into. */
export const NUMBER_TAKEN = 'paper_number_is_unique'

/** Writes where a paper has come to, and whom it waits for; the row must be locked. */
export async function writePaper(
  tx: Tx,
  paper: HeldPaper,
  change: PaperChange,
  waitsFor: readonly string[],
): Promise<void> {
  const { signer, signed, issued, submission } = change
  const file = issued?.file ?? signed?.file
  await tx
    .updateTable('approvals.paper')
    .set((set) => ({
      state: change.state,
      round: change.round,
      stage: change.stage,
      moved_at: tx.now(),
      version: set('version', '+', 1),
      ...(submission && submissionColumns(tx, submission)),
      ...(signer !== undefined && {
        signer_name: signer?.name ?? null,
        signer_title: signer?.title ?? null,
        authority: signer && JSON.stringify(signer.authority),
      }),
      ...(signed !== undefined && { signed_on: signed?.on ?? null }),
      ...((signed !== undefined || issued) && {
        signed_file_id: file?.id ?? null,
        signed_file_name: file?.name ?? null,
        signed_file_bytes: file?.bytes ?? null,
      }),
      ...(issued && {
        number: issued.number,
        number_value: issued.value,
        issued_code: issued.code,
        issued_on: issued.on,
        search_key: searchKey([paper.title, paper.summary, issued.number, issued.code].filter(Boolean).join(' ')),
      }),
    }))
    .where('council_id', '=', paper.council)
    .where('id', '=', paper.id)
    .execute()
  await writeWaiting(tx, paper, change.state, waitsFor)
}

async function writeWaiting(
  tx: Tx,
  { council, id, kind }: HeldPaper,
  state: PaperState,
  holders: readonly string[],
): Promise<void> {
  await tx.deleteFrom('approvals.waiting').where('council_id', '=', council).where('paper_id', '=', id).execute()
  if (holders.length === 0) return
  const row = { council_id: council, moved_at: tx.now(), paper_id: id, kind, state }
  await tx
    .insertInto('approvals.waiting')
    .values([...new Set(holders)].map((holder) => ({ ...row, holder })))
    .execute()
}
