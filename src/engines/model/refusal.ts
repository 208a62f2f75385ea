import { readBaseUrl } from '#src/domain/base-url.ts'
import { missingOf } from '#src/domain/missing.ts'
import { providers, type Connection, type ProviderId } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import { inputOf } from '#src/engines/model/input.ts'
import { isDeviceModelThere } from '#src/engines/model/providers/device-there.ts'
import { templateById } from '#src/templates/built-in.ts'

/** What has to be set up before any task can be done, for the user. */
export function missingWords(
  connection: Connection & { readonly provider: ProviderId },
  key: string | undefined,
): string | undefined {
  const { provider, baseUrl = '' } = connection
  const { name } = providers[provider]
  const has = { hasKey: Boolean(key?.trim()), hasDeviceModel: isDeviceModelThere() }
  switch (missingOf(connection, has)) {
    case 'browser':
      return 'This browser has no language model of its own. Choose another provider in Settings → Engines, or use a browser that has one, such as Chrome on a computer.'
    case 'address': {
      if (baseUrl.trim() === '') {
        return 'The address of the server that runs your model is missing. Enter it in Settings → Engines.'
      }
      const read = readBaseUrl(baseUrl, provider)
      // Not the address itself: a password may be in it.
      return `The address of the server that runs your model can’t be used; correct it in Settings → Engines. ${read.ok ? '' : read.problem}`
    }
    case 'key':
      return `${name} needs a key, and there is none. Enter yours in Settings → Engines.`
    case 'model':
      return `No model of ${name} is chosen. Choose one in Settings → Engines.`
    case undefined:
      return undefined
  }
}

const addTranscript =
  'Drop its captions (.srt or .vtt), paste the text of YouTube’s “Show transcript”, or switch on transcription in Settings → Engines.'
const takeGemini = 'Or choose Google Gemini, which watches YouTube videos itself.'

/** Why a task can't be done, for the user, or undefined. */
export function refusalOf(task: Task, provider: ProviderId): string | undefined {
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
