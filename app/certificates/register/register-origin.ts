/** Where the register is served, below the portal's origin. */
export const registerPath = '/daftar-induk'

/** Name of the log (C2SP tlog-checkpoint): its address without the scheme. */
export function registerOrigin(origin: string): string {
  return `${new URL(origin).host}${registerPath}`
}
