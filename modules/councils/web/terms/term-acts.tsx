import type { Term } from '#councils'
import { Button } from '@mantine/core'
import { ConfirmDialog, tellDone, tellRefused, useMe } from '#platform/ui'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import { EndTermDialog } from './end-term-dialog.tsx'
import { useTermCommands } from './terms.queries.ts'

/** Whom the server lets start and end terms; it has the last word. */
const STARTS_TERMS: ReadonlySet<string> = new Set([
  'officeChief',
  'specialist',
  'communeOfficer',
  'systemAdmin',
  'chair',
  'viceChair',
  'standingMember',
])

/** Whether the person signed in may start and end terms of the own council. */
export function useMayStartTerms(): boolean {
  return STARTS_TERMS.has(useMe().as.role)
}

export interface TermActsProps {
  readonly term: Term
  /** Only the newest term can end, or be given back. */
  readonly newest: boolean
}

/** What can be done about a term: the running one ends, the one that ended last goes on again. */
export function TermActs({ term, newest }: TermActsProps) {
  const { p, t, termName } = useProvinceWords()
  const may = useMayStartTerms()
  const { undoEnd } = useTermCommands()
  const [asking, setAsking] = useState(false)
  if (!may || !newest) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {p(term.endedOn === null ? 'terms.end' : 'terms.undoEnd')}
      </Button>
      {asking && term.endedOn === null && <EndTermDialog term={term} onClose={() => setAsking(false)} />}
      <ConfirmDialog
        open={asking && term.endedOn !== null}
        title={p('terms.undoEndTitle', { term: termName(term) })}
        detail={p('terms.undoEndDetail')}
        verb={p('terms.undoEnd')}
        reasonLabel={t('undoReason')}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => {
          setAsking(false)
          void undoEnd(term.id, { version: term.version, reason }).then(
            () => tellDone({ message: p('terms.endUndone', { term: termName(term) }) }),
            tellRefused,
          )
        }}
      />
    </>
  )
}
