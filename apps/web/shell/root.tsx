import { useText } from '#platform/ui'
import { Outlet, useMatches, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Around every page: the document's title, and the focus at the top of each new page. */
export function Root() {
  const text = useText()
  const router = useRouter()
  const title = useMatches().findLast((match) => match.staticData.title !== undefined)?.staticData.title
  const product = text('shell:screen.product')
  const name = title === undefined ? product : `${text(title)} · ${product}`

  useEffect(() => {
    document.title = name
  }, [name])

  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        const top =
          document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector<HTMLElement>('main')
        top?.focus({ preventScroll: true })
      }),
    [router],
  )

  return <Outlet />
}
