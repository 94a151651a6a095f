import { refusals } from '#platform/refusal'

/** The noes of reading a workbook as a whole; what is wrong in single cells is a listed problem instead. */
export const refuse = refusals({
  'sheets/not-xlsx': 415,
  'sheets/protected': 422,
  'sheets/damaged': 422,
  'sheets/too-large': 413,
  'sheets/no-header': 422,
  'sheets/no-header-there': 422,
})
