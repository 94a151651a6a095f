import { forgetCapacity, type Problem, problemOf, useUrlState } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { placeAfterSignIn, secondStepPath } from '../shell/place.ts'
import { PasskeyStopped } from './passkeys.ts'

/** Where a step of signing in leads: into the app, on to the second step, or nowhere yet. */
export type Onward = 'in' | 'nowhere' | 'second-step'

/** One step of signing in: tried, then onward; or what stood in its way. */
export function useEntering() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [{ next }] = useUrlState()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [stopped, setStopped] = useState(false)

  async function enter(step: () => Promise<Onward>): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    setStopped(false)
    try {
      const onward = await step()
      if (onward === 'in') {
        forgetCapacity()
        queries.clear()
        await navigate({ href: placeAfterSignIn(next) })
      } else if (onward === 'second-step') {
        await navigate({ href: secondStepPath(next) })
      }
    } catch (thrown) {
      if (thrown instanceof PasskeyStopped) setStopped(true)
      else setProblem(problemOf(thrown))
    } finally {
      setBusy(false)
    }
  }

  return { next, enter, busy, problem, stopped }
}
