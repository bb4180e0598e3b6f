import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import { build, defineConfig, type Plugin } from 'vite'
import { pageScripts } from './app/platform/page-scripts.ts'
import remixConfig from './remix.config.js'

/** All styles in one file: together they are smaller than one page's worth of requests, and cached after the first page. */
function oneStylesheet(id: string): string | undefined {
  return /\.css(\?|$)/.test(id) ? 'styles' : undefined
}

/** Builds the small modules that pages opt into beside Remix's own client entries. */
function pageScriptsPlugin(): Plugin {
  return {
    name: 'naik-kelas:page-scripts',
    config(_config, { isSsrBuild, command }) {
      if (command !== 'build') return
      return {
        build: {
          manifest: true,
          rollupOptions: isSsrBuild ? {} : { input: Object.values(pageScripts), output: { manualChunks: oneStylesheet } },
        },
      }
    },
  }
}

/** The verifier that is one file: its page with the whole script inside. */
function verifierFilePlugin(): Plugin {
  let isClientBuild = false
  return {
    name: 'naik-kelas:verifier-file',
    apply: 'build',
    configResolved(config) {
      isClientBuild = !config.build.ssr
    },
    async closeBundle() {
      if (!isClientBuild) return
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          target: 'es2022',
          modulePreload: false,
          rollupOptions: {
            input: 'app/verification/offline/verifier-file.client.ts',
            output: { format: 'iife', inlineDynamicImports: true },
          },
        },
      })
      const [output] = [built].flat()
      const script = output && 'output' in output ? output.output[0].code : ''
      const page = readFileSync('app/verification/offline/verifier-file.html', 'utf8')
      mkdirSync('build/client/periksa', { recursive: true })
      writeFileSync(
        'build/client/periksa/pemeriksa.html',
        page.replace('/* verifier */', () => script.replaceAll('</script', '<\\/script')),
      )
    },
  }
}

/** Pages do not hydrate, so a change of any module is shown by reloading the page. */
function reloadPagePlugin(): Plugin {
  return {
    name: 'naik-kelas:reload-page',
    apply: 'serve',
    handleHotUpdate({ file, server }) {
      if (/\.(tsx?|md|ya?ml)$/.test(file)) server.ws.send({ type: 'full-reload' })
    },
  }
}

export default defineConfig({
  plugins: [pageScriptsPlugin(), remix(remixConfig), verifierFilePlugin(), reloadPagePlugin()],
  build: { target: 'es2022', assetsInlineLimit: 0, cssMinify: true },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  // Markdoc is CommonJS: bundled, its names can be imported as the worker's native Node does.
  ssr: { noExternal: ['@markdoc/markdoc'], external: ['@prisma/client', '@prisma/adapter-pg', 'pg', 'sharp', 'pdf-lib', '@node-rs/argon2'] },
})
