import type { Locale } from '#platform/text'
import { html, type Html } from './html.ts'

/** What stands around the words of every public page. */
export interface Surrounding {
  readonly language: Locale
  /** "HĐND tỉnh Bắc Ninh": whose portal it is. */
  readonly owner: string
  /** An installation with invented people and figures says so on every page. */
  readonly sample: boolean
  readonly styleSheet: string
  readonly crest: string
  /** Path without the language. */
  readonly path: string
}

export interface PageContent {
  readonly title: string
  readonly description?: string
  readonly main: Html
  /** Pages of what was not found, or of an error, are not to be found either. */
  readonly hidden?: boolean
}

const WORDS = {
  vi: {
    skip: 'Đến nội dung chính',
    portal: 'Trang thông tin điện tử',
    other: 'English',
    pages: 'Trang',
    home: 'Trang chủ',
    signIn: 'Đăng nhập',
    sample: 'Mẫu – dữ liệu giả định: người và số liệu trên trang này không có thật.',
  },
  en: {
    skip: 'To the main content',
    portal: 'Public portal',
    other: 'Tiếng Việt',
    pages: 'Pages',
    home: 'Home',
    signIn: 'Sign in',
    sample: 'Sample – invented data: the people and figures on this page are not real.',
  },
} as const

/** A whole page: crest and owner above, the words in a column of 70 characters, no script. */
export function page(content: PageContent, around: Surrounding): Html {
  const words = WORDS[around.language]
  const other = around.language === 'vi' ? 'en' : 'vi'
  return html`<!doctype html>
    <html lang="${around.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title} – ${around.owner}</title>
        ${content.description !== undefined && html`<meta name="description" content="${content.description}" />`}
        ${content.hidden === true && html`<meta name="robots" content="noindex" />`}
        <link rel="icon" href="${around.crest}" type="image/svg+xml" />
        <link rel="stylesheet" href="${around.styleSheet}" />
        <link rel="alternate" hreflang="${other}" href="${inLanguage(around.path, other)}" />
      </head>
      <body>
        <a class="skip" href="#noi-dung">${words.skip}</a>
        ${around.sample && html`<p class="sample"><span class="frame">${words.sample}</span></p>`}
        <header class="top">
          <div class="frame">
            <a class="name" href="${inLanguage('/', around.language)}"
              ><img src="${around.crest}" alt="" /><span>${around.owner}</span></a
            >
            <nav aria-label="${words.pages}">
              <a href="${inLanguage(around.path, other)}" lang="${other}" hreflang="${other}">${words.other}</a>
              <a href="/app">${words.signIn}</a>
            </nav>
          </div>
        </header>
        <main id="noi-dung" class="frame">${content.main}</main>
        <footer><div class="frame">${words.portal} – ${around.owner}</div></footer>
      </body>
    </html> `
}

/** The address of a page in a language; Vietnamese is the one without a mark. */
export function inLanguage(path: string, language: Locale): string {
  return language === 'vi' ? path : `${path}?lang=${language}`
}
