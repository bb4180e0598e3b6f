import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default kind), about 10 ms in a thread of its own. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of bytes that nobody kept, at the same cost: what an unknown account is compared with. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$T0TtA6b9yHUbOuM1AzqPTA$L8Dq1fghtXyZNzbqCP8e72faIu290K/Cwbmd7cRNM/I'

export function hashSecret(secret: string): Promise<string> {
  return hash(secret, cost)
}

/** Takes as long without a hash as with one, so that the time of an answer does not tell who has an account. */
export async function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  const same = await verify(stored ?? nobody, secret)
  return stored !== null && same
}
