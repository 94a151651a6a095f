import { type Icon, IconSettings } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Language, MessageLoaders } from './language.ts'
import { comesAsGuest, type Me } from './me.tsx'

/** The entries of the main menu in the order of the council's own words; a module names the one it fills. */
export const navigationOrder = [
  'today',
  'calendar',
  'sessions',
  'resolutions',
  'supervision',
  'questioning',
  'voters',
  'reception',
  'commitments',
  'reports',
  'documents',
  'organisation',
  'portal',
  'admin',
] as const

export type NavigationId = (typeof navigationOrder)[number]

export interface NavigationItem {
  readonly id: NavigationId
  /** `namespace:path` of the label; for a phone's bottom bar a shorter one. */
  readonly label: string
  readonly shortLabel?: string
  readonly icon: Icon
  /** Path below /app, without parameters: `/organisation`. */
  readonly path: string
  readonly visible: (me: Me) => boolean
  /** Second level, shown under the entry while it is open. */
  readonly children?: readonly Omit<NavigationItem, 'children' | 'id'>[]
}

export interface ScreenRoute {
  /** Path below /app; parameters as `$delegate`. */
  readonly path: string
  /** `namespace:path` of the document's title. */
  readonly title: string
  /** Loads the screen's own chunk: `() => import('./delegates-screen.tsx').then((m) => m.DelegatesScreen)`. */
  readonly load: () => Promise<ComponentType>
}

/** A card on "Việc hôm nay": shows itself or nothing. */
export interface TodayCard {
  readonly id: string
  /** What is today, what waits for me, what is late. */
  readonly section: 'today' | 'waiting' | 'late'
  /** How things stand rather than work that waits for this person: comes after what waits. */
  readonly lasting?: true
  readonly visible: (me: Me) => boolean
  readonly load: () => Promise<ComponentType>
}

export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly path: string
  readonly visible: (me: Me) => boolean
}

/** What a module's acts are called, by kind, and what they are done to, by kind of subject. */
export interface TrailWords {
  readonly acts: Readonly<Record<string, string>>
  readonly subjects: Readonly<Record<string, string>>
}

/** What the trail of acts needs of a module; loaded by its screen alone, never with the app. */
export interface Trail {
  readonly words: Readonly<Record<Language, () => Promise<TrailWords>>>
  /** The page below /app where a subject of this kind is seen. */
  readonly paths?: Readonly<Record<string, (id: string) => string>>
}

/** What a module offers to the web app; its `web/index.ts` exports one. */
export interface WebModule {
  readonly name: string
  readonly messages: MessageLoaders
  readonly navigation: readonly NavigationItem[]
  readonly routes: readonly ScreenRoute[]
  readonly today?: readonly TodayCard[]
  readonly palette?: readonly PaletteCommand[]
  /** Names of acts and addresses of what they were done to, for the trail. */
  readonly trail?: () => Promise<Trail>
  /** The bell of the top line; at most one module offers it. */
  readonly bell?: () => Promise<ComponentType>
}

/**
 * The entries that this person sees, of all modules, in the order of the council's own menu. Where several modules fill
 * one entry they stand under it together. A guest has no menu.
 */
export function menuOf(modules: readonly WebModule[], me: Me): NavigationItem[] {
  if (comesAsGuest(me)) return []
  const items = modules
    .flatMap((module) => module.navigation)
    .filter((item) => item.visible(me))
    .map((item) => ({ ...item, children: (item.children ?? []).filter((child) => child.visible(me)) }))
  return navigationOrder.flatMap((id) => {
    const own = items.filter((item) => item.id === id)
    const [first] = own
    if (first === undefined) return []
    return own.length === 1 ? [first] : [together(id, own)]
  })
}

function together(id: NavigationId, items: readonly NavigationItem[]): NavigationItem {
  const [first] = items
  if (first === undefined) throw new Error('Nothing to put together.')
  const label = `ui:screen.menu.${id}`
  const children = items.flatMap(({ id: _id, children: below = [], ...item }) => (below.length > 0 ? below : [item]))
  return { ...first, label, shortLabel: `${label}Short`, icon: IconSettings, children }
}
