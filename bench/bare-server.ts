import express from 'express'
import pg from 'pg'

// The least that a page with data can cost here: Express, one query, a page of a lesson's size, nothing else.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const filler = '<p>Pangan aman menjaga usaha Anda.</p>'.repeat(300)

express()
  .disable('x-powered-by')
  .get('/', async (_req, res) => {
    const { rows } = await pool.query<{ now: Date }>('select now()')
    res.type('html').send(`<!DOCTYPE html><title>bare</title><time>${rows[0]?.now.toISOString()}</time>${filler}`)
  })
  .get('/s/:token', async (req, res) => {
    const { rows } = await pool.query<{ number: string; facts: unknown }>('select number, facts from certificate where token = $1', [
      req.params.token,
    ])
    const [row] = rows
    res
      .status(row ? 200 : 404)
      .type('html')
      .send(`<!DOCTYPE html><title>${row?.number}</title><pre>${JSON.stringify(row?.facts)}</pre>${filler.slice(0, 8000)}`)
  })
  .listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
