declare module "@11ty/eleventy" {
  const Eleventy: unknown;
  export default Eleventy;
}
