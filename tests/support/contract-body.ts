import { verbosities, type ProcessingResult } from '#src/domain/note.ts'
import type { ContractRequest } from '#tests/support/contract-request.ts'

/** A note as servers send it. */
export function noteBody(result: ProcessingResult, request: ContractRequest): object {
  const asked = verbosities.find((level) => level === request.verbosity)
  const selected = asked && result.levels[asked] !== undefined ? asked : result.selected
  return {
    title: result.title,
    content: result.levels[selected],
    template: request.template,
    videoUrl: request.videoUrl,
    allVerbosityLevels: result.levels,
    selectedVerbosity: selected,
    processingMethod: result.method ?? 'transcript-only',
    dataSourcesUsed: ['transcript'],
    warnings: result.warnings,
    processingTimestamp: new Date().toISOString(),
  }
}
