const root = process.env.FLOOR_ROOT

/** The packages are those of the project, whose folder the benchmark names. */
/** @type {import('next').NextConfig} */
export default {
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
}
