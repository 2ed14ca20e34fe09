# docker build -t plancheck . && docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" plancheck evaluate 数据.csv --lang zh
FROM node:22-slim AS build
WORKDIR /plancheck
COPY . .
RUN npm ci

# No shell, no package manager, and nobody who could change what is there.
FROM gcr.io/distroless/nodejs22-debian12:nonroot
COPY --from=build /plancheck/package.json /plancheck/LICENSE /plancheck/
COPY --from=build /plancheck/bin /plancheck/bin
COPY --from=build /plancheck/dist /plancheck/dist
COPY --from=build /plancheck/rules /plancheck/rules
WORKDIR /data
USER nonroot
ENTRYPOINT ["/nodejs/bin/node", "/plancheck/bin/plancheck.cjs"]
CMD ["--help"]
