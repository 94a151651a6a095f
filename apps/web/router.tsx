import type { WebModule } from '#platform/ui'
import type { QueryClient } from '@tanstack/react-query'
import { type AnyRoute, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { withAccountWords } from './account/account-words.ts'
import { withCodeWords } from './account/codes/code-words.ts'
import { modules } from './modules.ts'
import { FailedScreen } from './shell/failed-screen.tsx'
import { enterSignedIn } from './shell/enter-signed-in.ts'
import { NotFoundScreen } from './shell/not-found-screen.tsx'
import { Root } from './shell/root.tsx'
import { SplashScreen } from './shell/splash-screen.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** `namespace:path` of the document's title. */
    title?: string
  }
}

/** The routes of the app below /app: the shell's own pages and every module's screens. */
export function createAppRouter(queries: QueryClient) {
  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundScreen })

  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    staticData: { title: 'shell:screen.signIn.title' },
    component: lazyRouteComponent(() => import('./account/sign-in-screen.tsx'), 'SignInScreen'),
  })
  const secondStep = createRoute({
    getParentRoute: () => root,
    path: '/sign-in/second-step',
    staticData: { title: 'shell:screen.signIn.secondStep' },
    component: lazyRouteComponent(
      () => withAccountWords(import('./account/second-step-screen.tsx')),
      'SecondStepScreen',
    ),
  })
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: '/sign-in/elsewhere',
    staticData: { title: 'shell:screen.signIn.arriving' },
    component: lazyRouteComponent(() => withAccountWords(import('./account/elsewhere-screen.tsx')), 'ElsewhereScreen'),
  })
  const setup = createRoute({
    getParentRoute: () => root,
    path: '/setup',
    staticData: { title: 'shell:screen.setup.title' },
    component: lazyRouteComponent(() => import('./account/setup-screen.tsx'), 'SetupScreen'),
  })

  const invitation = createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    staticData: { title: 'shell:screen.codes.invitation' },
    component: lazyRouteComponent(
      () => withCodeWords(import('./account/codes/invitation-screen.tsx')),
      'InvitationScreen',
    ),
  })
  const deskEntry = createRoute({
    getParentRoute: () => root,
    path: '/desk-entry',
    staticData: { title: 'shell:screen.codes.desk' },
    component: lazyRouteComponent(
      () => withCodeWords(import('./account/codes/desk-entry-screen.tsx')),
      'DeskEntryScreen',
    ),
  })
  const machine = createRoute({
    getParentRoute: () => root,
    path: '/machine',
    staticData: { title: 'shell:screen.codes.machine' },
    component: lazyRouteComponent(() => withCodeWords(import('./account/codes/machine-screen.tsx')), 'MachineScreen'),
  })

  const signedIn = createRoute({
    getParentRoute: () => root,
    id: 'signed-in',
    beforeLoad: ({ location }) => enterSignedIn(queries, modules, location.href),
    component: lazyRouteComponent(() => import('./shell/signed-in.tsx'), 'SignedIn'),
  })
  const today = createRoute({
    getParentRoute: () => signedIn,
    path: '/',
    staticData: { title: 'shell:screen.today.title' },
    component: lazyRouteComponent(() => import('./today/today-screen.tsx'), 'TodayScreen'),
  })
  const logins = createRoute({
    getParentRoute: () => signedIn,
    path: '/account/logins',
    staticData: { title: 'shell:screen.logins.title' },
    component: lazyRouteComponent(() => withAccountWords(import('./account/logins-screen.tsx')), 'LoginsScreen'),
  })
  const security = createRoute({
    getParentRoute: () => signedIn,
    path: '/account/security',
    staticData: { title: 'shell:screen.person.security' },
    component: lazyRouteComponent(() => withAccountWords(import('./account/security-screen.tsx')), 'SecurityScreen'),
  })
  const password = createRoute({
    getParentRoute: () => signedIn,
    path: '/account/password',
    staticData: { title: 'shell:screen.password.title' },
    component: lazyRouteComponent(() => import('./account/password-screen.tsx'), 'PasswordScreen'),
  })
  const screens = modules.flatMap((module) => routesOf(module, () => signedIn))

  const routeTree = root.addChildren([
    signIn,
    secondStep,
    elsewhere,
    setup,
    invitation,
    deskEntry,
    machine,
    ...living(() => root),
    signedIn.addChildren([today, logins, security, password, ...screens]),
  ])
  return createRouter({
    routeTree,
    basepath: '/app',
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: SplashScreen,
    defaultErrorComponent: FailedScreen,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: plainSearch,
  })
}

function routesOf(module: WebModule, getParentRoute: () => AnyRoute) {
  return module.routes.map(({ path, title, load }) =>
    createRoute({
      getParentRoute,
      path,
      staticData: { title },
      component: lazyRouteComponent(async () => ({ Screen: await load() }), 'Screen'),
    }),
  )
}

/** The living page of components; not in the production bundle. */
function living(getParentRoute: () => AnyRoute) {
  if (!import.meta.env.DEV) return []
  return [
    createRoute({
      getParentRoute,
      path: '/dev/components',
      staticData: { title: 'shell:screen.components.title' },
      component: lazyRouteComponent(() => import('./dev/components-screen.tsx'), 'ComponentsScreen'),
    }),
  ]
}

/** Addresses that people can read and send: ?field=roads, not JSON. */
function plainSearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
