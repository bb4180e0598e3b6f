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
  .listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
