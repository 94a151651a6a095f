export type {
  Align,
  AnnexNode,
  Cell,
  Column,
  Figure,
  HeadingLevel,
  InnerNode,
  ListMark,
  Paper,
  PaperNode,
  Run,
  Runs,
  Signature,
} from './paper.ts'
export {
  addressees,
  annex,
  article,
  b,
  cell,
  division,
  ended,
  figure,
  heading,
  i,
  legalBases,
  list,
  p,
  pageBreak,
  paper,
  paragraphs,
  signatures,
  table,
  type Words,
} from './builders.ts'
export { plainText } from './plain-text.ts'
export { MAX_CHARACTERS, MAX_PARTS } from './checked.ts'
export { renderPdf, renderSlips, renderWord } from './render.ts'
export type { HandSlip, SlipSheet } from './slips.ts'
