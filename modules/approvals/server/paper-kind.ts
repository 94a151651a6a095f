import type { Actor, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { StoredFile } from '#platform/files'
import type { Paper } from '#platform/paper'
import type { FileId, PaperForm, PaperId, PaperState } from '#approvals'

/** On whose behalf a paper is signed, and whose signature it normally bears. */
export interface Authority {
  /** "THƯỜNG TRỰC HĐND", "BAN PHÁP CHẾ"; null where the head signs as such. */
  readonly collective: string | null
  /** "CHỦ TỊCH", "TRƯỞNG BAN", "CHÁNH VĂN PHÒNG". */
  readonly head: string
}

/** What the approver reads; kept as it is at each submission. */
export interface PaperDocument {
  readonly title: string
  readonly summary: string
  /** The record behind it, below /app. */
  readonly path: string
  /** Ký hiệu, proposed when it is issued: "VP-CTHĐND". */
  readonly code: string | null
  readonly authority: Authority
  /** Printed by platform/paper, or a file that was uploaded. */
  readonly content: { readonly paper: Paper } | { readonly file: StoredFile & { readonly kind: 'pdf' | 'docx' } }
}

/** Where a paper has come to, for the module that handed it in. */
export interface MovedPaper {
  readonly id: PaperId
  readonly council: CouncilId
  /** The record of the module. */
  readonly subject: string
  readonly state: PaperState
}

/** A paper with number, date, signer and its official copy. */
export interface IssuedPaper extends MovedPaper {
  readonly number: string
  readonly code: string
  readonly issuedOn: CalendarDate
  readonly signer: { readonly name: string; readonly title: string }
  /** The lines of the signature block: "TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly authority: readonly string[]
  readonly file: Omit<StoredFile, 'id'> & { readonly id: FileId }
}

/** An issued paper that was recalled: as it was issued, when, why, and by which paper. */
export interface RecalledPaper extends Pick<IssuedPaper, keyof MovedPaper | 'number' | 'code' | 'issuedOn'> {
  /** The official copy, by which other modules know the paper. */
  readonly file: FileId
  readonly recalledOn: CalendarDate
  /** "12/QĐ-TTHĐND"; null where nothing but the reason was recorded. */
  readonly decision: string | null
  readonly reason: string
}

/** A kind of paper or act that a higher module hands in. */
export interface PaperKind {
  /** `<module>/<thing>`; also the kind of the subject. */
  readonly kind: `${string}/${string}`
  readonly name: { readonly vi: string; readonly en: string }
  /** A paper is signed and issued; an act is done when its last step has approved it. */
  readonly form: PaperForm
  /** What the approver reads, asked at each submission; throws 404 where the subject is not there. */
  readonly document: (tx: Tx, council: CouncilId, subject: string) => Promise<PaperDocument>
  /** Called in the same transaction whenever the paper has moved, steps taken back included; safe to repeat. */
  readonly onMoved?: (tx: Tx, actor: Actor, paper: MovedPaper) => Promise<void>
  /** What issuing means for the module, in the same transaction. Papers only. */
  readonly onIssued?: (tx: Tx, actor: Actor, paper: IssuedPaper) => Promise<void>
  /** What a recall means for the module, in the same transaction. Papers only. */
  readonly onRecalled?: (tx: Tx, actor: Actor, paper: RecalledPaper) => Promise<void>
}
