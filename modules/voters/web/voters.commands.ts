import { api, replyOf, useMyCouncil } from '#platform/ui'
import type {
  AddMeeting,
  AddPetition,
  AddWave,
  AnswerOnSpot,
  ChangeMeeting,
  ChangePetition,
  ChangeWave,
  ClassifyPetitions,
  EndPetition,
  ForwardPetitions,
  InformVoters,
  MergePetitions,
  SeenPetition,
  SubmitLetter,
  VotersImportPreview,
} from '#voters'
import { useQueryClient } from '@tanstack/react-query'
import { votersKey } from './voters.queries.ts'

/** What the office does with its register; everything read of it, and of the ledger it feeds, is read anew after each. */
export function useVoterActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: votersKey(council) })
    void queries.invalidateQueries({ queryKey: ['commitments', council] })
    void queries.invalidateQueries({ queryKey: ['approvals', council] })
    return reply
  }
  const params = { path: { council } }
  const of = <Path extends object>(path: Path) => ({ path: { council, ...path } })
  const root = '/api/v1/councils/{council}'

  return {
    addWave: (body: AddWave) => done(replyOf(api.POST(`${root}/contact-waves`, { params, body }))),
    changeWave: (wave: string, body: ChangeWave) =>
      done(replyOf(api.PUT(`${root}/contact-waves/{wave}`, { params: of({ wave }), body }))),
    addMeeting: (body: AddMeeting) => done(replyOf(api.POST(`${root}/contact-meetings`, { params, body }))),
    changeMeeting: (meeting: string, body: ChangeMeeting) =>
      done(replyOf(api.PUT(`${root}/contact-meetings/{meeting}`, { params: of({ meeting }), body }))),
    addPetition: (body: AddPetition) => done(replyOf(api.POST(`${root}/petitions`, { params, body }))),
    /** The voter stays as it was where it isn't sent: who may not read it doesn't overwrite it. */
    changePetition: (petition: string, { voter, ...facts }: ChangePetition) =>
      done(
        replyOf(
          api.PUT(`${root}/petitions/{petition}`, {
            params: of({ petition }),
            body: { ...facts, ...(voter !== undefined && { voter }) },
          }),
        ),
      ),
    classify: (body: ClassifyPetitions) =>
      done(replyOf(api.POST(`${root}/petitions/classifications`, { params, body }))),
    merge: (body: MergePetitions) => done(replyOf(api.POST(`${root}/petitions/merges`, { params, body }))),
    unmerge: (petition: string, body: SeenPetition) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/unmerges`, { params: of({ petition }), body }))),
    answerOnSpot: (petition: string, body: AnswerOnSpot) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/answers-on-spot`, { params: of({ petition }), body }))),
    forward: (body: ForwardPetitions) => done(replyOf(api.POST(`${root}/petitions/forwardings`, { params, body }))),
    submitLetter: (body: SubmitLetter) => done(replyOf(api.POST(`${root}/petitions/letters`, { params, body }))),
    changeLetter: (letter: string, body: SubmitLetter) =>
      done(replyOf(api.PUT(`${root}/petitions/letters/{letter}`, { params: of({ letter }), body }))),
    inform: (body: InformVoters) => done(replyOf(api.POST(`${root}/petitions/informings`, { params, body }))),
    end: (petition: string, body: EndPetition) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/endings`, { params: of({ petition }), body }))),
    reopen: (petition: string, body: EndPetition) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/reopenings`, { params: of({ petition }), body }))),
    previewImport: (wave: string, file: File): Promise<VotersImportPreview> => {
      const asked = { ...params, query: { wave } }
      return replyOf(api.POST(`${root}/contact-register/preview`, { params: asked, ...multipart(file) }))
    },
    importRegister: (wave: string, file: File) => {
      const asked = { ...params, query: { wave } }
      return done(replyOf(api.POST(`${root}/contact-register/imports`, { params: asked, ...multipart(file) })))
    },
  }
}

function multipart(file: File) {
  return {
    body: { file: file.name },
    bodySerializer: () => {
      const form = new FormData()
      form.append('file', file)
      return form
    },
  }
}
