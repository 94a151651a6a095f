import type {
  AddAgency,
  AddDelegate,
  AppointToPost,
  ChangeAgency,
  ChangeAgencyHead,
  ChangeBody,
  ChangeMandate,
  ChangePerson,
  CreateBody,
  DissolveBody,
  EndPost,
  PortraitId,
  RecordMandateEvent,
  Register,
  RestoreBody,
  UndoMandateEvent,
  UndoPost,
} from '#councils'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { councilKey, given } from './councils.queries.ts'

/** What the own council's office can do to its registers; everything read of the council is read anew afterwards. */
export function useCouncilCommands() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: councilKey(council) })
    return reply
  }
  const of = <Path extends object>(path: Path) => ({ path: { council, ...path } })

  return {
    addDelegate: (body: AddDelegate) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/delegates', { params: of({}), body }))),
    changePerson: (person: string, body: ChangePerson) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/persons/{person}', { params: of({ person }), body }))),
    addPortrait: (person: string, file: File) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/persons/{person}/portrait', {
            params: of({ person }),
            ...multipart(file),
          }),
        ),
      ),
    showPortrait: (person: string, portrait: PortraitId | null) =>
      done(
        replyOf(
          api.PUT('/api/v1/councils/{council}/persons/{person}/portrait', {
            params: of({ person }),
            body: { portrait },
          }),
        ),
      ),
    changeMandate: (mandate: string, body: ChangeMandate) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/delegates/{mandate}', { params: of({ mandate }), body }))),
    recordEvent: (mandate: string, body: RecordMandateEvent) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/delegates/{mandate}/events', { params: of({ mandate }), body })),
      ),
    undoEvent: (mandate: string, body: UndoMandateEvent) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/delegates/{mandate}/undo', { params: of({ mandate }), body }))),
    createBody: (body: CreateBody) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/bodies', { params: of({}), body }))),
    changeBody: (id: string, body: ChangeBody) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/bodies/{body}', { params: of({ body: id }), body }))),
    dissolveBody: (id: string, body: DissolveBody) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/bodies/{body}/dissolve', { params: of({ body: id }), body }))),
    restoreBody: (id: string, body: RestoreBody) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/bodies/{body}/restore', { params: of({ body: id }), body }))),
    appoint: (body: AppointToPost) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/posts', { params: of({}), body }))),
    endPost: (post: string, body: EndPost) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/posts/{post}/end', { params: of({ post }), body }))),
    undoPost: (post: string, body: UndoPost) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/posts/{post}/undo', { params: of({ post }), body }))),
    addAgency: (body: AddAgency) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/agencies', { params: of({}), body }))),
    changeAgency: (agency: string, body: ChangeAgency) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/agencies/{agency}', { params: of({ agency }), body }))),
    changeAgencyHead: (agency: string, body: ChangeAgencyHead) =>
      done(replyOf(api.PUT('/api/v1/councils/{council}/agencies/{agency}/head', { params: of({ agency }), body }))),
    previewRegister: (register: Register, file: File, sheet: string | undefined) =>
      replyOf(
        api.POST(`/api/v1/councils/{council}/registers/${register}/preview`, {
          params: { ...of({}), query: given({ sheet }) },
          ...multipart(file),
        }),
      ),
    importRegister: (register: Register, file: File, sheet: string | undefined) =>
      done(
        replyOf(
          api.POST(`/api/v1/councils/{council}/registers/${register}/import`, {
            params: { ...of({}), query: given({ sheet }) },
            ...multipart(file),
          }),
        ),
      ),
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

/** Where a register's Excel file lies, to be opened by the browser itself. */
export function registerFile(council: string, register: Register, what: 'export' | 'template'): string {
  return `/api/v1/councils/${council}/registers/${register}/${what}`
}
