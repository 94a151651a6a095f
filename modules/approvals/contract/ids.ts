import { z } from 'zod'

/** A paper on its way through approval. */
export const PaperId = z.uuid().brand<'PaperId'>()
export type PaperId = z.infer<typeof PaperId>

/** One thing that happened to a paper. */
export const PaperStepId = z.uuid().brand<'PaperStepId'>()
export type PaperStepId = z.infer<typeof PaperStepId>

export const ChainId = z.uuid().brand<'ChainId'>()
export type ChainId = z.infer<typeof ChainId>

export const DelegationId = z.uuid().brand<'DelegationId'>()
export type DelegationId = z.infer<typeof DelegationId>

/** A document that an office hands in itself. */
export const OwnDocumentId = z.uuid().brand<'OwnDocumentId'>()
export type OwnDocumentId = z.infer<typeof OwnDocumentId>

/** A file that was taken in; the platform's id of it. */
export const FileId = z.uuid().brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

/** `<module>/<thing>`, as the module that hands papers of this kind in names it. */
export const PaperKindName = z.string().regex(/^[a-z]+\/[a-z-]+$/)
export type PaperKindName = z.infer<typeof PaperKindName>
