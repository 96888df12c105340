/** The environment without what npm tells its scripts: an npm started by a test has a project of its own. */
export const npmEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:command|execpath|lifecycle_|node_execpath|package_|config_(?:local_)?prefix)/.test(name),
  ),
);
