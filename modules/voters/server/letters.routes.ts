import { z } from 'zod'
import { can, councilPath, get, post, put } from '#platform/http'
import { PaperId } from '#approvals'
import { ForwardLetter, ForwardLetterId, SubmitLetter } from '#voters'
import { councilOfPath } from './contact.routes.ts'
import { changeLetter, letterOfPath, readLetter, submitLetter } from './submit-letter.ts'
import { petitionPolicies as may } from './voters.policy.ts'

const Submitted = z.object({ letter: ForwardLetterId, paper: PaperId })
const onePath = councilPath({ letter: ForwardLetterId })

/** Letters of petitions that go through approval. */
export const letterRoutes = [
  post('/councils/:council/petitions/letters', {
    summary: 'Soạn văn bản chuyển kiến nghị và trình lãnh đạo',
    access: can(may.forward, councilOfPath),
    params: councilPath({}),
    body: SubmitLetter,
    reply: Submitted,
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => submitLetter(tx, actor, council, body),
  }),
  get('/councils/:council/petitions/letters/:letter', {
    summary: 'Một văn bản chuyển đang trình và các kiến nghị trong đó',
    access: can(may.forward, letterOfPath),
    params: onePath,
    reply: ForwardLetter,
    handle: ({ tx, actor, params: { council, letter } }) => readLetter(tx, actor, council, letter),
  }),
  put('/councils/:council/petitions/letters/:letter', {
    summary: 'Sửa văn bản chuyển bị trả lại và trình lại',
    access: can(may.forward, letterOfPath),
    params: onePath,
    body: SubmitLetter,
    reply: Submitted,
    handle: ({ tx, actor, params: { council, letter }, body }) => changeLetter(tx, actor, council, letter, body),
  }),
]
