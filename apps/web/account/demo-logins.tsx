import { api, replyOf, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import styles from './account.module.css'

interface DemoLoginsProps {
  readonly onChoose: (login: { readonly loginName: string; readonly password: string }) => void
}

/** The made-up people of a demonstration; elsewhere the server knows none and nothing is shown. */
export function DemoLogins({ onChoose }: DemoLoginsProps) {
  const t = useWords('shell')
  const { data } = useQuery({
    queryKey: ['demo-logins'],
    queryFn: () => replyOf(api.GET('/api/v1/demo/logins')),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data === undefined || data.items.length === 0) return null
  return (
    <section className={styles.box} data-quiet aria-labelledby="demo-logins">
      <h2 id="demo-logins" className={styles.boxTitle}>
        {t('signIn.demoTitle')}
      </h2>
      <p className={styles.lead}>{t('signIn.demo')}</p>
      <ul className={styles.people}>
        {data.items.map((login) => (
          <li key={login.loginName}>
            <button type="button" className={styles.person} onClick={() => onChoose(login)}>
              <strong>{login.title}</strong>
              <span>
                {login.displayName} · {login.loginName}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
