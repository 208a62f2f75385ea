import type { Failure } from '#src/domain/failure.ts'
import type { Answer, Attempt } from '#src/domain/ports.ts'
import { providers } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import type { Transcript } from '#src/domain/video.ts'
import { tokenise } from '#src/engines/browser/tokens.ts'
import { levelsOf } from '#src/engines/model/expected-use.ts'
import { inputOf } from '#src/engines/model/input.ts'
import { transcriptLines } from '#src/engines/model/lines.ts'
import type { ModelEngineNeeds } from '#src/engines/model/model-engine.ts'
import { createModels } from '#src/engines/model/models.ts'
import { planOf, writeOne, type Job } from '#src/engines/model/one-note.ts'
import { createPartNotes } from '#src/engines/model/part-notes.ts'
import type { Provider } from '#src/engines/model/provider.ts'
import { createTalk, NoAnswer } from '#src/engines/model/talk.ts'
import { createWindows } from '#src/engines/model/windows.ts'
import { templateById } from '#src/templates/built-in.ts'

export interface Writer {
  process(task: Task, attempt: Attempt): Promise<Answer>
}

/** Another model, and each time half of a window: with less than that no note can be written. */
const mostTries = 5

export function createWriter(needs: ModelEngineNeeds, provider: Provider): Writer {
  const { connection, clock, levels } = needs
  const models = createModels(providers[needs.provider].name, connection, clock)
  const windows = createWindows(provider, needs.provider, connection, clock)
  let parts = { by: connection().model, notes: createPartNotes(clock) }
  /** Whoever chooses another model does not want what the first one made of the parts. */
  const partNotes = () => {
    const { model } = connection()
    if (model !== parts.by) parts = { by: model, notes: createPartNotes(clock) }
    return parts.notes
  }

  async function process(task: Task, attempt: Attempt): Promise<Answer> {
    const template = templateById(task.template)
    const input = inputOf(task, needs.provider)
    if (!template || !input) return failed(nothingToRead)
    attempt.report({ stage: input.transcript ? 'opening the transcript' : 'asking the model' })
    const transcript = input.transcript && (await needs.transcript(input.transcript.id))
    if (input.transcript && !transcript) return failed(transcriptGone)
    if (transcript && input.watched === undefined && !hasWords(transcript)) return failed(noWords)
    const talk = createTalk(provider, attempt)
    const lines = transcript ? transcriptLines(transcript) : []
    const made = { transcript, lines, partNotes: partNotes() }
    const answer = await answerOf({ task, template, input, attempt, talk, ...made })
    const rate = talk.rate()
    return { ...answer, ...(rate && { rate }) }
  }

  /** Asks the other model, or for less at once, where the first try teaches to. */
  async function answerOf(job: Job): Promise<Answer> {
    const { task, transcript } = job
    for (let tries = 1; ; tries++) {
      const asked = models.now()
      const { model } = asked
      const window = await windows.of(model)
      const plan = planOf(job, window, levelsOf(task.verbosity, levels()))
      try {
        return { ok: true, result: await writeOne(job, asked, window, plan) }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        const { failure, ofModel, tooLong } = error.piece
        const again =
          (ofModel === true && models.fallBack(model, failure)) ||
          (tooLong === true && transcript !== undefined && windows.tooLong(model, window, plan.most))
        if (!again || tries === mostTries) return failed(failure)
      }
    }
  }

  return { process }
}

const hasWords = ({ cues }: Transcript): boolean =>
  cues.some((cue) => tokenise([{ ...cue, text: cue.text.slice(0, 5_000) }]).some(({ word }) => word !== ''))

const failed = (failure: Failure): Answer => ({ ok: false, failure })

const nothingToRead: Failure = {
  kind: 'api',
  message: 'There is nothing here from which the model could write this note.',
  suggestion: 'Add a transcript, or choose another processing mode.',
}
const transcriptGone: Failure = {
  kind: 'api',
  message: 'The transcript of this video is not there any more.',
  suggestion: 'Add it again, then retry.',
}
const noWords: Failure = {
  kind: 'api',
  message: 'The captions hold no words, only sounds or marks: there is nothing to make notes from.',
  suggestion: 'Add other captions.',
}
