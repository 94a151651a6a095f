import { Button } from '@mantine/core'
import { api, forgetCapacity, LoadingState, type Problem, problemOf, replyOf, useGo, useWords } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { placeAfterSignIn, secondStepPath } from '../shell/place.ts'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { DoorPage } from './door-page.tsx'
import { rememberedPlace } from './place-to-return.ts'
import { ProblemNote } from './problem-note.tsx'

/** Where the account provider sends people back to: hands its answer on, once. */
export function ElsewhereScreen() {
  const t = useWords(ACCOUNT_WORDS)
  const go = useGo()
  const problem = useAnswer()
  return (
    <DoorPage>
      <section className={styles.box}>
        <h1 className={styles.boxTitle}>{t('elsewhere.title')}</h1>
        <ProblemNote problem={problem} />
        {problem === undefined ? (
          <>
            <p className={styles.note}>{t('elsewhere.waiting')}</p>
            <LoadingState lines={2} />
          </>
        ) : (
          <Button mt="md" fullWidth onClick={() => go('/sign-in')}>
            {t('elsewhere.back')}
          </Button>
        )}
      </section>
    </DoorPage>
  )
}

function useAnswer(): Problem | undefined {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Problem>()
  /** The answer works once, and React may run an effect twice. */
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    handOn()
      .then((href) => {
        forgetCapacity()
        queries.clear()
        return navigate({ href, replace: true })
      })
      .catch((thrown: unknown) => setProblem(problemOf(thrown)))
  }, [navigate, queries])
  return problem
}

/** Hands the answer on; answers where to go next: in, or to the account's own second step. */
async function handOn(): Promise<string> {
  const query = location.search.slice(1) || 'error=none'
  const { done } = await replyOf(api.POST('/api/v1/logins/elsewhere', { body: { query } }))
  const next = rememberedPlace()
  return done ? placeAfterSignIn(next) : secondStepPath(next)
}
