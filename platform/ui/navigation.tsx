import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { MouseEventHandler, ReactNode } from 'react'

export interface AppLinkProps {
  /** A path below /app with its parameters filled in: `/organisation/delegates/0192…`. */
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly title?: string
  /** The present place only where it is this very page, not one below it. */
  readonly exact?: boolean
  readonly onClick?: MouseEventHandler<HTMLAnchorElement>
}

/** A link inside the app: loads nothing anew, and the screen it leads to begins to load when it is pointed at. */
export function AppLink({ to, children, exact = false, ...anchor }: AppLinkProps) {
  return (
    <Link to={to} activeOptions={{ exact, includeSearch: false }} {...anchor}>
      {children}
    </Link>
  )
}

/** Goes to a path below /app. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  return (to) => void navigate({ to })
}

/** A parameter of the screen's own path (`$delegate`). */
export function useRouteParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`The path of this screen has no $${name}`)
  return value
}

export type UrlState = Readonly<Record<string, string | undefined>>

/** Filters, order and the open row live in the address: a link shows the other person the same list. */
export function useUrlState(): [UrlState, (changes: UrlState) => void] {
  const state: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const texts: UrlState = Object.fromEntries(Object.entries(state).map(([name, value]) => [name, String(value)]))
  return [
    texts,
    (changes) => void navigate({ to: '.', search: { ...texts, ...changes }, replace: true, resetScroll: false }),
  ]
}
