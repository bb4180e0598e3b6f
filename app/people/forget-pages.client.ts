import { forgetPages } from '#app/platform/kept-pages.ts'

// Whoever comes to the door next finds no page of the one before on this device. What was not sent yet stays, see
// app/competency/fieldwork.client.ts.

if ('caches' in globalThis) void forgetPages({ onlyOld: false })
