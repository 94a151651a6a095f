import { AppLink, NotFoundState, useWords } from '#platform/ui'

export function NotFoundScreen() {
  const t = useWords('ui')
  return (
    <main tabIndex={-1}>
      <NotFoundState action={<AppLink to="/">{t('toHome')}</AppLink>} />
    </main>
  )
}
