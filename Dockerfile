# The command, the server and the built explorer in one image: docker compose up, or
#   docker build -t tripletail . && docker run --rm -p 127.0.0.1:4173:4173 tripletail
FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV CI=true
# What is fetched depends on the lockfile only, and is kept while that stays the same.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx -y pnpm@12.4.2 fetch
COPY . .
RUN npx -y pnpm@12.4.2 install --frozen-lockfile --prefer-offline && npx -y pnpm@12.4.2 run build
# Compilers and test tools stay behind.
RUN npx -y pnpm@12.4.2 install --frozen-lockfile --prefer-offline --prod

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app ./
USER node
EXPOSE 4173
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4173/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "apps/cli/bin/tripletail.js"]
# All addresses of the container; who publishes the port decides which of the machine.
CMD ["serve", "--host", "0.0.0.0", "--port", "4173"]
