import express from 'express'

// The least that sending files can cost here: Express's own static files, nothing else.
express()
  .disable('x-powered-by')
  .use(express.static(process.env.FOLDER ?? '', { dotfiles: 'allow' }))
  .listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
