import type { NextFunction, Request, Response } from 'express'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses unsafe requests that another site made the browser send. Remix checks document posts only
 * (and answers 500), resource routes not at all, so this stands before every route.
 */
export function originCheck(publicUrl: string | undefined) {
  const allowed = publicUrl ? new URL(publicUrl).origin : undefined
  return function checkOrigin(req: Request, res: Response, next: NextFunction): void {
    if (safeMethods.has(req.method) || isOwn(req, allowed)) {
      next()
      return
    }
    res.status(403).type('html').send(refusal)
  }
}

function isOwn(req: Request, allowed: string | undefined): boolean {
  const origin = req.get('origin')
  const site = req.get('sec-fetch-site')
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  if (origin === allowed) return true
  return origin !== 'null' && URL.canParse(origin) && new URL(origin).host === req.get('host') && site !== 'cross-site'
}

const refusal = `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Formulir ditolak</title><body style="font:1.1rem/1.5 system-ui;max-width:34rem;margin:10vh auto;padding:0 1rem">
<h1>Formulir ini datang dari situs lain</h1><p>Demi keamanan Anda, kami tidak menerimanya. Tidak ada yang berubah. Buka portal ini langsung lalu ulangi.</p>
<p lang="en">This form came from another site, so it was refused and nothing was changed. Open the portal itself and try again.</p>
<p><a href="/">Ke halaman depan · Home</a></p></body></html>`
