import type { Failure } from '#src/domain/failure.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import type { Answer, Attempt } from '#src/domain/ports.ts'
import { providers } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import type { Template } from '#src/domain/template.ts'
import type { Transcript } from '#src/domain/video.ts'
import { levelsOf, minutesOf } from '#src/engines/model/expected-use.ts'
import { finishNote } from '#src/engines/model/finish-note.ts'
import { inputOf, methodOf, type Input } from '#src/engines/model/input.ts'
import { transcriptLines, type Line } from '#src/engines/model/lines.ts'
import type { ModelEngineNeeds } from '#src/engines/model/model-engine.ts'
import { createModels } from '#src/engines/model/models.ts'
import { createPartNotes } from '#src/engines/model/part-notes.ts'
import type { Provider } from '#src/engines/model/provider.ts'
import { readMaterial } from '#src/engines/model/read-material.ts'
import { roomFor } from '#src/engines/model/room.ts'
import { createTalk, NoAnswer, type Talk } from '#src/engines/model/talk.ts'
import { createWindows } from '#src/engines/model/windows.ts'
import { writeLevels } from '#src/engines/model/write-levels.ts'
import { templateById } from '#src/templates/built-in.ts'
import type { Material } from '#src/templates/prompt.ts'

export interface Writer {
  process(task: Task, attempt: Attempt): Promise<Answer>
}

/** All that is known of one task by the time a model is asked. */
interface Job {
  readonly task: Task
  readonly template: Template
  readonly input: Input
  readonly transcript: Transcript | undefined
  readonly lines: readonly Line[]
  readonly attempt: Attempt
  readonly talk: Talk
}

/** With less, what is learnt of a window is of no use. */
const mostTries = 5

export function createWriter(needs: ModelEngineNeeds, provider: Provider): Writer {
  const { connection, clock, levels } = needs
  const models = createModels(providers[needs.provider].name, connection, clock)
  const windows = createWindows(provider, needs.provider, connection)
  const partNotes = createPartNotes(clock)

  async function process(task: Task, attempt: Attempt): Promise<Answer> {
    const template = templateById(task.template)
    const input = inputOf(task, needs.provider)
    if (!template || !input) return failed(nothingToRead)
    attempt.report({ stage: input.transcript ? 'opening the transcript' : 'asking the model' })
    const found = input.transcript && (await needs.transcript(input.transcript.id))
    if (input.transcript && !found) return failed(transcriptGone)
    const talk = createTalk(provider, attempt)
    const lines = found ? transcriptLines(found) : []
    const answer = await answerOf({ task, template, input, transcript: found, lines, attempt, talk })
    const rate = talk.rate()
    return { ...answer, ...(rate && { rate }) }
  }

  /** Asks the other model, or for less at once, where the first try teaches to. */
  async function answerOf(job: Job): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      const { model, because } = models.now()
      const sent = { tokens: Infinity }
      try {
        return { ok: true, result: await writeBy(model, because, job, sent) }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        const { failure, ofModel, tooLong } = error.piece
        const again =
          (ofModel === true && models.fallBack(model, failure)) ||
          (tooLong === true && job.transcript !== undefined && windows.tooLong(model, sent.tokens))
        if (!again || tries === mostTries) return failed(failure)
      }
    }
  }

  async function writeBy(
    model: string,
    because: string | undefined,
    { task, template, input, transcript, lines, attempt, talk }: Job,
    sent: { tokens: number },
  ): Promise<ProcessingResult> {
    const { video, verbosity } = task
    const window = await windows.of(model, attempt.signal)
    const minutes = minutesOf(video) ?? unknownMinutes
    const watched = input.watched !== undefined
    const timed = watched || transcript?.timed === true
    const text: Pick<Material, 'words'> = transcript ? { words: { text: '', are: 'transcript' } } : {}
    const about: Material = { title: video.title, minutes, watched, timed, ...text }
    const tokens = lines.reduce((sum, line) => sum + line.tokens, 0)
    const room = roomFor(template, levelsOf(verbosity, levels()), about, window, perWord(tokens, input))
    sent.tokens = window.tokens - Math.max(0, room.tokens - tokens)
    let noting = 0
    const reading = transcript &&
      input.transcript && {
        transcript: input.transcript.id,
        lines,
        material: about,
        model,
        window,
        room: room.tokens,
        partNotes,
        talk,
        signal: attempt.signal,
        noting(done: number, of: number) {
          noting = of
          const stage = done < of ? `noting part ${done + 1} of ${of}` : 'writing'
          attempt.report({ stage, fraction: done / (of + room.requests.length) })
        },
      }
    const material = reading ? await readMaterial(reading) : { ...about, parts: 1 }
    const { requests } = room
    const written = await writeLevels({
      model,
      template,
      material,
      video: input.watched,
      requests,
      talk,
      report: ({ fraction, ...progress }) =>
        attempt.report({
          ...progress,
          ...((fraction !== undefined || noting > 0) && {
            fraction: (noting + (fraction ?? 0) * requests.length) / (noting + requests.length),
          }),
        }),
    })
    return finishNote({
      task,
      template,
      written,
      transcript,
      watched,
      model,
      usage: talk.usage(),
      method: noting > 0 ? `${methodOf(input)}, in parts` : methodOf(input),
      because,
      ...(noting > 0 && window.guessed && { guessed: { tokens: window.tokens, parts: material.parts } }),
    })
  }

  return { process }
}

/** Of a watched video nobody knows how long it is. */
const unknownMinutes = 20

/** Tokens that a word of this language takes; scripts without spaces have short words. */
const perWord = (tokens: number, { transcript }: Input): number =>
  Math.min(4, Math.max(1.4, transcript && transcript.words > 0 ? tokens / transcript.words : 1.4))

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
