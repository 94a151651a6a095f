import { LoadingState } from '#platform/ui'

export function SplashScreen() {
  return (
    <div style={{ maxWidth: 'var(--nt-content)', margin: '0 auto', padding: 'var(--nt-space-lg)' }}>
      <LoadingState />
    </div>
  )
}
