/** One line of text as it is stored: NFC, trimmed, inner white space folded to one space, control and zero-width characters removed. */
export function clean(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      // Invisible characters go before composing: one of them between a letter and its mark would keep the two apart.
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}
