/** Front-matter keys of other tools: an existing deck keeps them, and they raise nothing. */

const eleventy = `permalink layout pagination eleventyComputed eleventyExcludeFromCollections eleventyNavigation
  eleventyImport eleventyAllowMissingExtension templateEngineOverride dynamicPermalink`;
const marp = `marp theme style headingDivider size math paginate header footer class backgroundColor
  backgroundImage backgroundPosition backgroundRepeat backgroundSize color author image keywords url transition
  inlineSVG script auto-scaling html`;
const slidev = `addons aspectRatio background canvasWidth codeCopy colorSchema contextMenu clicks clicksStart css
  defaults disabled download drawings dragPos duration editor exportFilename export favicon fonts hide hideInToc
  highlighter htmlAttrs info level lineNumbers mdc mode monaco monacoTypesAdditionalPackages monacoTypesSource
  name notesAutoRuby plantUmlServer preload presenter presenterOnly preloadImages record remote remoteAssets
  routeAlias routerMode selectable seoMeta slide-level src syntax themeConfig timer titleTemplate twoslash
  wakeLock zoom browserExporter sourceCode license comark magicMoveCopy magicMoveDuration`;
const revealMd = `revealOptions separator verticalSeparator notesSeparator preprocessor template scripts
  highlightTheme highlight-theme watch static assetsDir absoluteUrl listingTemplate glob puppeteerLaunchConfig`;
const quarto = `format engine execute jupyter knitr subtitle institute abstract toc number-sections bibliography
  csl editor filters params code-fold code-line-numbers date-format embed-resources incremental logo
  slide-number self-contained title-slide-attributes revealjs-plugins categories categories listing resources
  crossref output-file copyright doi website project`;
const mkdocs = `hide icon template status search social comments inherit_tags revision_date hide_toc summary`;
const others = `authors sub_title event location options category categories slug weight sidebar_label
  sidebar_position sidebar toc_depth id updated lastmod created published created_at updated_at audience
  nav_order parent has_children excerpt cover canonical robots subject language duration company job twitter
  email type version lesson course module instructor trainer mainfont monofont fontsize geometry documentclass
  colorlinks urlcolor linkcolor titleslide aspectratio section-titles colortheme fonttheme lof lot
  header-includes include-before include-after output autoscale slidenumbers build-lists slidecount slide-transition`;

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

export const foreignKeys: ReadonlySet<string> = new Set(
  [eleventy, marp, slidev, revealMd, quarto, mkdocs, others].flatMap(words),
);
