/** Version of the text on /privasi; raised when what it says changes, so that each consent names what was agreed to. */
export const privacyNoticeVersion = '2026-11-22'
