/** Stands in for js-yaml in the bundle; see rolldown.config.ts. */
const unused = () => {
  throw new Error('front matter is read by the yaml package');
};

export const safeLoad = unused;
export const safeDump = unused;
