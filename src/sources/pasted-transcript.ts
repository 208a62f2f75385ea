/** The name of what was pasted; a file of this name is a long paste. */
export const pastedTranscript = 'Pasted transcript'
