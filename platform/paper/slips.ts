import { renderSVG } from 'uqr'

/** A small paper that is handed to one person: facts, a code in large letters, and the same as a QR. */
export interface HandSlip {
  /** Who hands it over, line by line. */
  readonly from: readonly string[]
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly code: { readonly label: string; readonly value: string }
  /** What the QR says. */
  readonly link: string
  readonly notes: readonly string[]
}

/** Slips for many people in one file. */
export interface SlipSheet {
  readonly title: string
  /** A5: one slip a page. A4: two a page, with a line to cut along. */
  readonly page: 'A5' | 'A4'
  /** `YYYY-MM-DD`: the only clock that gets into the file. */
  readonly madeOn: string
  /** Prints "MẪU – DỮ LIỆU GIẢ ĐỊNH" on every slip. */
  readonly sample: boolean
  readonly slips: readonly HandSlip[]
}

/** The sheet as the printing program takes it: each link drawn. */
export function drawn({ slips, ...sheet }: SlipSheet) {
  return { ...sheet, slips: slips.map((slip) => ({ ...slip, qr: renderSVG(slip.link, { ecc: 'M', border: 0 }) })) }
}
