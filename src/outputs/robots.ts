/** Tells search engines where the sitemap is. */
import type { Output } from "./output-file.ts";

export const robots: Output = ({ baseUrl }) => {
  if (baseUrl === undefined) return [];
  return [
    {
      url: "robots.txt",
      content: `User-agent: *\nAllow: /\n\nSitemap: ${new URL("sitemap.xml", baseUrl).href}\n`,
    },
  ];
};
