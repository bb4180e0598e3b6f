/** What kinds of files may answer a question. A module of its own: page scripts need it and none of the checks of a question. */
export const answerFileKinds = ['photo', 'pdf', 'audio', 'video'] as const
