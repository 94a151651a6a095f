/** A line of a paper, or the rows of a table in it. */
export type TextBlock = { readonly line: string } | { readonly rows: readonly (readonly string[])[] }

/** The plain text of a paper as it is read: the cells of a table are parted by tabs, one row a line. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: ({ readonly line: string } | { readonly rows: string[][] })[] = []
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    if (!line.includes('\t')) blocks.push({ line })
    else if (last !== undefined && 'rows' in last) last.rows.push(line.split('\t'))
    else blocks.push({ rows: [line.split('\t')] })
  }
  return blocks
}
