import { MantineProvider } from '@mantine/core'
import { createQueries, meQuery, onForbidden, onSignedOut, resolveCssVariables, theme } from '#platform/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createAppRouter } from './router.tsx'
import { NoticesDoor } from './shell/notices-door.tsx'
import { forgetWhatWasRead } from './shell/forget-what-was-read.ts'
import { PASSWORD_PAGE, SECURITY_PAGE, signInPath } from './shell/place.ts'

const queries = createQueries()
const router = createAppRouter(queries)

onSignedOut(() => {
  const { pathname, href } = router.state.location
  // Left first: a page that is still open would ask anew for what is cleared under it.
  if (pathname !== '/sign-in') {
    void router.navigate({ href: signInPath(href) }).then(() => forgetWhatWasRead(queries))
  }
})

/** Where one gives what the server asks for before anything else. */
const DOORS: Readonly<Record<string, typeof SECURITY_PAGE | typeof PASSWORD_PAGE>> = {
  'identity/second-step-owed': SECURITY_PAGE,
  'identity/first-password': PASSWORD_PAGE,
}

// The day came from which the council asks for the second step, and the page was open.
onForbidden((code) => {
  const door = DOORS[code]
  if (door === undefined || router.state.location.pathname === door) return
  void queries.invalidateQueries(meQuery)
  void router.navigate({ to: door })
})

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveCssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <NoticesDoor />
      </QueryClientProvider>
    </MantineProvider>
  )
}
