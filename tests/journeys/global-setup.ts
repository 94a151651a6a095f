import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import type { TestCluster } from '../../platform/testing/test-cluster.ts'
import { startSampleCluster } from './sample-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
    /** The password of every sample login. */
    samplePassword: string
    /** Its files, to be copied. */
    sampleDataDir: string
  }
}

/** One PostgreSQL for the run, with a sample province to copy. The web app must be built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/web/index.html')) throw new Error('Build the web app first: npm run build')
  const { stop, password, dataDir, ...cluster } = await startSampleCluster()
  project.provide('cluster', cluster)
  project.provide('samplePassword', password)
  project.provide('sampleDataDir', dataDir)
  return stop
}
