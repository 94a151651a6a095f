/** Markup that is safe to send as it is: only {@link html} makes it. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

/** What may stand in a template: texts and numbers are escaped, markup is taken, nothing prints nothing. */
export type Content = string | number | Html | null | undefined | false | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function print(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Html) return content.markup
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!)
  if (typeof content === 'number') return String(content)
  return content.map(print).join('')
}

/** A template whose values are escaped unless they are markup themselves; attributes stand in double quotes. */
export function html(template: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(template.reduce((all, text, at) => all + print(values[at - 1]) + text))
}
