import type { NoteFacts } from '#src/domain/note.ts'
import { number } from '#src/lib/format-count.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { engineName } from '#src/widgets/engine-name.ts'

/** By what a note was made and when. A first version of its template says nothing, so it is left out. */
export const noteOrigin = ({ engine, method, model, usage, templateVersion, madeAt }: NoteFacts): string =>
  [
    engineName[engine],
    method,
    model,
    usage && `${number(usage.input)} tokens read, ${number(usage.output)} written`,
    templateVersion > 1 && `version ${templateVersion} of the template`,
    dateAndTime(madeAt),
  ]
    .filter(Boolean)
    .join(' · ')
