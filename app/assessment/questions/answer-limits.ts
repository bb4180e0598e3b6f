/** Characters of an essay, and of anything else that is typed. */
export const longestText = 5_000
export const longestPart = 200
