import net from 'node:net'
import { SettingsError } from '#app/platform/settings.server.ts'

const CAUSES: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) =>
    `The setting PORT is ${port}, and another program already listens there. Stop it, or set PORT to a free one, for example PORT=${port + 1} npm start.`,
  EACCES: (_host, port) => `The setting PORT is ${port}, and this user may not listen below 1024. Set PORT to a higher one and put a proxy in front.`,
  EADDRNOTAVAIL: (host) =>
    `The setting HOST is "${host}", which is no address of this machine. Set it to 127.0.0.1, to 0.0.0.0 or to one of its own.`,
  ENOTFOUND: (host) => `The setting HOST is "${host}", a name that cannot be found. Set it to an address, for example 127.0.0.1.`,
}

/** Finds out before any longer work whether HOST and PORT can be used, and answers the port: for 0, a free one. */
export async function checkAddress(host: string, port: number): Promise<number> {
  const server = net.createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host, port, exclusive: true }, resolve)
    })
    return (server.address() as net.AddressInfo).port
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new SettingsError(CAUSES[code]?.(host, port) ?? `The portal cannot listen on HOST ${host} and PORT ${port}: ${message}`)
  } finally {
    server.close()
  }
}
