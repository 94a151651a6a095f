import { z } from 'zod'

export const CommitmentId = z.uuid().brand<'CommitmentId'>()
export type CommitmentId = z.infer<typeof CommitmentId>

/** One dated thing that happened to a commitment. */
export const StepId = z.uuid().brand<'StepId'>()
export type StepId = z.infer<typeof StepId>

/** One letter of an agency; it may answer many commitments. */
export const AnswerId = z.uuid().brand<'AnswerId'>()
export type AnswerId = z.infer<typeof AnswerId>

/** A file that was taken in; the platform's id of it. */
export const FileId = z.uuid().brand<'FileId'>()
export type FileId = z.infer<typeof FileId>
