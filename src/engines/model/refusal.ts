import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import { inputOf } from '#src/engines/model/input.ts'
import { templateById } from '#src/templates/built-in.ts'

export interface Asked {
  readonly provider: ProviderId
  readonly connection: Connection
  readonly key: () => string | undefined
}

/** Why a task can't be done, for the user, or undefined. */
export const refusalOf = (task: Task, asked: Asked): string | undefined =>
  notSetUp(asked) ?? cantTake(task, asked.provider)

/** What is missing for any task at all. */
export function notSetUp({ provider, connection: { baseUrl, model }, key }: Asked): string | undefined {
  const { name, key: need } = providers[provider]
  if (provider === 'device') return undefined
  if (baseUrl === undefined || baseUrl.trim() === '') {
    return 'The address of the server that runs your model is missing. Enter it in Settings → Engines.'
  }
  // Without https:// it is still understood.
  if (!URL.canParse(baseUrl) && !URL.canParse(`http://${baseUrl}`)) {
    return `“${baseUrl}” is not the address of a server. Correct it in Settings → Engines.`
  }
  if (need === 'needed' && !key()?.trim()) {
    return `${name} needs a key, and there is none. Enter yours in Settings → Engines.`
  }
  return model?.trim() ? undefined : `No model of ${name} is chosen. Choose one in Settings → Engines.`
}

const addTranscript =
  'Drop its captions (.srt or .vtt), paste the text of YouTube’s “Show transcript”, or switch on transcription in Settings → Engines.'
const takeGemini = 'Or choose Google Gemini, which watches YouTube videos itself.'

function cantTake(task: Task, provider: ProviderId): string | undefined {
  const { video, template, processingMode } = task
  if (!templateById(template)) return `There is no template “${template}” here. Choose another one.`
  const input = inputOf(task, provider)
  if (input) {
    const hasTimes = input.watched !== undefined || input.transcript?.timed
    return template === 'chapters' && !hasTimes
      ? 'Chapters need times, and this transcript has none. Add captions with times, such as an .srt or .vtt file.'
      : undefined
  }
  const { name } = providers[provider]
  const instead = provider === 'gemini' ? '' : ` ${takeGemini}`
  if (processingMode === 'video-only') {
    const why =
      provider === 'gemini'
        ? 'Gemini can watch YouTube videos only, and this is none.'
        : `${name} can’t watch videos.`
    return `${why} Choose another processing mode${video.transcript ? '' : ' and add a transcript'}.${instead}`
  }
  if (provider === 'gemini' && processingMode === 'transcript-only') {
    return `This video has no transcript, and the processing mode asks for one. ${addTranscript} Or choose another processing mode, so that Gemini may watch a YouTube video itself.`
  }
  return `${name} writes notes from a transcript, and this video has none yet. ${addTranscript}${instead}`
}
