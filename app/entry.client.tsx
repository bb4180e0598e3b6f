// Remix's build requires a client entry. No page loads it: pages are HTML, and the few that need
// a script name one of their own (app/platform/page-scripts.ts).
export {}
