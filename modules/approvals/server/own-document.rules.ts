import { approvalsMessagesVi, type OwnDocumentType, type SignedFor } from '#approvals'
import type { Authority } from './paper-kind.ts'

/** The abbreviations of Decree 30/2020, Annex III; a công văn has none. */
const ABBREVIATION: Readonly<Record<OwnDocumentType, string | null>> = {
  officialLetter: null,
  submission: 'TTr',
  notice: 'TB',
  plan: 'KH',
  programme: 'CTr',
  decision: 'QĐ',
  report: 'BC',
  guidance: 'HD',
  invitation: 'GM',
  other: null,
}
const ISSUED_BY: Readonly<Record<SignedFor, string>> = { standing: 'TTHĐND', chair: 'CTHĐND', office: 'VP' }
/** Who drew a công văn up stands behind who issues it. */
const DRAWN_UP_BY = 'VP'

/** Ký hiệu, proposed when it is issued: "TTr-TTHĐND", of a công văn "TTHĐND-VP". */
export function proposedCode(type: OwnDocumentType, signedFor: SignedFor): string {
  const abbreviation = ABBREVIATION[type]
  const issuer = ISSUED_BY[signedFor]
  if (abbreviation !== null) return `${abbreviation}-${issuer}`
  return issuer === DRAWN_UP_BY ? issuer : `${issuer}-${DRAWN_UP_BY}`
}

const AUTHORITY: Readonly<Record<SignedFor, Authority>> = {
  standing: { collective: 'THƯỜNG TRỰC HĐND', head: 'CHỦ TỊCH' },
  chair: { collective: null, head: 'CHỦ TỊCH' },
  office: { collective: null, head: 'CHÁNH VĂN PHÒNG' },
}

/** Whose signature it bears. */
export const authorityOf = (signedFor: SignedFor): Authority => AUTHORITY[signedFor]

/** "Kế hoạch: tiếp xúc cử tri trước kỳ họp", as lists show it; what has no name of its own is called by its excerpt. */
export function titleOf({ type, excerpt }: { readonly type: OwnDocumentType; readonly excerpt: string }): string {
  return type === 'other' ? excerpt : `${approvalsMessagesVi.ownDocument.types[type]}: ${excerpt}`
}
