/** What a form's text field says to the API: nothing typed is null. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
