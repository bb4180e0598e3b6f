import { createHash, createHmac } from 'node:crypto'

export type S3Account = { region: string; accessKeyId: string; secretAccessKey: string }

type ToSign = { method: string; url: URL; headers: Record<string, string>; at: Date; account: S3Account }

/**
 * The headers of a request to an S3 service with its signature added (AWS Signature Version 4, one chunk). `headers` name
 * `x-amz-content-sha256`; `url.pathname` is escaped already. Source: "Authenticating Requests: Using the Authorization
 * Header" in the Amazon S3 API Reference, whose four examples the tests hold.
 */
export function signS3Request({ method, url, headers, at, account }: ToSign): Record<string, string> {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${moment.slice(0, 8)}/${account.region}/s3/aws4_request`
  const sent = { ...headers, 'x-amz-date': moment }
  const signed = Object.entries({ ...sent, host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const names = signed.map(([name]) => name).join(';')
  const query = [...url.searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).sort()
  const request = [
    method,
    url.pathname,
    query.join('&'),
    ...signed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(request).digest('hex')].join('\n')
  const key = scope.split('/').reduce((secret: string | Buffer, part) => hmac(secret, part), `AWS4${account.secretAccessKey}`)
  const signature = hmac(key, toSign).toString('hex')
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${account.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}` }
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** As RFC 3986 escapes, and S3 expects: everything but letters, digits and -._~ */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
