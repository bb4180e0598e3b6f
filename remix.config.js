/**
 * Options of the Remix Vite plugin; vite.config.ts hands them over.
 * Every v3 flag is on except lazy route discovery: its /__manifest endpoint is a known way
 * to burn CPU (see docs/decisions/0001-remix-2.md), and our pages do not hydrate.
 *
 * @satisfies {import('@remix-run/dev').VitePluginConfig}
 */
const remixConfig = {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
  },
}

export default remixConfig
