// The tokens are plain values; the door of #platform/ui brings React, which the server has no use for.
import { cssVariables, dark, light, sharedVariables } from '../ui/tokens.ts'

/** Addresses of the font files, by the subset and the weight. */
export interface FontFile {
  readonly url: string
  readonly weight: number
  readonly range: string
}

/** The portal's one style sheet: the tokens of the screens, set for reading and for paper. */
export function pageStyles(fonts: readonly FontFile[]): string {
  return [
    ...fonts.map(fontFace),
    `:root{color-scheme:light dark;${declarations({ ...sharedVariables(), ...cssVariables(light) })}}`,
    `@media (prefers-color-scheme:dark){:root{${declarations(cssVariables(dark))}}}`,
    RULES,
  ].join('\n')
}

function declarations(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

function fontFace({ url, weight, range }: FontFile): string {
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};font-display:swap;src:url('${url}') format('woff2');unicode-range:${range}}`
}

const RULES = `
*{box-sizing:border-box}
html{font-family:var(--nt-font);line-height:1.5;background:var(--nt-page);color:var(--nt-ink);-webkit-text-size-adjust:100%}
body{margin:0}
a{color:var(--nt-son);text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--nt-son);outline-offset:2px}
h1{font-size:var(--nt-text-xl);line-height:1.25;margin:0 0 var(--nt-space-md);text-wrap:balance}
h2{font-size:var(--nt-text-lg);line-height:1.3;margin:var(--nt-space-xl) 0 var(--nt-space-sm)}
p{margin:0 0 var(--nt-space-md)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:var(--nt-space-md);top:var(--nt-space-md);background:var(--nt-surface);padding:var(--nt-space-xs) var(--nt-space-md);z-index:1}
.frame{max-width:46rem;margin:0 auto;padding:0 var(--nt-space-md)}
.top{background:var(--nt-surface);border-bottom:3px solid var(--nt-son-fill)}
.top .frame{display:flex;flex-wrap:wrap;gap:var(--nt-space-xs) var(--nt-space-md);align-items:center;justify-content:space-between;min-height:4rem;padding-top:var(--nt-space-xs);padding-bottom:var(--nt-space-xs)}
.name{display:inline-flex;gap:var(--nt-space-sm);align-items:center;min-height:var(--nt-touch);color:var(--nt-ink);text-decoration:none;font-weight:700}
.name img{width:2.5rem;height:2.5rem}
.top nav a{display:inline-flex;align-items:center;min-height:var(--nt-touch);padding:0 var(--nt-space-xs)}
.sample{background:var(--nt-due-soon-tint);color:var(--nt-due-soon);font-weight:700;padding:var(--nt-space-xs) 0;margin:0}
.sample .frame{display:block;font-size:var(--nt-text-sm)}
main.frame{padding-top:var(--nt-space-xl);padding-bottom:var(--nt-space-xxl)}
article+.muted{margin-bottom:var(--nt-space-xl)}
.search{background:var(--nt-surface);border:1px solid var(--nt-line);border-radius:var(--nt-radius);padding:var(--nt-space-lg);margin:0 0 var(--nt-space-xl)}
.search label{display:block;font-size:var(--nt-text-lg);font-weight:700;margin-bottom:var(--nt-space-xs)}
.search .row{display:flex;flex-wrap:wrap;gap:var(--nt-space-sm)}
.search input{flex:1 1 14rem;min-width:0;min-height:3.5rem;font:inherit;font-size:var(--nt-text-lg);padding:0 var(--nt-space-md);color:var(--nt-ink);background:var(--nt-page);border:2px solid var(--nt-control);border-radius:var(--nt-radius)}
.search button{min-height:3.5rem;padding:0 var(--nt-space-lg);font:inherit;font-weight:700;color:var(--nt-on-son);background:var(--nt-son-fill);border:0;border-radius:var(--nt-radius);cursor:pointer}
.search button:hover{background:var(--nt-son-pressed)}
.hint{color:var(--nt-muted);font-size:var(--nt-text-sm);margin:var(--nt-space-xs) 0 0}
.list{list-style:none;margin:0;padding:0;columns:16rem;column-gap:var(--nt-space-lg)}
.list li{break-inside:avoid}
.list a{display:flex;align-items:center;min-height:var(--nt-touch)}
.more summary,main>p>a{display:inline-flex;align-items:center;min-height:var(--nt-touch)}
.more summary{color:var(--nt-son);font-weight:700;cursor:pointer;list-style:none;gap:var(--nt-space-xs)}
.more summary::-webkit-details-marker{display:none}
.more summary::before{content:'';width:.5rem;height:.5rem;border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(-45deg);flex:none}
.more[open] summary::before{transform:rotate(45deg)}
.facts{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:var(--nt-space-xxs) var(--nt-space-md);margin:0 0 var(--nt-space-lg)}
.facts dt{color:var(--nt-muted)}
.facts dd{margin:0}
.thread{list-style:none;margin:0 0 var(--nt-space-lg);padding:0}
.thread li{position:relative;padding:0 0 var(--nt-space-lg) var(--nt-space-xl);border-left:3px solid var(--nt-line);margin-left:.6rem}
.thread li:last-child{border-left-color:transparent;padding-bottom:0}
.thread li::before{content:'';position:absolute;left:calc(-.6rem - 1.5px);top:.2rem;width:1.2rem;height:1.2rem;border-radius:50%;background:var(--nt-surface);border:3px solid var(--nt-control)}
.thread .done{border-left-color:var(--nt-resolved)}
.thread .done::before{background:var(--nt-resolved);border-color:var(--nt-resolved)}
.thread .now::before{border-color:var(--nt-progress);background:var(--nt-progress-tint)}
.thread strong,.thread span{display:block}
.muted{color:var(--nt-muted)}
.late{color:var(--nt-overdue);font-weight:700}
.people{list-style:none;margin:0;padding:0}
.people li{padding:var(--nt-space-sm) 0;border-top:1px solid var(--nt-line)}
.people strong,.people span{display:block}
.card{background:var(--nt-surface);border:1px solid var(--nt-line);border-radius:var(--nt-radius);padding:var(--nt-space-lg);margin:0 0 var(--nt-space-lg)}
footer{border-top:1px solid var(--nt-line);color:var(--nt-muted);font-size:var(--nt-text-sm)}
footer .frame{padding-top:var(--nt-space-md);padding-bottom:var(--nt-space-xl)}
@media (max-width:30em){
.top .frame{column-gap:var(--nt-space-xs)}
.top nav{white-space:nowrap}
.top nav a{font-size:var(--nt-text-sm);padding:0 var(--nt-space-xxs)}
.name{gap:var(--nt-space-xs)}
.name img{width:2rem;height:2rem}
.search{padding:var(--nt-space-md)}
.search button{flex:1 1 auto}
.facts{display:block}
.facts dd{margin-bottom:var(--nt-space-sm)}
.card{padding:var(--nt-space-md)}
}
@media print{
html,body{background:#fff;color:#000}
.search,.top nav,.skip,footer{display:none}
.top{border-bottom:1px solid #000}
.card{border:0;padding:0}
.frame{max-width:none}
a{color:inherit;text-decoration:none}
.thread .done::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`
