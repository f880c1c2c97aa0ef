/** What `lectern --help` prints. */
export const HELP = `lectern: a folder of talks in Markdown becomes a handbook

Usage
  lectern build [folder]    write the site
  lectern dev [folder]      serve it, and reload the page when a talk changes
  lectern check [folder]    find what is wrong with the talks, write nothing
  lectern explain CODE      what a finding of that code means, and what mends it
  lectern anchors VERB      published addresses: list, explain, move, rename, retire, keep, adopt, settle

The folder is "content" where there is one, else the working directory.

Options
  --output DIR       where the site goes                        (_site)
  --title TEXT       title of the handbook                      (the root page's)
  --lang TAG         language of talks that name none           (detected)
  --base-url URL     the site's address, for sitemap and canonical links
  --repository URL   where the talks' files are, for a link to edit each page: GitHub, GitLab, Bitbucket, Codeberg
  --branch NAME      the branch that they are edited on         (main)
  --edit-url URL     for other hosts: the page that edits {path}
  --styles DIR       style sheets of your own, which come last: colours, fonts (docs/looks.md)
  --config FILE      configuration whose default export holds the options
  --cache DIR        where builds are staged                    (.cache/lectern)
  --published PLACE  compare with the site that is out there: its sections.json, an address or a file
  --frozen           fail where a published address is not clear, write no anchors.lock (where CI is set)
  --no-frozen        write it, wherever this runs
  --format NAME      what "check" prints: text, json, github (annotations)
  --external         "check" asks the network for links to elsewhere, too
  --ignore PREFIX    an address that --external leaves alone; * stands for anything
  --drafts           include talks marked "draft: true"
  --print-book       write all talks on one page, too: book.html
  --mark-languages   mark sections that read as another language as being in it
  --dialect NAME     what the talks are written in: plain, reveal, marp, remark, … (detected)
  --notes WHO        who reads speaker notes: private, readers, handout (private)
  --audience LIST    build for these audiences only: self-paced, full, solutions, …
  --publish WAY      how the site comes into its folder: auto, swap, files (auto; docs/hosting.md)
  --keep-days DAYS   how long hashed files of earlier builds stay for open tabs (30)
  --wait SECONDS     how long to wait for another build of the same output (30)
  --port NUMBER      port of the dev server                     (8080)
  --verbose          print every finding, and what each file was taken for
  --quiet            print findings only
  --timings          print how long each stage took
  --help, --version

Exit code: 0 when the site was written or nothing was found; 1 when not, or when another build holds the output;
2 for a wrong command line.`;
