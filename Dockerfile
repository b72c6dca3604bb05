# The portal in one image: production packages, the build, and the sources that commands and migrations run from.
# Debian, because the PostgreSQL that comes along (for `docker run` without DATABASE_URL) needs its C library.
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM base AS packages
COPY package.json package-lock.json ./
COPY src/server/sbom.mjs ./src/server/
RUN npm ci --omit=dev && npm run --silent sbom > sbom.cdx.json

FROM base
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
# As in `npm start`: more pools of memory for threads would only hold what nobody uses.
ENV MALLOC_ARENA_MAX=2
# Letters of all languages, for the pictures that stand for shared addresses.
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends fontconfig-config fonts-noto-core fonts-droid-fallback >/dev/null \
  && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=packages /app/sbom.cdx.json ./sbom.cdx.json
COPY package.json package-lock.json next.config.mjs payload.config.ts tsconfig.json ./
COPY public ./public
COPY docs/editors.md docs/translators.md ./docs/
COPY docs/images/handbook ./docs/images/handbook
COPY seed ./seed
COPY src ./src
COPY --from=build --chown=node:node /app/.next ./.next
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server/start.mjs"]
