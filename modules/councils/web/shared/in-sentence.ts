/** "Tỉnh Bắc Ninh" as it stands inside a sentence: "tỉnh Bắc Ninh". */
export function inSentence(unitName: string): string {
  return unitName.charAt(0).toLocaleLowerCase('vi') + unitName.slice(1)
}
