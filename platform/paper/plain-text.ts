import type { Cell, InnerNode, Paper, PaperNode, Runs, Signature } from './paper.ts'
import * as say from './wording.ts'

const textOf = (runs: Runs) => runs.map((run) => run.text).join('')

const signatureLines = (signature: Signature) => [...signature.authority, signature.name]

const rowText = (row: readonly Cell[]) => row.map((cell) => textOf(cell.runs)).join('\t')

function linesOf(node: InnerNode): string[] {
  switch (node.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(node.runs)]
    case 'division':
      return [node.label, node.title]
    case 'article':
      return [`${node.label} ${textOf(node.title)}`]
    case 'list':
      return node.items.map((item, at) => say.markOf(node.mark, at) + textOf(item))
    case 'table':
      return [node.caption, ...node.head.map(rowText), ...node.rows.map(rowText)]
    case 'legal-bases':
      return say.closed(node.bases)
    case 'addressees':
      return say.addresseeLines(node.bodies)
    case 'page-break':
      return []
    case 'signatures':
      return node.signatures.flatMap(signatureLines)
    default:
      return node satisfies never
  }
}

const annexLines = (node: PaperNode): string[] =>
  node.kind === 'annex' ? [node.label, node.title, ...node.body.flatMap(linesOf)] : []

/**
 * Everything a paper says, in reading order, one line for each line or table row (cells apart by tabs); page numbers and
 * the sample mark are not part of it.
 */
export function plainText(paper: Paper): string {
  const letter = paper.typeName === null
  const lines = [
    ...paper.parentBody.map(say.upper),
    ...paper.issuingBody.map(say.upper),
    say.nation,
    say.motto,
    say.numberLine(paper),
    ...(letter ? [`V/v ${paper.subject}`] : []),
    ...(paper.draft ? [say.draftMark] : []),
    say.placeAndDate(paper),
    ...(paper.typeName === null ? [] : [say.upper(paper.typeName), paper.subject]),
    ...paper.body.flatMap((node) => (node.kind === 'annex' ? [] : linesOf(node))),
    ...(paper.recipients.length === 0 ? [] : [say.recipientsTitle, ...say.recipientLines(paper.recipients)]),
    ...(paper.signature === null ? [] : signatureLines(paper.signature)),
    ...paper.body.flatMap(annexLines),
  ]
  return lines.filter((line) => line !== '').join('\n')
}
