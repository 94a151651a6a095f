import type { PaperView } from '#approvals'
import type { ReactNode } from 'react'
import styles from '../shared/approvals.module.css'
import { useApprovalWords } from '../shared/words.ts'

/** Who submitted it and when, who signs it, and its number. */
export function PaperFacts({ paper }: { readonly paper: PaperView }) {
  const { label, day, t } = useApprovalWords()
  const { submitted, signer, authority, signedOn, number, code, issuedOn, summary } = paper
  const recall = paper.steps.findLast(({ kind }) => kind === 'recalled')
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('paper.summary'), summary],
    [label('fields.submittedBy'), `${submitted.name}, ${submitted.title}`],
    [label('fields.submittedOn'), day(submitted.on)],
    [label('fields.signer'), signer && `${signer.name}, ${signer.title}`],
    [t('paper.authority'), authority.length > 0 && authority.join(' / ')],
    [label('fields.signedOn'), signedOn && day(signedOn)],
    [label('fields.number'), number && `${number}/${code ?? ''}`],
    [label('fields.issuedOn'), issuedOn && day(issuedOn)],
    [label('states.recalled'), recall && `${day(recall.on)}: ${recall.reason ?? ''}`],
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
