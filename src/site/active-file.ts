/** Tells by its name what a copied file would do where it lies: open as a page of the site, or move the server. */

export interface NamedFile {
  readonly source: string;
  readonly url: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Browsers open these as pages, whatever else the name ends with: `a.html.fr` is a page for Apache. */
const PAGES = words("html htm xhtml xht mht mhtml svgz hta htc swf");
/** Servers run these, even as `a.php.txt` where they are told so. */
const PROGRAMS =
  words(`php php3 php4 php5 php7 php8 phtml phar phps pht shtml shtm stm asp aspx ashx asmx ascx asa
  cshtml vbhtml jsp jspx jspf jhtml cfm cfml cgi fcgi htaccess htpasswd`);
/** At their end only: elsewhere these are common words of names. */
const LAST = words("config inc do");
/** Files that a server or a host takes its orders from. */
const ORDERS = words("php.ini staticwebapp.config.json");
const ORDERS_AT_ROOT = words("cname vercel.json now.json netlify.toml wrangler.toml");

/** Both names count: what the site makes of a name may end in what it did not. */
export function isActiveName({ source, url }: NamedFile): boolean {
  return isActive(source) || isActive(url) || ORDERS_AT_ROOT.has(url.toLowerCase());
}

function isActive(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const [, ...extensions] = name.split(/[.\s]+/);
  const last = extensions.at(-1) ?? "";
  return (
    ORDERS.has(name) || LAST.has(last) || extensions.some((each) => PAGES.has(each) || PROGRAMS.has(each))
  );
}

/** Whether only what it holds can tell: XML in all its forms, and what has no type by its name. */
export function isMarkup({ url }: NamedFile): boolean {
  const name = url.slice(url.lastIndexOf("/") + 1);
  return !name.includes(".") || /\.(?:svg|xml|xsl|xslt|rdf|rss|atom|mml|mathml|xul|owl|kml|gpx)$/i.test(name);
}
